import { dayAfter } from '../domain/dates.ts';
import { parseFolderName, revisionName } from '../domain/edition-name.ts';
import type { TimelineEntry } from '../domain/editions.ts';
import type { EditionData } from '../schemas/edition.ts';
import { contentTree } from '../tree/content.ts';
import type { Copy } from '../tree/copies.ts';
import { editionData } from '../tree/data.ts';
import { buildDate } from '../tree/environment.ts';
import { logOf } from '../tree/log.ts';
import { signatureOf, stampOf } from '../tree/signatures.ts';
import { onceByTree } from '../tree/tree.ts';
import type { Edition, EditionText, PlainSection, Revision, Seal } from './edition.ts';

/** A sealed folder: its `edition.yaml`, the parts of its path, and the languages in which the log records it. */
export interface SealedCopy extends EditionData {
  copy: Copy;
  document: string;
  revision: number;
  languages: string[];
}

const recordsByName = onceByTree(
  (tree) =>
    new Map(logOf(tree).map((record) => [`${record.document} ${record.edition} ${record.revision}`, record])),
);

const recordOf = ({ document, date, revision }: Pick<SealedCopy, 'document' | 'date' | 'revision'>) =>
  recordsByName(contentTree()).get(`${document} ${date} ${revision}`);

/** Reads the `edition.yaml` and the log record of a sealed copy. */
export function sealedCopy(copy: Copy & { edition: string }): SealedCopy {
  const data = editionData(contentTree(), copy.folder);
  const { document } = copy;
  const revision = parseFolderName(copy.edition)?.revision ?? 1;
  const languages = Object.keys(recordOf({ document, date: data.date, revision })?.texts ?? {});
  return { ...data, copy, document, revision, languages };
}

const isTranscription = (edition: SealedCopy) => recordOf(edition)?.transcription === true;

function sealOf(edition: SealedCopy, lang: string): Seal {
  const record = recordOf(edition);
  const sha256 = record?.texts[lang]?.document;
  if (!record || !sha256) throw new Error(`редакции ${edition.date} на языке «${lang}» нет в editions.log`);
  const tree = contentTree();
  return {
    day: record.sealed,
    sha256,
    signature: signatureOf(tree, { ...record, lang }),
    stamp: stampOf(tree, record.sequence),
  };
}

/**
 * A sealed edition for the page at the edition's address, or at the revision's if `isRevisionPage`. Throws an Error in
 * Russian if the log does not record it in this language.
 */
export function sealedEdition<Part extends PlainSection>(
  entry: TimelineEntry<SealedCopy>,
  shown: SealedCopy,
  isRevisionPage: boolean,
  text: EditionText<Part>,
): Edition<Part> {
  const { lang } = text;
  const inLanguage = (each: SealedCopy | undefined) => (each?.languages.includes(lang) ? each : undefined);
  const revisions = entry.revisions.filter(inLanguage).map((each): Revision => ({
    number: each.revision,
    name: revisionName(each),
    reason: each.reason?.[lang],
    transcription: isTranscription(each),
    isCompared: entry.revisions.some(
      (other) => other.revision === each.revision - 1 && inLanguage(other) !== undefined,
    ),
    seal: sealOf(each, lang),
  }));
  return {
    ...text,
    document: shown.document,
    date: shown.date,
    name: isRevisionPage ? revisionName(shown) : shown.date,
    revision: shown.revision,
    status: entry.status,
    statedInForce: shown.inForce,
    outsideText: shown.inForceOutsideText?.[lang],
    from: entry.from,
    until: entry.until,
    previous: inLanguage(entry.previous)?.date,
    revisions,
    note: shown.notes[lang],
    reason: shown.reason?.[lang],
    transcription: isTranscription(shown),
    seal: sealOf(shown, lang),
  };
}

/** The first day on which the draft could be sealed: the later of the build day and the day after the last edition. */
export function draftDate(last: TimelineEntry<SealedCopy> | undefined): string {
  const soonest = last ? dayAfter(last.latest.date) : buildDate;
  return soonest > buildDate ? soonest : buildDate;
}

/** The draft in the form of the edition that it would become. */
export function draftEdition(
  last: TimelineEntry<SealedCopy> | undefined,
  { document }: Copy,
  text: EditionText,
): Edition {
  const date = draftDate(last);
  return {
    ...text,
    document,
    date,
    name: date,
    revision: 1,
    status: 'draft',
    statedInForce: undefined,
    outsideText: undefined,
    from: date,
    until: undefined,
    previous: last?.latest.date,
    revisions: [],
    note: undefined,
    reason: undefined,
    transcription: false,
    seal: undefined,
  };
}
