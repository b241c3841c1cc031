import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentSchema, sectionSchema } from '../../src/schemas/document.ts';
import { editionSchema } from '../../src/schemas/edition.ts';
import { sellerSchema } from '../../src/schemas/seller.ts';
import { siteSchema } from '../../src/schemas/site.ts';

const both = { ru: 'а', kk: 'ә' };
const site = {
  name: 'X',
  app: 'https://a.kz/',
  origin: 'https://a.kz',
  base: '/',
  languages: ['ru', 'kk'],
  sourceLanguage: 'ru',
  support: 'a@b.kz',
  providers: [],
};
const document = { title: both, description: both, jurisdiction: both, sections: ['offer'], sellers: ['a'] };
const seller = { form: both, name: 'X', iin: '800817401350', address: both };
const section = { title: 'X', titleBy: 'seller', description: 'x' };

test('valid data is accepted by every schema', () => {
  siteSchema.parse(site);
  documentSchema(['ru', 'kk']).parse(document);
  sellerSchema(['ru', 'kk']).parse(seller);
  sectionSchema.parse(section);
  editionSchema(['ru']).parse({ date: '2025-11-26', notes: { ru: 'Первая.' } });
});

test('a person may have the number of persons who trade together, and no other company number', () => {
  const { iin, ...rest } = { ...seller, form: { ru: 'ИП', kk: 'ДК' } };
  assert.ok(iin);
  const schema = sellerSchema(['ru', 'kk']);
  assert.ok(schema.safeParse({ ...rest, bin: '220760007899' }).success);
  assert.ok(!schema.safeParse({ ...rest, bin: '200140001230' }).success);
});

test('a document may name no sellers, and a section its kind', () => {
  const { sellers, ...rest } = document;
  assert.ok(sellers);
  const schema = documentSchema(['ru', 'kk']);
  schema.parse(rest);
  schema.parse({ ...rest, sellers: [], sections: ['offer', { slug: 'details', kind: 'requisites' }] });
});

const refused: [string, { safeParse: (data: unknown) => { success: boolean } }, unknown][] = [
  ['an unknown key', siteSchema, { ...site, phone: '1' }],
  ['an origin with a trailing slash', siteSchema, { ...site, origin: 'https://a.kz/' }],
  ['an http origin', siteSchema, { ...site, origin: 'http://a.kz' }],
  ['a base path without a trailing slash', siteSchema, { ...site, base: '/docs' }],
  ['a source language that is not one of the languages', siteSchema, { ...site, sourceLanguage: 'en' }],
  ['a reserved section slug', documentSchema(['ru', 'kk']), { ...document, sections: ['editions'] }],
  ['a path as a section slug', documentSchema(['ru', 'kk']), { ...document, sections: ['../../x'] }],
  ['a section listed twice', documentSchema(['ru', 'kk']), { ...document, sections: ['a', 'a'] }],
  ['a title that lacks a language', documentSchema(['ru', 'kk']), { ...document, title: { ru: 'а' } }],
  [
    'a title with an extra language',
    documentSchema(['ru', 'kk']),
    { ...document, title: { ...both, en: 'a' } },
  ],
  ['an IIN that is a number', sellerSchema(['ru', 'kk']), { ...seller, iin: 800817401350 }],
  ['a blank name', sellerSchema(['ru', 'kk']), { ...seller, name: ' ' }],
  ['a section that does not say whose title it has', sectionSchema, { title: 'X', description: 'x' }],
  ['a day that does not exist', editionSchema(['ru']), { date: '2026-02-30', notes: { ru: 'Первая.' } }],
  ['a date that is not a string', editionSchema(['ru']), { date: new Date(), notes: { ru: 'Первая.' } }],
];
for (const [name, schema, data] of refused)
  test(`${name} is refused`, () => assert.equal(schema.safeParse(data).success, false));
