/** The same program serves another merchant: an invented company with three documents, in both languages. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { describe } from '../../src/checks/report.ts';
import { verifyByLog } from '../../src/publishing/verification/by-log.ts';
import type { MerchantJson } from '../../src/schemas/published/merchant.ts';
import { merchantDay, merchantDocuments, merchantTree } from '../fixtures/merchant.ts';
import { rules } from '../pages/rules/index.ts';
import { build } from '../support/build.ts';
import { attribute, readBuilt, textOf } from '../support/built.ts';
import { schemaFaults } from '../support/json-schemas.ts';

const content = await merchantTree('merchant');
const out = build(resolve('.cache/built/merchant'), { CONTENT_DIR: content, BUILD_DATE: merchantDay });
const built = readBuilt(out, { origin: 'https://docs.example.kz', base: '/' });
const page = (path: string) => {
  const found = built.pages.find((each) => each.path === path);
  assert.ok(found, path);
  return found;
};
const words = (path: string, tag: string, named = '') =>
  page(path)
    .elements.filter((each) => each.tagName === tag && (attribute(each, 'class') ?? '').includes(named))
    .map((each) => textOf(each).replace(/\s+/g, ' ').trim());

// `fidelity` compares with the document that the first merchant handed over.
for (const [name, rule] of Object.entries(rules).filter(([name]) => name !== 'fidelity'))
  test(`the rule of built pages ${name} holds`, async () => {
    for (const finding of await rule(built)) assert.fail(describe(out, finding));
  });

test('the site agrees with its log', async () => {
  const read = (path: string) => {
    try {
      return Promise.resolve<Uint8Array | undefined>(readFileSync(join(out, path)));
    } catch {
      return Promise.resolve(undefined);
    }
  };
  const { findings, records } = await verifyByLog(read, merchantDay);
  assert.deepEqual(findings, []);
  assert.equal(records, merchantDocuments.length);
});

test('its files for programs are as their published schemas say', () => {
  assert.deepEqual(schemaFaults(out), []);
  const { sellers } = JSON.parse(readFileSync(join(out, 'merchant.json'), 'utf8')) as MerchantJson;
  assert.deepEqual(
    sellers.map(({ isPerson, languages }) => [isPerson, languages['kk']?.fullName]),
    [[false, '«Байланыс Сервис» ЖШС']],
  );
});

test('nothing of the first merchant is left', () => {
  for (const { path, html } of built.pages) assert.doesNotMatch(html, /Кашалот|k-s\.app|CloudPayments/, path);
});

test('the company is named as each language names it, with its own number', () => {
  assert.ok(words('/ru/', 'dd').includes('ТОО «Байланыс Сервис» БИН 200140001230'));
  assert.ok(words('/kk/', 'dd').includes('«Байланыс Сервис» ЖШС БСН 200140001230'));
  const data = page('/kk/').elements.find((each) => attribute(each, 'type') === 'application/ld+json');
  assert.ok(data && textOf(data).includes('"propertyID":"BIN","value":"200140001230"'));
});

test('the home page lists each document with its edition, its sections folded and one link to all editions', () => {
  const links = page('/ru/').elements.map((each) => attribute(each, 'href') ?? '');
  for (const document of merchantDocuments) {
    assert.equal(links.filter((href) => href === `/ru/${document}/editions/`).length, 1, document);
    assert.ok(links.includes(`/ru/${document}/editions/2026-12-01/`), document);
  }
  assert.equal(words('/ru/', 'details').length, merchantDocuments.length);
});

test('the contacts stand under the requisites, labelled as ours, with hours', () => {
  const [contacts = ''] = words('/ru/offer/details/', 'aside', 'note');
  assert.match(contacts, /Поддержка: help@example\.kz/);
  assert.match(contacts, /Бухгалтерия: office@example\.kz/);
  assert.match(contacts, /Пункт выдачи \(ежедневно, 9:00–20:00\): \+7 727 250 00 00/);
  assert.match(contacts, /Чат: wa\.me\/77012345678/);
  assert.match(contacts, /Этот блок добавил сайт/);
  assert.deepEqual(words('/ru/privacy/data/', 'aside', 'note'), []);
});

test('without answers the search page only says what can be asked', () => {
  assert.deepEqual(words('/ru/search/', 'p', 'source'), ['Слово из текста, номер или имя продавца']);
  assert.deepEqual(words('/ru/search/', 'nav', 'asked'), []);
  assert.deepEqual(words('/ru/', 'nav', 'asked'), []);
});

test('what readers copy is the value without what only groups it', () => {
  const values = page('/ru/offer/details/')
    .elements.filter(({ tagName }) => tagName === 'data')
    .map((each) => attribute(each, 'value'));
  for (const value of ['Байланыс Сервис', '200140001230', 'KZ67000KIT0000000001', 'KITBKZKA'])
    assert.ok(values.includes(value), value);
});

test('each of them has a button that says what it copies', () => {
  const names = page('/ru/offer/details/')
    .elements.filter((each) => attribute(each, 'class') === 'copy')
    .map((each) => attribute(each, 'aria-label') ?? textOf(each));
  assert.deepEqual(names, [
    'Копировать: ТОО «Байланыс Сервис»',
    'Копировать: БИН 200140001230',
    'Копировать: 050000, Республика Казахстан, г. Алматы, ул. Вымышленная, дом 1',
    'Копировать: Телефон: 8 (727) 250-00-00',
    'Копировать: Почта: help@example.kz',
    'Копировать: office@example.kz',
    'Копировать всё',
    'Копировать: Счёт KZ67 000K IT00 0000 0001',
    'Копировать: счёт KZ40000KIT0000000002',
    'Копировать: БИК KITBKZKA',
    'Копировать всё',
  ]);
});
