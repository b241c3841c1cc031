/** A redline as plain text, for a terminal or a file. */
import { isWhole, type ClauseNumber } from '../domain/clause-number.ts';
import { redline, type Entry } from '../domain/redline.ts';
import type { TextBlock } from '../domain/section-text.ts';
import type { Part } from '../domain/word-diff.ts';
import { summaryWords } from '../editions/changes.ts';
import type { Strings } from '../i18n/ru.ts';

/** Words as `git diff --word-diff` marks them. */
const marked = ({ kind, text }: Part): string =>
  kind === 'same' ? text : kind === 'ins' ? `{+${text}+}` : `[-${text}-]`;

function line({ kind, from, to, parts }: Entry, t: Strings): string {
  const [old, now] = [from?.clause, to?.clause];
  const short = (clause: ClauseNumber | undefined) =>
    !clause ? '' : isWhole(clause.place) ? clause.place.clause : t.cited(clause.place);
  const shown = now ?? old;
  const fate = {
    unchanged: '',
    changed: t['redline.isChanged'],
    added: t['redline.isAdded'],
    removed: t['redline.isRemoved'],
    renumbered: t['redline.isRenumbered'](short(old)),
    moved: now ? t['redline.isMoved'](short(old)) : t['redline.headingMoved'],
  }[kind];
  const was = kind === 'changed' && short(old) !== short(now) ? ` (${t['redline.was'](short(old))})` : '';
  const name = shown ? t.named(shown.place) : t['redline.heading'];
  return `${name} ${fate}${was}\n  ${parts.map(marked).join('').replaceAll('\n', '\n  ')}\n`;
}

/** The counts, then each block that differs, in reading order. `t`: the strings of the language to say it in. */
export function redlineText(before: readonly TextBlock[], now: readonly TextBlock[], t: Strings): string {
  const { entries, summary } = redline(before, now);
  const changed = entries.filter(({ kind }) => kind !== 'unchanged').map((entry) => line(entry, t));
  return [`${summaryWords(summary, t)}\n`, ...changed].join('\n');
}
