import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { check } from '../../src/checks/index.ts';
import { seal } from '../../src/publishing/seal.ts';
import { readTree } from '../../src/tree/tree.ts';
import { fixtureDay, notProved } from '../fixtures/editions.ts';
import { contentCopy, edit } from '../support/broken.ts';

const offer = (lang: string) => `documents/payment/offer/${lang}.mdx`;

/** Puts words in front of a clause of the draft, in both languages. */
function insert(dir: string, ru: [before: string, words: string], kk: [before: string, words: string]): void {
  edit(dir, { file: offer('ru'), find: ru[0], replace: `${ru[1]}${ru[0]}` });
  edit(dir, { file: offer('kk'), find: kk[0], replace: `${kk[1]}${kk[0]}` });
}

let dir = '';
before(async () => {
  dir = contentCopy('drift');
  insert(
    dir,
    ['CVV2/CVC2 — это', 'По пп. 1.4 и 1.6: '],
    ['CVV2/CVC2 — бұл', '1.4 және 1.6-тармақтар бойынша: '],
  );
  const words = { ru: 'Ссылки.', kk: 'Сілтемелер.' };
  await seal(dir, { kind: 'edition', document: 'payment', date: '2026-03-01', words }, fixtureDay, notProved);
});

test('references that lead to the same clauses as in the last edition are no drift', async () => {
  const found = await check(readTree(dir));
  assert.deepEqual(
    found.filter(({ rule }) => rule !== 'answers' && rule !== 'requirements'),
    [],
  );
});

test('a reference whose clause has moved on is an error in each language, and names both clauses', async () => {
  insert(
    dir,
    ['Далее в том же окне', 'Новый пункт о карте.\n\n'],
    ['Әрі қарай 3-D Secure', 'Карта туралы жаңа тармақ.\n\n'],
  );
  const drift = (await check(readTree(dir))).filter(({ rule }) => rule === 'references');
  assert.deepEqual(
    drift.map(({ path, line, message }) => [path, line, message]),
    [
      [offer('ru'), 15, 'в редакции 2026-03-01 «1.6» значило пункт, который теперь 1.7'],
      [offer('kk'), 15, 'в редакции 2026-03-01 «1.6-тармақтар» значило пункт, который теперь 1.7'],
    ],
  );
});

test('a reference to a clause that was removed is an error, although another clause has its number now', async () => {
  const gone = contentCopy('drift gone');
  insert(gone, ['3-D Secure — это', 'Смотрите п. 1.5. '], ['3-D Secure — бұл', '1.5-тармақты қараңыз. ']);
  const words = { ru: 'Ссылки.', kk: 'Сілтемелер.' };
  await seal(
    gone,
    { kind: 'edition', document: 'payment', date: '2026-03-01', words },
    fixtureDay,
    notProved,
  );
  edit(gone, {
    file: offer('ru'),
    find: 'CVV2/CVC2 — это трёхзначный код безопасности, находящийся на оборотной стороне карты.\n\n',
    replace: '',
  });
  edit(gone, {
    file: offer('kk'),
    find: 'CVV2/CVC2 — бұл картаның артқы жағында орналасқан үш таңбалы қауіпсіздік коды.\n\n',
    replace: '',
  });
  const drift = (await check(readTree(gone))).filter(({ rule }) => rule === 'references');
  assert.equal(drift.length, 2);
  for (const { message } of drift) assert.match(message, /значило пункт, которого больше нет/);
});
