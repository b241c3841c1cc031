import { brokenLinks } from '../../../src/publishing/verification/links.ts';
import type { Rule } from './rule.ts';

/** Every link inside the site leads to a file that exists, and to a place that exists in it. */
export const links: Rule = ({ origin, base, pages, files }) =>
  brokenLinks({ origin, base }, new Set(files.keys()), pages);
