/** What the commands share that list and confirm the items of a register. */
import { check } from '../checks/index.ts';
import { errors } from '../checks/rule.ts';
import { digits } from '../domain/dates.ts';
import { lockText, newGrounds, type NewGround } from '../publishing/confirmation.ts';
import { commit, exclusively } from '../publishing/transaction.ts';
import type { Cause, Register } from '../tree/confirmation.ts';
import { buildDate } from '../tree/environment.ts';
import type { Grounded } from '../tree/grounds.ts';
import type { Tree } from '../tree/tree.ts';
import { openContentTree } from './content.ts';

/** Ends the command: nothing was written, for this reason. */
export function fail(message: string, remedy: string): never {
  console.error(`Ничего не записано.\n  Что не так: ${message}\n  Что сделать: ${remedy}`);
  process.exit(1);
}

/** The content tree, if it passes the check; otherwise ends the command. */
export async function soundTree(): Promise<Tree> {
  const tree = openContentTree();
  const [error] = errors(await check(tree));
  if (error)
    fail(
      `тексты не проходят проверку: ${error.path}:${error.line} ${error.message}`,
      'Сначала исправьте их: все ошибки перечислит npm run check.',
    );
  return tree;
}

/** Why an item does not hold, in Russian. */
export const why = ({ kind, name }: Cause): string =>
  ({
    unconfirmed: name ? `${name} назван уже после подтверждения` : 'ещё не подтверждён',
    changed: `${name}: текст изменился`,
    gone: `${name}: такого пункта нет`,
    new: `${name}: новый документ`,
  })[kind];

const places: Record<string, string> = { draft: 'черновик' };
const placeOf = ({ stage: { from } }: NewGround) =>
  from === undefined ? 'действует сейчас' : (places[from] ?? `действует с ${digits(from)}`);

function show(each: NewGround): void {
  console.log(`  ${each.name} (${placeOf(each)})${each.now ? '' : ': весь документ'}`);
  for (const [lang, text] of each.now ?? []) {
    const before = each.before?.get(lang);
    if (before === text) continue;
    if (before !== undefined) console.log(`    ${lang} было:  ${before}`);
    console.log(`    ${lang} ${before === undefined ? '' : 'стало: '}${text}`);
  }
}

/** What a command says of the items of its register. */
export interface Wording<Item> {
  /** The command: `npm run answers`. */
  command: string;
  /** The first line of the record. */
  head: string;
  /** One item and several of them, in the genitive: «ответа», «ответов». */
  one: string;
  several: string;
  /** What an item is called in the list. */
  titleOf: (item: Item) => string;
}

/** Confirms the items with these ids, or all, for the texts as they are now, and prints what was new to them. */
export function confirm<Item extends Grounded>(
  tree: Tree,
  register: Register<Item>,
  ids: readonly string[],
  { command, head, one, several, titleOf }: Wording<Item>,
): void {
  const { path, lockPath } = register;
  const items = register.items(tree);
  const unknown = ids.filter((id) => !items.some((item) => item.id === id));
  if (unknown.length)
    fail(`в ${path} нет ${one} ${unknown.map((id) => `«${id}»`).join(', ')}`, `Имена скажет ${command}.`);
  const isChosen = (id: string) => !ids.length || ids.includes(id);
  const content = lockText(tree, register, head, buildDate, isChosen);
  const chosen = items.filter(({ id }) => isChosen(id));
  for (const item of chosen) {
    const grounds = newGrounds(tree, register, item, buildDate);
    if (grounds.length) console.log(`${item.id}: ${titleOf(item)}`);
    grounds.forEach(show);
  }
  if (content === tree.text(lockPath) || (!items.length && !tree.has(lockPath))) {
    console.log('Всё уже подтверждено, ничего не изменилось.');
    return;
  }
  exclusively(tree.dir, command, () =>
    commit(tree.dir, `подтверждение ${several}`, [{ write: lockPath, content }]),
  );
  console.log(`${lockPath}: подтверждено ${several} ${chosen.length}.`);
}
