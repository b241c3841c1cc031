import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sellerIn } from '../../src/domain/seller.ts';

const company = {
  form: { ru: 'ТОО', kk: 'ЖШС' },
  name: '«Байланыс Сервис»',
  bin: '200140001230',
  address: {
    ru: { postalCode: '050000', city: 'г. Алматы', street: 'ул. Абая, дом 1' },
    kk: 'Алматы қ., Абай көшесі, 1-үй',
  },
  phone: ['+7 701 123 45 67', '+7 727 250 00 00'],
  iban: 'KZ67000KIT0000000001',
  director: { ru: 'Сапарова А. Б.', kk: 'А. Б. Сапарова' },
};

test('one value is a list of one, none an empty list', () => {
  const { phones, ibans, emails, bics } = sellerIn(company, 'ru');
  assert.deepEqual(
    { phones, ibans, emails, bics },
    {
      phones: company.phone,
      ibans: [company.iban],
      emails: [],
      bics: [],
    },
  );
});

test('each language has its own order of form and name, its own address and director', () => {
  const [ru, kk] = [sellerIn(company, 'ru'), sellerIn(company, 'kk')];
  assert.equal(ru.fullName, 'ТОО «Байланыс Сервис»');
  assert.equal(kk.fullName, '«Байланыс Сервис» ЖШС');
  assert.equal(ru.address, '050000, г. Алматы, ул. Абая, дом 1');
  assert.equal(ru.addressParts?.city, 'г. Алматы');
  assert.equal(kk.address, company.address.kk);
  assert.equal(kk.addressParts, undefined);
  assert.equal(kk.director, 'А. Б. Сапарова');
});

test('a name may be registered in each language', () => {
  const named = { ...company, name: { ru: '«Связь»', kk: '«Байланыс»' } };
  assert.equal(sellerIn(named, 'ru').fullName, 'ТОО «Связь»');
  assert.equal(sellerIn(named, 'kk').fullName, '«Байланыс» ЖШС');
});

test('a seller is identified by what he has', () => {
  assert.deepEqual(sellerIn(company, 'ru').identifier, { kind: 'bin', value: '200140001230' });
  const { bin, ...person } = company;
  assert.equal(bin.length, 12);
  assert.deepEqual(sellerIn({ ...person, iin: '920315300123' }, 'ru').identifier, {
    kind: 'iin',
    value: '920315300123',
  });
});
