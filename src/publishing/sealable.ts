/** What must hold before anything is sealed, whatever the text says. */
import { check } from '../checks/index.ts';
import { errors, type Reported } from '../checks/rule.ts';
import { translations } from '../checks/rules/translations.ts';
import { digits } from '../domain/dates.ts';
import { parseLog } from '../domain/log.ts';
import { drafts, type Copy } from '../tree/copies.ts';
import { readTree, type Tree } from '../tree/tree.ts';
import { refuse, Refused } from './refused.ts';
import type { SealRequest } from './seal-request.ts';

/** Throws Refused if the check found any of these errors. */
const refuseFaults = (found: readonly Reported[]): void =>
  refuse(
    found.slice(0, 1).map(({ path, line, message }) => ({
      message: `тексты не проходят проверку: ошибок ${found.length}, первая — ${path}:${line} ${message}`,
      remedy: 'Исправьте их: все перечислит команда npm run check.',
    })),
  );

/** Reads a content folder with the stale translations in it. Throws Refused if the check finds other errors. */
export async function readAlmostClean(dir: string): Promise<{ tree: Tree; stale: Reported[] }> {
  const tree = readTree(dir);
  const found = errors(await check(tree));
  const stale = found.filter(({ rule }) => rule === translations.name);
  refuseFaults(found.filter((each) => !stale.includes(each)));
  return { tree, stale };
}

/** Reads a content folder. Throws Refused if it does not pass the check. */
export async function readClean(dir: string): Promise<Tree> {
  const tree = readTree(dir);
  refuseFaults(errors(await check(tree)));
  return tree;
}

/** Refuses a sealing on a day before the last one in the log: this computer's clock must be wrong. */
export function refuseEarlier(today: string, log: string): void {
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
export function draftOf(tree: Tree, document: string): Copy {
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

/** Throws Refused if options were given that say nothing about what is to be sealed. */
export function refuseMisplaced({ kind, inForce, transcription, outsideText }: SealRequest): void {
  refuse([
    ...(kind === 'edition' && transcription
      ? [
          {
            message: '--transcription исправляет набор опубликованной редакции, а публикуется новая',
            remedy: 'Уберите --transcription или назовите исправляемую редакцию: --revise 2026-03-01.',
          },
        ]
      : []),
    ...(kind === 'revision' && inForce !== undefined
      ? [
          {
            message: 'исправление сайта не меняет дня вступления в силу',
            remedy:
              'Уберите --in-force. Если изменились сами условия, это новая редакция: --date вместо --revise.',
          },
        ]
      : []),
    ...(inForce === undefined && Object.values(outsideText ?? {}).some((why) => why !== undefined)
      ? [
          {
            message: '--in-force-outside-text поясняет день вступления в силу, а он не назван',
            remedy: 'Добавьте --in-force 2026-03-10 или уберите --in-force-outside-text-….',
          },
        ]
      : []),
  ]);
}
