import { inQuery } from './query.ts';

/** What a reader's letter to the support begins with. */
export interface Letter {
  /** The e-mail address. */
  to: string;
  subject: string;
  /** What the support must know, a line each: the page, the clause, the edition. */
  lines: readonly string[];
}

/** The address that opens a letter in the reader's mail program (RFC 6068), with room above the lines for the question. */
export const letterAddress = ({ to, subject, lines }: Letter): string =>
  `mailto:${to}?subject=${inQuery(subject)}&body=${inQuery(['', '', '—', ...lines].join('\r\n'))}`;
