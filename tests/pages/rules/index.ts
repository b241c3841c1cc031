import { allowed } from './allowed.ts';
import { facts } from './facts.ts';
import { fidelity } from './fidelity.ts';
import { html } from './html.ts';
import { languages } from './languages.ts';
import { links } from './links.ts';
import type { Rule } from './rule.ts';
import { selfContained } from './self-contained.ts';
import { sitemap } from './sitemap.ts';
import { titles } from './titles.ts';

/** Every rule that a built site must keep, by name. */
export const rules: Record<string, Rule> = {
  allowed,
  links,
  html,
  titles,
  languages,
  selfContained,
  sitemap,
  facts,
  fidelity,
};
