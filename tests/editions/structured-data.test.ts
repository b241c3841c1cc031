import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sellerIn } from '../../src/domain/seller.ts';
import type { Edition } from '../../src/editions/edition.ts';
import { digitalDocument, publisher } from '../../src/editions/structured-data.ts';
import { versionLinks } from '../../src/editions/version-links.ts';
import { urls } from '../../src/tree/site.ts';

const json = (data: unknown): unknown => JSON.parse(JSON.stringify(data));

test('a person (ИП) is one, identified by an IIN, with the e-mail address of the support for want of another', () => {
  const address = { ru: 'г. Рудный' };
  const seller = { form: { ru: 'ИП' }, name: 'Айгуль Сапарова', iin: '920315300123', address };
  assert.deepEqual(json(publisher('ru', sellerIn(seller, 'ru'), 'help@example.kz')), {
    '@type': 'Person',
    '@id': `${urls.absolute(urls.home('ru'))}#920315300123`,
    name: 'ИП Айгуль Сапарова',
    identifier: { '@type': 'PropertyValue', propertyID: 'IIN', value: '920315300123' },
    address: 'г. Рудный',
    email: 'help@example.kz',
  });
});

test('a company is an organization, identified by a BIN, with the parts of its address, its own phone and e-mail address', () => {
  const seller = {
    form: { kk: 'ЖШС' },
    name: '«Байланыс Сервис»',
    bin: '200140001230',
    address: {
      kk: { postalCode: '050000', country: 'Қазақстан', city: 'Алматы қ.', street: 'Абай көшесі, 1-үй' },
    },
    phone: ['+7 701 123 45 67', '+7 727 250 00 00'],
    email: 'office@example.kz',
  };
  assert.deepEqual(json(publisher('kk', sellerIn(seller, 'kk'), 'help@example.kz')), {
    '@type': 'Organization',
    '@id': `${urls.absolute(urls.home('kk'))}#200140001230`,
    name: '«Байланыс Сервис» ЖШС',
    identifier: { '@type': 'PropertyValue', propertyID: 'BIN', value: '200140001230' },
    address: {
      '@type': 'PostalAddress',
      postalCode: '050000',
      addressCountry: 'Қазақстан',
      addressLocality: 'Алматы қ.',
      streetAddress: 'Абай көшесі, 1-үй',
    },
    email: 'office@example.kz',
    telephone: '+7 701 123 45 67',
  });
});

const seal = { day: '2026-03-05', sha256: '', signature: undefined, stamp: undefined };
const edition: Edition = {
  lang: 'ru',
  document: 'terms',
  title: 'Условия',
  description: '',
  jurisdiction: '',
  numbers: undefined,
  sections: [],
  sellers: [],
  text: '',
  date: '2026-03-01',
  name: '2026-03-01',
  revision: 2,
  status: 'in force',
  statedInForce: undefined,
  from: '2026-03-01',
  until: undefined,
  previous: '2025-11-26',
  revisions: [1, 2].map((number) => ({
    number,
    name: `2026-03-01.r${number}`,
    reason: undefined,
    transcription: false,
    isCompared: number > 1,
    seal,
  })),
  note: undefined,
  outsideText: undefined,
  reason: undefined,
  transcription: false,
  seal,
};

test('a text is a document with its version, its two days and the address where it never changes', () => {
  assert.deepEqual(json(digitalDocument(edition)), {
    '@type': 'DigitalDocument',
    name: 'Условия',
    dateCreated: '2026-03-01',
    version: '2026-03-01.r2',
    url: 'https://kz.k-s.app/ru/terms/editions/2026-03-01.r2/',
    datePublished: '2026-03-05',
  });
  const draft = digitalDocument({ ...edition, status: 'draft', seal: undefined });
  assert.deepEqual(Object.keys(draft), ['@type', 'name', 'dateCreated']);
});

test('the page of an edition follows the previous edition, that of a revision the previous revision', () => {
  const predecessor = (name: string, revision: number) =>
    versionLinks({ ...edition, name, revision }).find(([rel]) => rel === 'predecessor-version')?.[1];
  assert.equal(predecessor('2026-03-01', 2), '/ru/terms/editions/2025-11-26/');
  assert.equal(predecessor('2026-03-01.r2', 2), '/ru/terms/editions/2026-03-01.r1/');
  assert.equal(predecessor('2026-03-01.r1', 1), '/ru/terms/editions/2025-11-26/');
  assert.deepEqual(versionLinks({ ...edition, previous: undefined }), [
    ['latest-version', '/ru/terms/'],
    ['version-history', '/ru/terms/editions/'],
  ]);
});
