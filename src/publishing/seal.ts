import { prepare, type Prepared } from './prepare.ts';
import type { Prove } from './prove.ts';
import { refuse } from './refused.ts';
import { readClean } from './sealable.ts';
import type { SealRequest } from './seal-request.ts';
import { recordedText, recordPath } from './translations.ts';
import { commit, exclusively } from './transaction.ts';

/** Tells the one who seals what is about to be published, before anything is written. */
export type Announce = (prepared: Prepared) => Promise<void> | void;

async function publish(
  dir: string,
  request: SealRequest,
  today: string,
  prove: Prove,
  announce: Announce,
): Promise<Prepared> {
  const prepared = await prepare(await readClean(dir), request, today);
  const { folder, files, copy, tree, log, firstDay } = prepared;
  await announce(prepared);
  refuse(await prove(tree, firstDay));

  commit(dir, `публикация ${folder}`, [
    { folder, files },
    // Sealing implies that the text has been read, translations included.
    { write: recordPath(copy), content: recordedText(tree, copy, () => false) },
    // A signature of the shorter log must never stand beside the longer one.
    { remove: 'editions.log.sig' },
    { write: 'editions.log', content: log },
  ]);
  return prepared;
}

/**
 * Seals the draft in the content folder `dir` as a new edition or as the next revision of one, on the day `today`.
 * Removes the log's signature, which does not match the longer log. `prove` tries what is to be published, after
 * `announce` was told of it. Throws Refused, Locked or another CommandError, with all files unchanged, if request, content
 * or disk do not allow it.
 */
export const seal = (
  dir: string,
  request: SealRequest,
  today: string,
  prove: Prove,
  announce: Announce = () => undefined,
): Promise<Prepared> => exclusively(dir, 'npm run seal', () => publish(dir, request, today, prove, announce));
