import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { canonicalText, type PageNode } from '../../src/domain/canonical.ts';
import { NotAClause } from '../../src/domain/clauses.ts';
import { article } from '../../src/publishing/parsed-page.ts';
import { editionText, sectionBlocks, sectionText as textOf } from '../../src/domain/section-text.ts';
import { numbered, type SectionSource } from '../../src/domain/numbering.ts';
import { parseMdx } from '../../src/tree/mdx.ts';

const section = (mdx: string, titleBy: SectionSource['titleBy'] = 'site'): SectionSource => ({
  slug: 'offer',
  title: 'Оплата  картой',
  titleBy,
  tree: parseMdx(mdx),
});
const blocksOf = (source: SectionSource) => numbered([source]).flatMap(sectionBlocks);
const sectionText = (source: SectionSource) => numbered([source]).map(textOf).join('');
const onPage = (html: string): PageNode => {
  const found = article(`<!doctype html><main><article class="text wide">${html}</article></main>`);
  assert.ok(found);
  return found;
};

/** A promise, the editor's file, its built page, and the canonical text that both must give. */
const same: [string, string, string, string][] = [
  [
    'a paragraph is one line with its white space collapsed',
    'Один  два\n  три.',
    '\n<p id="p1.1"><a href="#p1.1" data-ours>1.1</a>Один два\nтри.</p>\n',
    'Один два три.\n',
  ],
  [
    'no-break spaces stay as they are',
    'ст.\u00a0\u00a05,  1\u202f000 тг',
    '<p>ст.&nbsp;&nbsp;5, 1\u202f000 тг</p>',
    'ст.\u00a0\u00a05, 1\u202f000 тг\n',
  ],
  [
    'a letter made of two characters becomes one character',
    'Мои\u0306 и й',
    '<p>Мои\u0306 и й</p>',
    'Мой и й\n',
  ],
  ['a line break inside a clause is a line end', 'ИП А\\\nИИН 1', '<p>ИП А<br>\nИИН 1</p>', 'ИП А\nИИН 1\n'],
  [
    'each heading and list item is a line',
    '## Раз\n\n- два;\n- *три*.',
    '<h3>Раз</h3><ul>\n<li>два;</li>\n<li><em>три</em>.</li>\n</ul>',
    'Раз\nдва;\nтри.\n',
  ],
  [
    'each paragraph of a list item is a line',
    '- раз\n\n  два\n- три',
    '<ul><li><p>раз</p>\n<p>два</p></li><li><p>три</p></li></ul>',
    'раз\nдва\nтри\n',
  ],
  [
    'table cells are joined by a tab, in the header row too',
    '| а | б |\n| - | - |\n| в  г | |',
    '<table><thead><tr>\n<th>а</th>\n<th>б</th>\n</tr></thead><tbody><tr><td><a data-ours href="#p1.1">1.1</a>в г</td> <td></td><td data-ours>x</td></tr></tbody></table>',
    'а\tб\nв г\t\n',
  ],
  [
    'aids and buttons that the site adds are left out',
    '- раз;\n  <Aid>совет https://a.kz/</Aid>',
    '<ul><li>раз;\n<small data-ours>Подсказка. совет <a href="https://b.kz/">https://a.kz/</a></small><button data-ours>x</button></li></ul>',
    'раз;\n',
  ],
  [
    'a link whose text is its own address is written as that text',
    'См. https://a.kz/x?y=1 и a@b.kz',
    '<p>См. <a href="https://a.kz/x?y=1">https://a.kz/x?y=1</a> и <a href="mailto:a@b.kz">a@b.kz</a></p>',
    'См. https://a.kz/x?y=1 и a@b.kz\n',
  ],
  [
    'an address may be shown without its scheme and final slash',
    '[k-s.app](https://k-s.app/), [a.kz/x](http://a.kz/x), [https://a.kz](https://a.kz/)',
    '<p><a href="https://k-s.app/">k-s.app</a>, <a href="http://a.kz/x">a.kz/x</a>, <a href="https://a.kz/">https://a.kz</a></p>',
    'k-s.app, a.kz/x, https://a.kz\n',
  ],
  [
    'any other link target is written after the text, as a browser sends it',
    '[Правила](https://a.kz/төлем?a=100%&b=%D0%B0) и [г.Павлодар](tel:+7)',
    '<p><a href="https://a.kz/%D1%82%D3%A9%D0%BB%D0%B5%D0%BC?a=100%25&amp;b=%D0%B0">Правила</a> и <a href="tel:+7">г.Павлодар</a></p>',
    'Правила <https://a.kz/%D1%82%D3%A9%D0%BB%D0%B5%D0%BC?a=100%25&b=%D0%B0> и г.Павлодар <tel:+7>\n',
  ],
];
for (const [promise, mdx, html, expected] of same)
  test(`${promise}, in the file and on the page`, () => {
    assert.equal(sectionText(section(mdx)), expected);
    assert.equal(canonicalText(onPage(html)), expected);
  });

