import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { check } from '../checks/index.ts';
import { errors } from '../checks/rule.ts';
import { drafts, editionFiles, readTree, type Tree } from '../tree/tree.ts';
import { lives } from '../domain/editions.ts';
import { nextLine, parseLog, verifyLog } from '../domain/log.ts';
import { sealedFolder } from '../domain/sealed-folders.ts';
import { editionRefusals, revisionRefusals, type Refusal } from '../domain/refusals.ts';
import type { EditionData } from '../schemas/edition.ts';
import type { LogRecord } from '../domain/log-record.ts';
import { recordedText, recordPath } from './translations.ts';
import { contents, hash, type Files } from '../tree/contents.ts';
import { differs, documents, draftFiles, dropped } from './draft.ts';
import { writeFolder, writeWhole } from './write.ts';

/** What is to be sealed; the text is the draft's. */
export interface SealRequest {
  kind: LogRecord['kind'];
  /** Folder name of the document. */
  document: string;
  /** The edition's day: of a new one, or of the one to revise. */
  date: string;
  /** The day from which a new edition binds, when its text states one. */
  inForce?: string | undefined;
  /** What changed in a new edition, or what a revision corrects and why, per language. */
  words: Readonly<Record<string, string | undefined>>;
}

/** What was sealed. */
export interface Sealed {
  /** The new folder's path from the content folder. */
  folder: string;
  files: Files;
  /** The files of the edition or revision before it; undefined for a document's first. */
  before: Files | undefined;
  /** Whether the log was signed before and has to be signed anew. */
  signatureRemoved: boolean;
}

/** Nothing was sealed, and nothing written. */
export class Refused extends Error {
  readonly refusals: readonly Refusal[];
  constructor(refusals: readonly Refusal[]) {
    super(refusals.map(({ message }) => message).join('; '));
    this.refusals = refusals;
  }
}

/** Throws Refused when there is a reason to. */
function refuse(refusals: readonly Refusal[]): void {
  if (refusals.length) throw new Refused(refusals);
}

async function readClean(dir: string): Promise<Tree> {
  const tree = readTree(dir);
  const found = errors(await check(tree));
  refuse(
    found.slice(0, 1).map(({ path, line, message }) => ({
      message: `тексты не проходят проверку: ошибок ${found.length}, первая — ${path}:${line} ${message}`,
      remedy: 'Исправьте их: все перечислит команда npm run check.',
    })),
  );
  return tree;
}

const languagesOf = (tree: Tree) => (tree.yaml('site.yaml').data as { languages: string[] }).languages;

/** `edition.yaml`; a revision keeps the dates and notes of what it revises. */
function editionYaml({ kind, date, inForce, words }: SealRequest, before: Files | undefined): string {
  const data =
    kind === 'edition'
      ? { date, ...(inForce && { inForce }), notes: words }
      : {
          ...(parse(Buffer.from(before?.get('edition.yaml') ?? []).toString()) as EditionData),
          reason: words,
        };
  return stringify(data, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' });
}

/**
 * Seals the draft in the content folder `dir` as a new edition or as the next revision of one, on the day `today`.
 * Throws Refused, every file left as it was. Removes a signature of the log: beside the longer log it would seem false.
 */
export async function seal(dir: string, request: SealRequest, today: string): Promise<Sealed> {
  const tree = await readClean(dir);
  const { kind, document, date, inForce, words } = request;
  const known = documents(tree);
  if (!known.includes(document))
    refuse([
      {
        message: `документа «${document}» нет`,
        remedy: `Укажите в --document один из документов: ${known.join(', ')}.`,
      },
    ]);

  const log = tree.text('editions.log');
  const editions = parseLog(log)
    .filter((record) => record.document === document)
    .map((record) => ({ ...record, date: record.edition, inForce: record.inForce ?? undefined, record }));
  const last = lives(editions, today)
    .filter(({ latest }) => kind === 'edition' || latest.date === date)
    .at(-1)?.latest;
  const before = last && editionFiles(tree).get(sealedFolder(last.record));
  const draft = draftFiles(tree, document);
  const isNew = !before || differs(draft, before);
  // A section's address is for ever, and shows the edition in force.
  refuse(
    [...(before ? dropped(draft, before) : [])].map((slug) => ({
      message: `в черновике нет раздела «${slug}», а он опубликован, и на его адрес могли сослаться`,
      remedy: `Верните папку ${slug} и её имя в document.yaml. Если условий больше нет, оставьте в разделе пункт, который это говорит.`,
    })),
  );
  refuse(
    kind === 'edition'
      ? editionRefusals(editions, { date, inForce, notes: words, differs: isNew }, languagesOf(tree))
      : revisionRefusals(editions, { date, reasons: words, differs: isNew }, languagesOf(tree)),
  );

  const files = new Map([...draft, ['edition.yaml', Buffer.from(editionYaml(request, before))]]);
  const sealing = {
    ...(await contents(files)),
    kind,
    document,
    edition: date,
    revision: kind === 'edition' ? 1 : (last?.revision ?? 0) + 1,
    sealed: today,
  };
  const longer = log + nextLine(log, sealing, hash);
  refuse(verifyLog(longer, hash));

  const folder = sealedFolder(sealing);
  writeFolder(join(dir, folder), files);
  writeWhole(join(dir, 'editions.log'), longer);
  rmSync(join(dir, 'editions.log.sig'), { force: true });
  const copy = drafts(tree).find((each) => each.folder === `documents/${document}`);
  // What is sealed was read, translations with it.
  if (copy)
    writeWhole(
      join(dir, recordPath(copy)),
      recordedText(tree, copy, () => false),
    );
  return { folder, files, before, signatureRemoved: tree.paths.includes('editions.log.sig') };
}
