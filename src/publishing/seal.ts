import { check } from '../checks/index.ts';
import { errors } from '../checks/rule.ts';
import { editionFolder } from '../domain/content-paths.ts';
import { digits } from '../domain/dates.ts';
import { timeline } from '../domain/editions.ts';
import { nextLine, parseLog, verifyLog } from '../domain/log.ts';
import { editionRefusals, revisionRefusals } from '../domain/refusals.ts';
import { contents } from '../tree/contents.ts';
import { drafts, editionFiles, type Copy, type Files } from '../tree/copies.ts';
import { languages, sourceLanguage } from '../tree/data.ts';
import { hash } from '../tree/hash.ts';
import { readTree, treeOf, type Tree } from '../tree/tree.ts';
import { differs, draftFiles, dropped } from './draft.ts';
import { editionYaml } from './edition-yaml.ts';
import { refuseUnstated } from './in-force.ts';
import type { Prove } from './prove.ts';
import { refuse, Refused } from './refused.ts';
import type { SealRequest } from './seal-request.ts';
import { recordedText, recordPath } from './translations.ts';
import { commit, exclusively } from './transaction.ts';

/** The result of a sealing. */
export interface Publication {
  /** Path of the new folder, from the content folder. */
  folder: string;
  /** The content tree with the new folder. */
  tree: Tree;
  /** The folder of the previous edition or revision; undefined for a document's first edition. */
  before: string | undefined;
  /** Whether the log was signed and has to be signed again. */
  signatureRemoved: boolean;
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

/** The tree with these files added or replaced, by their path. */
const treeWith = (tree: Tree, files: ReadonlyMap<string, Uint8Array>): Tree =>
  treeOf(tree.dir, new Map([...tree.paths.map((path) => [path, tree.bytes(path)] as const), ...files]));

/** Refuses a sealing on a day before the last one in the log: this computer's clock must be wrong. */
function refuseEarlier(today: string, log: string): void {
  const last = parseLog(log).at(-1)?.sealed ?? '';
  if (today < last)
    throw new Refused([
      {
        message: `часы этого компьютера отстают: по ним сегодня ${digits(today)}, а последняя запись журнала сделана ${digits(last)}`,
        remedy: 'Поставьте на компьютере верную дату (или верный день в BUILD_DATE) и повторите команду.',
      },
    ]);
}

/** The draft of the document. Throws Refused when the content has no such document. */
function draftOf(tree: Tree, document: string): Copy {
  const known = drafts(tree);
  const copy = known.find((each) => each.document === document);
  if (copy) return copy;
  throw new Refused([
    {
      message: `документа «${document}» нет`,
      remedy: `Укажите в --document один из документов: ${known.map((each) => each.document).join(', ')}.`,
    },
  ]);
}

async function publish(dir: string, request: SealRequest, today: string, prove: Prove): Promise<Publication> {
  const tree = await readClean(dir);
  const { kind, document, date, inForce, words } = request;
  const copy = draftOf(tree, document);
  const log = tree.text('editions.log');
  refuseEarlier(today, log);

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
  if (inForce !== undefined) await refuseUnstated(inForce, withFolder, folder);
  const sealing = {
    ...(await contents(withFolder, folder)),
    kind,
    document,
    edition: date,
    revision,
    sealed: today,
  };
  const from = sourceLanguage(tree);
  if (kind === 'revision' && sealing.texts[from]?.document !== last?.record.texts[from]?.document)
    throw new Refused([
      {
        message: `исправление сайта не меняет слов продавца, а в черновике текст на языке «${from}» не тот, что опубликован`,
        remedy:
          'Верните слова продавца, исправьте только перевод. Если изменились сами условия, это новая редакция: --date вместо --revise.',
      },
    ]);
  const longer = log + nextLine(log, sealing, hash);
  refuse(verifyLog(longer, hash));
  const published = treeWith(withFolder, new Map([['editions.log', Buffer.from(longer)]]));
  const firstDay = inForce ?? date;
  refuse(await prove(published, firstDay > today ? firstDay : today));

  commit(dir, `публикация ${folder}`, [
    { folder, files },
    // Sealing implies that the text has been read, translations included.
    { write: recordPath(copy), content: recordedText(tree, copy, () => false) },
    // A signature of the shorter log must never stand beside the longer one.
    { remove: 'editions.log.sig' },
    { write: 'editions.log', content: longer },
  ]);
  return { folder, tree: published, before, signatureRemoved: tree.has('editions.log.sig') };
}

/**
 * Seals the draft in the content folder `dir` as a new edition or as the next revision of one, on the day `today`.
 * Removes the log's signature, which does not match the longer log. `prove` tries what is to be published. Throws Refused,
 * Locked or another CommandError, with all files unchanged, if request, content or disk do not allow it.
 */
export const seal = (dir: string, request: SealRequest, today: string, prove: Prove): Promise<Publication> =>
  exclusively(dir, 'npm run seal', () => publish(dir, request, today, prove));
