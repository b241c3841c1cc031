import type { Finding } from '../domain/finding.ts';

/** A finding, with the name of its rule if it comes from one. */
type Described = Finding & { rule?: string | undefined };

/** Number of characters shown on each side of the mark. */
const around = 40;

/** Shows invisible characters as a box, so that the mark has something to point at. */
const visible = (text: string) => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '□');

/** The line of a finding with a mark under the place; empty if the file has no such line. */
function excerpt({ line, column, length = 1 }: Finding, text: string): string {
  const words = text.split('\n')[line - 1]?.trimEnd();
  if (!words) return '';
  const start = column === undefined ? words.length - words.trimStart().length : column - 1;
  const end = column === undefined ? words.length : start + Math.max(length, 1);
  const from = Math.max(0, start - around);
  const to = Math.min(words.length, Math.min(end, start + around) + around);
  const before = (from ? '…' : '') + words.slice(from, start);
  const marked = Math.max(1, Math.min(end, to) - start);
  return `    ${visible(before + words.slice(start, to))}${to < words.length ? '…' : ''}\n    ${' '.repeat(before.length)}${'^'.repeat(marked)}\n`;
}

const heading = ({ severity, rule }: Described) =>
  (severity === 'warning' ? 'Предупреждение' : 'Что не так') + (rule ? ` (${rule})` : '');

/**
 * The lines of the report for one finding. `folder` is the name of the content folder as editors know it; `text` is the
 * text of the file, from which the excerpt is taken.
 */
export function describe(folder: string, finding: Described, text = ''): string {
  const { path, line, column, message, remedy } = finding;
  const place = `${folder}/${path}:${line}${column === undefined ? '' : `:${column}`}`;
  return `${place}\n  ${heading(finding)}: ${message}\n${excerpt(finding, text)}  Что сделать: ${remedy}\n`;
}

const escaped = (value: string) =>
  value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (value: string) => escaped(value).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** One finding as a GitHub workflow command. GitHub shows it at the line in the pull request. */
export function annotation(folder: string, finding: Described): string {
  const { path, line, column, message, remedy, severity } = finding;
  const col = column === undefined ? '' : `,col=${column}`;
  return `::${severity ?? 'error'} file=${property(`${folder}/${path}`)},line=${line}${col},title=${property(heading(finding))}::${escaped(`${message}\nЧто сделать: ${remedy}`)}`;
}
