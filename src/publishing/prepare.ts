import { editionFolder } from '../domain/content-paths.ts';
import { timeline } from '../domain/editions.ts';
import { nextLine, parseLog, verifyLog } from '../domain/log.ts';
import { editionRefusals, revisionRefusals } from '../domain/refusals.ts';
import { contents } from '../tree/contents.ts';
import { editionFiles, type Copy, type Files } from '../tree/copies.ts';
import { languages } from '../tree/data.ts';
import { hash } from '../tree/hash.ts';
import { treeOf, type Tree } from '../tree/tree.ts';
import { differs, draftFiles, dropped } from './draft.ts';
import { refuseBeyondCorrection } from './correction.ts';
import { editionYaml } from './edition-yaml.ts';
import { refuseUnstated } from './in-force.ts';
import { refuse } from './refused.ts';
import { draftOf, refuseEarlier, refuseMisplaced } from './sealable.ts';
import type { SealRequest } from './seal-request.ts';

/** A sealing that nothing speaks against so far, before any file is written. */
export interface Prepared {
  request: SealRequest;
  /** Path of the new folder, from the content folder, and its files. */
  folder: string;
  files: Files;
  copy: Copy;
  /** The content tree with the new folder and the longer log. */
  tree: Tree;
  /** The log with the new record. */
  log: string;
  /** The folder of the previous edition or revision; undefined for a document's first edition. */
  before: string | undefined;
  /** The first day on which the new edition applies. */
  firstDay: string;
  /** Whether the log is signed and has to be signed again. */
  isSigned: boolean;
}

/** The tree with these files added or replaced, by their path. */
const treeWith = (tree: Tree, files: ReadonlyMap<string, Uint8Array>): Tree =>
  treeOf(tree.dir, new Map([...tree.paths.map((path) => [path, tree.bytes(path)] as const), ...files]));

/**
 * Makes what a sealing would write, on the day `today`. The tree must have passed the check, except for stale
 * translations. Throws Refused if request or content do not allow it. Writes nothing.
 */
export async function prepare(tree: Tree, request: SealRequest, today: string): Promise<Prepared> {
  const { kind, document, date, inForce, words, transcription } = request;
  const copy = draftOf(tree, document);
  const log = tree.text('editions.log');
  refuseEarlier(today, log);
  refuseMisplaced(request);

  const editions = parseLog(log)
    .filter((record) => record.document === document)
    .map((record) => ({ ...record, date: record.edition, inForce: record.inForce ?? undefined, record }));
  const last = timeline(editions, today)
    .filter(({ latest }) => kind === 'edition' || latest.date === date)
    .at(-1)?.latest;
  const before = last && editionFolder(last.record);
  const sealedBefore = before === undefined ? undefined : editionFiles(tree).get(before);
  const draft = draftFiles(tree, copy);
  const isNew = !sealedBefore || differs(draft, sealedBefore);
  // A section's address must work forever, and it shows the edition in force, so no section may be dropped.
  refuse(
    [...(sealedBefore ? dropped(draft, sealedBefore) : [])].map((slug) => ({
      message: `в черновике нет раздела «${slug}», а он опубликован, и на его адрес могли сослаться`,
      remedy: `Верните папку ${slug} и её имя в document.yaml. Если условий больше нет, оставьте в разделе пункт, который это говорит.`,
    })),
  );
  refuse(
    kind === 'edition'
      ? editionRefusals(editions, { date, inForce, notes: words, differs: isNew }, languages(tree))
      : revisionRefusals(editions, { date, reasons: words, differs: isNew }, languages(tree)),
  );

  const revision = kind === 'edition' ? 1 : (last?.revision ?? 0) + 1;
  const folder = editionFolder({ document, edition: date, revision });
  const files: Files = new Map([...draft, ['edition.yaml', Buffer.from(editionYaml(request, tree, before))]]);
  const withFolder = treeWith(
    tree,
    new Map([...files].map(([path, bytes]) => [`${folder}/${path}`, bytes] as const)),
  );
  await refuseUnstated(request, withFolder, folder);
  const sealing = {
    ...(await contents(withFolder, folder)),
    kind,
    document,
    edition: date,
    revision,
    sealed: today,
    ...(transcription === true && { transcription }),
  };
  if (kind === 'revision' && before !== undefined)
    await refuseBeyondCorrection(withFolder, request, { before, folder });
  const longer = log + nextLine(log, sealing, hash);
  refuse(verifyLog(longer, hash));
  const firstDay = inForce ?? date;
  return {
    request,
    folder,
    files,
    copy,
    tree: treeWith(withFolder, new Map([['editions.log', Buffer.from(longer)]])),
    log: longer,
    before,
    firstDay: firstDay > today ? firstDay : today,
    isSigned: tree.has('editions.log.sig'),
  };
}
