/** What differs between two texts of a document. */
import { redline, type Redline, type Summary } from '../domain/redline.ts';
import type { Strings } from '../i18n/ru.ts';
import type { Edition } from './edition.ts';

const blocks = ({ sections }: Edition) => sections.flatMap((section) => section.blocks);

/** The redline from one edition or revision to another in the same language. */
export const redlineOf = (before: Edition, after: Edition): Redline => redline(blocks(before), blocks(after));

const fates = ['changed', 'added', 'removed', 'moved', 'renumbered', 'headings'] as const;

/** A summary in words: `изменено пунктов: 2, добавлено пунктов: 1`. */
export const summaryWords = (summary: Summary, t: Strings): string =>
  fates
    .filter((fate) => summary[fate])
    .map((fate) => `${t[`redline.${fate}`]}: ${summary[fate]}`)
    .join(', ') || t['redline.none'];
