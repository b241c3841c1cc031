import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sellerIn } from '../../src/domain/seller.ts';
import { organization } from '../../src/editions/structured-data.ts';

const json = (data: unknown): unknown => JSON.parse(JSON.stringify(data));

test('a person is identified by an IIN, with the e-mail address of the support for want of another', () => {
  const address = { ru: 'г. Рудный' };
  const seller = { form: { ru: 'ИП' }, name: 'Айгуль Сапарова', iin: '920315300123', address };
  assert.deepEqual(json(organization(sellerIn(seller, 'ru'), 'help@example.kz')), {
    '@type': 'Organization',
    '@id': '#920315300123',
    name: 'ИП Айгуль Сапарова',
    identifier: { '@type': 'PropertyValue', propertyID: 'IIN', value: '920315300123' },
    address: 'г. Рудный',
    email: 'help@example.kz',
  });
});

test('a company is identified by a BIN, with the parts of its address, its own phone and e-mail address', () => {
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
  assert.deepEqual(json(organization(sellerIn(seller, 'kk'), 'help@example.kz')), {
    '@type': 'Organization',
    '@id': '#200140001230',
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
