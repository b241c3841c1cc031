/** What a seller's data state, and whether a text states the same. */
import { namePattern } from './legal-forms.ts';
import { dialled, ungrouped } from './machine-numbers.ts';
import type { Seller } from './seller.ts';

/** A fact of a seller. */
export interface SellerFact {
  /** The keys that lead to it in the seller's file. */
  keys: PropertyKey[];
  /** What it is, in Russian. */
  label: string;
  value: string;
  /** Whether a text states it: words as they are, whatever space is between them; numbers in any groups. */
  isIn: (text: string) => boolean;
}

const spaced = (text: string): string => text.replace(/[\p{Z}\s]+/gu, ' ');

const words = (keys: PropertyKey[], label: string, value: string | undefined): SellerFact[] =>
  value === undefined ? [] : [{ keys, label, value, isIn: (text) => spaced(text).includes(spaced(value)) }];

const number = (keys: PropertyKey[], label: string, value: string, ways = [value]): SellerFact => ({
  keys,
  label,
  value,
  isIn: (text) => ways.some((way) => ungrouped(text).includes(ungrouped(way))),
});

const numberNames = { iin: 'ИИН', bin: 'БИН' };

/** Every fact of a seller in the language `lang`. */
export function sellerFacts(seller: Seller, lang: string): SellerFact[] {
  const { form, name, fullName, identifier, address, addressParts, kbe, director, licence } = seller;
  return [
    {
      keys: ['name', lang],
      label: 'наименование',
      value: fullName,
      isIn: (text) => namePattern(form, name).test(text),
    },
    number([identifier.kind], numberNames[identifier.kind], identifier.value),
    ...(addressParts
      ? Object.entries(addressParts).flatMap(([part, value]) =>
          words(['address', lang, part], 'часть адреса', value),
        )
      : words(['address', lang], 'адрес', address)),
    ...seller.phones.map((phone, i) =>
      number(['phone', i], 'телефон', phone, [phone, dialled(phone).replace('+7', '8')]),
    ),
    ...seller.emails.flatMap((email, i) => words(['email', i], 'почта', email)),
    ...seller.ibans.map((iban, i) => number(['iban', i], 'счёт', iban)),
    ...seller.bics.map((bic, i) => number(['bic', i], 'БИК', bic)),
    ...(kbe === undefined
      ? []
      : [
          {
            keys: ['kbe'],
            label: 'КБе',
            value: kbe,
            isIn: (text: string) => new RegExp(`(?<!\\d)${kbe}(?!\\d)`).test(text),
          },
        ]),
    ...words(['director', lang], 'директор', director),
    ...words(['licence', lang], 'лицензия', licence),
  ];
}
