/** The stylesheets: one that every page has, and one for each kind of content that a page may have. */
import site from './site.css?inline';
import answers from './answers.css?inline';
import chooser from './chooser.css?inline';
import commands from './commands.css?inline';
import compliance from './compliance.css?inline';
import document from './document.css?inline';
import former from './former.css?inline';
import history from './history.css?inline';
import home from './home.css?inline';
import parallel from './parallel.css?inline';
import redline from './redline.css?inline';
import requisites from './requisites.css?inline';
import results from './results.css?inline';
import table from './table.css?inline';
import text from './text.css?inline';

export const sheets = {
  /** The frame of every page, its search box and what the site adds beside texts. */
  site,
  /** Legal text. */
  text,
  /** Tables in it. */
  table,
  /** Rows of label and value. */
  requisites,
  /** A whole document: its facts, contents and proof. */
  document,
  /** What clause numbers meant before. */
  former,
  /** Languages side by side. */
  parallel,
  /** The list of editions. */
  history,
  /** What an edition changed. */
  redline,
  /** Commands for a shell. */
  commands,
  /** The home page. */
  home,
  /** A choice of language. */
  chooser,
  /** All answers. */
  answers,
  /** The results of a search. */
  results,
  /** The checklist for reviewers. */
  compliance,
};

/** The stylesheets of a page, besides that of every page. */
export type Sheets = readonly Exclude<keyof typeof sheets, 'site'>[];

/** The stylesheets of a text with these sections. */
export const sheetsOfText = (
  ...sections: readonly { hasTable: boolean; kind: string | undefined }[]
): Sheets => [
  'text',
  ...(sections.some(({ hasTable }) => hasTable) ? (['table'] as const) : []),
  ...(sections.some(({ kind }) => kind === 'requisites') ? (['requisites'] as const) : []),
];
