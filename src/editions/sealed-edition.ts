import { dayAfter } from '../domain/dates.ts';
import { parseFolderName, type Life } from '../domain/editions.ts';
import type { Edition, Revision, Seal, Written } from './edition.ts';
import { records } from '../tree/log.ts';
import type { EditionData } from '../schemas/edition.ts';
import { buildDate } from '../tree/site.ts';

/** A sealed folder's `edition.yaml`, what the folder's path says, and the languages in which the log has it. */
export type SealedFolder = EditionData & { document: string; revision: number; languages: string[] };

/** The last part of a revision's own address. */
export const revisionName = ({ date, revision }: SealedFolder): string => `${date}.r${revision}`;

const recordOf = ({ document, date, revision }: Pick<SealedFolder, 'document' | 'date' | 'revision'>) =>
  records.find((each) => each.document === document && each.edition === date && each.revision === revision);

/** A sealed folder of a document by its name and its `edition.yaml`. */
export function sealedFolder(document: string, name: string, data: EditionData): SealedFolder {
  const folder = { ...data, document, revision: parseFolderName(name)?.revision ?? 1 };
  return { ...folder, languages: Object.keys(recordOf(folder)?.texts ?? {}) };
}

function sealOf(folder: SealedFolder, lang: string): Seal {
  const record = recordOf(folder);
  const sha256 = record?.texts[lang]?.document;
  if (!record || !sha256) throw new Error(`редакции ${folder.date} на языке «${lang}» нет в editions.log`);
  return { day: record.sealed, sha256 };
}

/** A revision of an edition, at the edition's address or, when `own`, at the revision's. */
export function sealedEdition(
  life: Life<SealedFolder>,
  shown: SealedFolder,
  own: boolean,
  written: Written,
): Edition {
  const { lang } = written;
  const inLanguage = (each: SealedFolder | undefined) => (each?.languages.includes(lang) ? each : undefined);
  const revisions =
    life.revisions.length > 1
      ? life.revisions.filter(inLanguage).map((each): Revision => ({
          number: each.revision,
          name: revisionName(each),
          reason: each.reason?.[lang],
          seal: sealOf(each, lang),
        }))
      : [];
  return {
    ...written,
    document: shown.document,
    date: shown.date,
    name: own ? revisionName(shown) : shown.date,
    revision: shown.revision,
    status: life.status,
    statedInForce: shown.inForce,
    from: life.from,
    until: life.until,
    previous: inLanguage(life.previous)?.date,
    revisions,
    note: shown.notes[lang],
    reason: shown.reason?.[lang],
    seal: sealOf(shown, lang),
    listed: life.status !== 'superseded' && !own,
  };
}

/** The first day on which the draft could be sealed: the day of the build, but after the last edition's. */
export function draftDate(last: Life<SealedFolder> | undefined): string {
  const soonest = last ? dayAfter(last.latest.date) : buildDate;
  return soonest > buildDate ? soonest : buildDate;
}

/** The draft as the edition that it would be. */
export function draftEdition(
  document: string,
  last: Life<SealedFolder> | undefined,
  written: Written,
): Edition {
  const date = draftDate(last);
  return {
    ...written,
    document,
    date,
    name: date,
    revision: 1,
    status: 'draft',
    statedInForce: undefined,
    from: date,
    until: undefined,
    previous: last?.latest.date,
    revisions: [],
    note: undefined,
    reason: undefined,
    seal: undefined,
    listed: false,
  };
}