const elsewhere: [string, string][] = [
  ['https://a.kz/', 'https://b.kz/'],
  ['https://a.kz/', 'http://a.kz/'],
  ['https://a.kz/Pay', 'https://a.kz/pay'],
  ['a.kz', 'https://a.kz.evil.com/'],
  ['a@b.kz', 'https://b.kz/'],
  ['a@b.kz', 'mailto:a@c.kz'],
  ['https://a.kz/', 'offer'],
];
for (const [shown, target] of elsewhere)
  test(`a link that shows «${shown}» but leads to ${target} is an error that names both`, () => {
    const bothNamed = (error: Error) => error.message.includes(shown) && error.message.includes(target);
    const named = (error: unknown) => error instanceof Error && bothNamed(error);
    assert.throws(() => sectionText(section(`[${shown}](${target})`)), named);
    assert.throws(() => canonicalText(onPage(`<p><a href="${target}"> ${shown}</a></p>`)), named);
  });

test('an edition begins with its title lines, and section titles written by the site are left out', () => {
  const text = editionText({
    title: 'Способы оплаты',
    jurisdiction: 'Республика Казахстан',
    editionLine: 'Редакция от 26.11.2025',
    sections: [section('Раз.', 'seller'), section('Два.', 'site')],
  });
  const lines = 'Способы оплаты\nРеспублика Казахстан\nРедакция от 26.11.2025\nОплата картой\nРаз.\nДва.\n';
  assert.equal(text, lines);
  const html =
    '<h1>Способы оплаты</h1> <p>Республика Казахстан</p> <p>Редакция от 26.11.2025</p><nav data-ours>x</nav>' +
    '<section><h2>Оплата картой</h2><p>Раз.</p></section>' +
    '<section><h2 data-ours="true">Оплата картой</h2><p>Два.</p></section>';
  assert.equal(canonicalText(onPage(html)), lines);
});

test('a section on its own gives its part of the edition’s text', () => {
  const whole = onPage('<h1>Т</h1><section><h2>Раз</h2><p>два</p></section>');
  const part = [...whole.childNodes].find(({ nodeName }) => nodeName === 'section');
  assert.ok(part);
  assert.equal(canonicalText(part), 'Раз\nдва\n');
});

test('each block has the number of its clause, and a block that is not a clause has none', () => {
  const source = section('Раз.\n\n## Два\n\n| а |\n| - |\n| б |\n\n<Aid>в</Aid> г', 'seller');
  assert.deepEqual(
    blocksOf(source).map(({ clause, text }) => [clause?.anchor, text]),
    [
      [undefined, 'Оплата картой'],
      ['p1.1', 'Раз.'],
      [undefined, 'Два'],
      [undefined, 'а'],
      ['p1.2', 'б'],
      ['p1.3', 'г'],
    ],
  );
});

test('text that would be lost from the canonical text is an error', () => {
  assert.throws(() => canonicalText(onPage('<p>а</p> чужое')), /вне абзаца.*«чужое»/);
  assert.throws(() => canonicalText(onPage('<dl><dt>чужое</dt></dl>')), /вне абзаца/);
  assert.throws(() => sectionText(section('а {чужое} б')), NotAClause);
  assert.throws(() => sectionText(section('а ![чужое](b.png) б')), NotAClause);
  assert.throws(() => sectionText(section('а <Other>чужое</Other> б')), NotAClause);
});

test('the source of canonicalText runs on its own, as it must in a browser', () => {
  const alone = runInNewContext(`(${canonicalText.toString()})`) as typeof canonicalText;
  assert.equal(alone(onPage('<p>а <a href="b">в</a></p>')), 'а в <b>\n');
});

test('an article with a similar class is not taken for the legal text', () => {
  assert.equal(article('<article class="context"><p>а</p></article>'), undefined);
});
