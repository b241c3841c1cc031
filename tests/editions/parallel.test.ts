import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parallelRows } from '../../src/editions/parallel.ts';

const rows = (html: string) =>
  parallelRows(html).map(({ id, level, cells }) => [id ?? '', level ?? '', ...Object.values(cells)]);

test('titles, headings, clauses and what has no anchor stand beside their counterparts', () => {
  assert.deepEqual(
    rows(
      '<div lang="ru"><h1>Оферта</h1><p>Казахстан</p><h2 id="s1">Срок</h2><p id="p1.1">Три дня.</p></div>' +
        '<div lang="kk"><h1>Оферта</h1><p>Қазақстан</p><h2 id="s1" data-ours>Мерзім</h2><p id="p1.1">Үш күн.</p></div>',
    ),
    [
      ['', 1, '<span lang="ru">Оферта</span>', '<span lang="kk">Оферта</span>'],
      ['', '', '<p lang="ru">Казахстан</p>', '<p lang="kk">Қазақстан</p>'],
      ['s1', 2, '<span lang="ru">Срок</span>', '<span lang="kk" data-ours="">Мерзім</span>'],
      ['p1.1', '', '<p lang="ru">Три дня.</p>', '<p lang="kk">Үш күн.</p>'],
    ],
  );
});

test('a clause that one language lacks keeps its place, and the other’s cell is missing', () => {
  const clauses = (lang: string, ...ids: string[]) =>
    `<div lang="${lang}">${ids.map((id) => `<p id="${id}">${lang} ${id}</p>`).join('')}</div>`;
  const found = parallelRows(clauses('kk', 'a', 'c') + clauses('ru', 'a', 'b', 'c', 'd'));
  assert.deepEqual(
    found.map(({ id, cells }) => `${id ?? ''} ${Object.keys(cells).join()}`),
    ['a kk,ru', 'b ru', 'c kk,ru', 'd ru'],
  );
});

test('a list item leaves its nested clauses to their own rows, and a row of a table stays a row', () => {
  assert.deepEqual(
    rows(
      '<div lang="ru"><ul><li id="p1"><p>Один</p><p>и ещё</p><ul><li id="p2">Два</li></ul><p id="p3">Три</p></li></ul>' +
        '<div class="table"><table><thead><tr><th>Цена</th></tr></thead><tbody><tr id="p4"><td>5</td></tr></tbody></table></div></div>',
    ),
    [
      ['p1', '', '<div lang="ru"><p>Один</p><p>и ещё</p></div>'],
      ['p2', '', '<div lang="ru">Два</div>'],
      ['p3', '', '<p lang="ru">Три</p>'],
      ['', '', '<div lang="ru"><table><tbody><tr><th>Цена</th></tr></tbody></table></div>'],
      ['p4', '', '<div lang="ru"><table><tbody><tr><td>5</td></tr></tbody></table></div>'],
    ],
  );
});

test('a clause keeps its number and loses buttons and folded lists', () => {
  assert.deepEqual(
    rows(
      '<div lang="ru"><p id="p1"><a class="number" href="/x/#p1" data-ours>1</a> ИИН <button data-ours>Копировать</button></p>' +
        '<details class="cited" data-ours><summary>Ссылаются</summary></details></div>',
    ),
    [['p1', '', '<p lang="ru"><a class="number" href="/x/#p1" data-ours="">1</a> ИИН </p>']],
  );
});
