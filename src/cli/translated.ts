/**
 * npm run translated: records which translated text belongs to which Russian text, so that stale ones can be detected.
 */
import './plain-errors.ts';
import { check } from '../checks/index.ts';
import { errors } from '../checks/rule.ts';
import { recordedText, recordPath } from '../publishing/translations.ts';
import { commit, exclusively } from '../publishing/transaction.ts';
import { drafts } from '../tree/copies.ts';
import { draftPairs, type DraftPair } from '../tree/draft-pairs.ts';
import { recordedIn, staleIn } from '../tree/stale.ts';
import { openContentTree } from './content.ts';

function fail(message: string, remedy: string): never {
  console.error(`Ничего не записано.\n  Что не так: ${message}\n  Что сделать: ${remedy}`);
  process.exit(1);
}

const [section, number, ...rest] = process.argv.slice(2);
if (rest.length || section?.startsWith('-'))
  fail(
    'команда не понята',
    'npm run translated, или npm run translated -- offer 1.2 (раздел и номер пункта).',
  );

const tree = openContentTree();
const [other] = errors(await check(tree)).filter(({ rule }) => rule !== 'translations');
if (other)
  fail(
    `тексты не проходят проверку: ${other.path}:${other.line} ${other.message}`,
    'Сначала исправьте их: все ошибки перечислит npm run check.',
  );

const named = ({ slug, twin }: DraftPair) =>
  slug === section && (number === undefined || twin.number === number);
const copies = drafts(tree).map((copy) => ({ copy, pairs: draftPairs(tree, copy) }));
if (section !== undefined && !copies.some(({ pairs }) => pairs.some(named)))
  fail(
    `${number === undefined ? 'раздела' : `пункта ${number} в разделе`} «${section}» нет`,
    'Назовите папку раздела и номер пункта так, как их называет npm run check: offer 1.2.',
  );

for (const { copy, pairs } of copies) {
  const stale = pairs.filter((pair) => staleIn(pair, recordedIn(tree, copy, pair.lang)));
  const content = recordedText(tree, copy, named);
  exclusively(tree.dir, 'npm run translated', () =>
    commit(tree.dir, 'запись переводов', [{ write: recordPath(copy), content }]),
  );
  const left = stale.filter((pair) => !named(pair));
  console.log(`${recordPath(copy)}: записано пар ${pairs.length - left.length}, устарело ${left.length}.`);
  for (const { path, twin } of left) console.log(`  ${path}:${twin.line} ${twin.number ?? ''}`);
}
