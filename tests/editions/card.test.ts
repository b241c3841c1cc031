import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sellerIn, type SellerFacts } from '../../src/domain/seller.ts';
import { card } from '../../src/editions/card.ts';
import kk from '../../src/i18n/kk.ts';
import ru from '../../src/i18n/ru.ts';
import { readCard } from '../support/vcard.ts';

const source = { emails: ['help@example.kz'], phones: [], page: 'https://example.kz/ru/terms/details/' };

const person: SellerFacts = {
  form: { ru: 'ИП', kk: 'ЖК' },
  name: 'Сапарова; Айгуль \\ Ко, «Кит»',
  iin: '800817401350',
  address: {
    ru: 'Казахстан, Рудный, Космонавтов, дом 15, кв/офис 30',
    kk: 'Қазақстан, Рудный, Космонавтов, 15-үй, 30-пәтер/кеңсе; кіреберіс әәәәәәәәәәәәәәәәәәәәәәәәәәәә',
  },
};

const company: SellerFacts = {
  form: { ru: 'ТОО', kk: 'ЖШС' },
  name: '«Байланыс Сервис»',
  bin: '200140001230',
  address: {
    ru: { postalCode: '050000', country: 'Казахстан', city: 'г. Алматы', street: 'ул. Абая, дом 1' },
    kk: { postalCode: '050000', country: 'Қазақстан', city: 'Алматы қ.', street: 'Абай көшесі, 1-үй' },
  },
  phone: ['+7 727 250 00 00', '+7 701 123 45 67'],
  email: ['help@example.kz', 'office@example.kz'],
};

/** The values of each property of a card, its parts joined as they stand. */
function values(facts: SellerFacts, lang: 'ru' | 'kk'): Record<string, string[][]> {
  const properties = readCard(Buffer.from(card(sellerIn(facts, lang), source, { ru, kk }[lang])));
  return Object.fromEntries(
    [...Map.groupBy(properties, ({ name }) => name)].map(([name, all]) => [
      name,
      all.map(({ parts }) => parts),
    ]),
  );
}

for (const lang of ['ru', 'kk'] as const) {
  test(`the card of a person has exactly the words of the seller's file, whatever signs they have (${lang})`, () => {
    const seller = sellerIn(person, lang);
    assert.deepEqual(values(person, lang), {
      N: [[seller.name, '', '', '', '']],
      FN: [[seller.fullName]],
      ADR: [['', '', seller.address, '', '', '', '']],
      EMAIL: [['help@example.kz']],
      URL: [[source.page]],
      NOTE: [[`${lang === 'ru' ? 'ИИН' : 'ЖСН'} 800817401350`]],
    });
  });

  test(`the card of a company has its address in parts, its phones, and each e-mail address once (${lang})`, () => {
    const seller = sellerIn(company, lang);
    const { street, city, postalCode, country } = seller.addressParts ?? {};
    assert.deepEqual(values(company, lang), {
      N: [['', '', '', '', '']],
      FN: [[seller.fullName]],
      ORG: [[seller.fullName]],
      'X-ABShowAs': [['COMPANY']],
      ADR: [['', '', street, city, '', postalCode, country]],
      TEL: [['+7 727 250 00 00'], ['+7 701 123 45 67']],
      EMAIL: [['help@example.kz'], ['office@example.kz']],
      URL: [[source.page]],
      NOTE: [[`${lang === 'ru' ? 'БИН' : 'БСН'} 200140001230`]],
    });
  });
}

test('the reader of the tests refuses what programs read in different ways', () => {
  const good = card(sellerIn(person, 'kk'), source, kk);
  readCard(Buffer.from(good));
  for (const [spoilt, why] of [
    [good.replaceAll('\r\n', '\n'), 'line feeds alone'],
    [good.replace('\r\n ', ''), 'a line of more than 75 octets'],
    [good.replace('\\,', '\\x'), 'an unknown escape'],
    [good.replace('3.0', '4.0'), 'another version'],
    [`\ufeff${good}`, 'a byte order mark'],
  ] as const)
    assert.throws(() => readCard(Buffer.from(spoilt)), assert.AssertionError, why);
});
