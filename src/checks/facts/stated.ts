/** Checks the facts that a text states: identification numbers, phone numbers, accounts, dates. */
import type { Finding } from '../../domain/finding.ts';
import { isKazakhAccount, isKazakhPhone } from '../../domain/contacts.ts';
import { isDate } from '../../domain/dates.ts';
import { identificationFault } from '../../domain/identification.ts';
import { dates } from '../../domain/written-dates.ts';
import { siteData, type SellerFile } from '../../tree/data.ts';
import { frontReadings, plain, readings } from '../../tree/reading.ts';
import type { Tree } from '../../tree/tree.ts';
import { factOf } from './fact.ts';

/** A wrong fact in a text. */
interface WrongFact {
  index: number;
  text: string;
  message: string;
  /** What to do if the fact is right and only missing from the data. */
  unless?: string;
}

/** The fifth digit tells the number of a company from that of a person (see `domain/identification.ts`). */
const isCompany = (number: string): boolean => /^\d{4}[4-6]/.test(number);

/** `words` in the one spelling of `plain`: people write phones and dates with all kinds of spaces and hyphens. */
function inText(
  words: string,
  sellers: readonly SellerFile[],
  phones: readonly string[],
  folder: string,
  months: readonly string[],
): WrongFact[] {
  const find = (
    pattern: RegExp,
    wrong: (text: string) => Pick<WrongFact, 'message' | 'unless'> | undefined,
  ) =>
    [...words.matchAll(pattern)].flatMap(({ 0: text, index }): WrongFact[] => {
      const fault = wrong(text);
      return fault ? [{ text, index, ...fault }] : [];
    });
  const digits = (text: string) => text.replace(/\D/g, '');
  const known = (field: 'iin' | 'phone' | 'iban', text: string) =>
    sellers.some(({ data }) => data[field] !== undefined && digits(data[field]) === digits(text));
  const nobody = (what: string, unless: string) => ({
    message: `${what} нет ни у одного продавца в папке ${folder}/`,
    unless,
  });
  return [
    ...find(/(?<![\d\p{L}])(?:\d{12}|\d{6}[ -]\d{6})(?![\d])/gu, (text) => {
      const message = identificationFault(digits(text));
      return known('iin', text)
        ? undefined
        : message === undefined
          ? nobody(
              `номера ${text}`,
              isCompany(digits(text))
                ? 'спросите программиста: номеров юридических лиц (БИН) в файлах продавцов пока не бывает'
                : `внесите продавца с этим номером: файл в папке ${folder}/ и его имя в поле sellers в document.yaml`,
            )
          : { message };
    }),
    ...find(/(?<![\d\p{L}])(?:\+7|8(?=[ (-]|7\d{9}(?!\d)))[\d ()-]{9,}\d/gu, (text) =>
      !isKazakhPhone(text.replace(/^8/, '+7'))
        ? { message: `телефон «${text}»: такого в Казахстане быть не может` }
        : known('phone', text.replace(/^8/, '+7')) || phones.includes(digits(text.replace(/^8/, '+7')))
          ? undefined
          : nobody(
              `телефона «${text}»`,
              `внесите его в файл продавца, в поле phone, а телефон поддержки — в site.yaml, в поле contacts: «- kind: phone» и под ним «value: "…"»`,
            ),
    ),
    ...find(/(?<![\d\p{L}])KZ\d{2}(?: ?[\dA-Z]){10,}/gu, (text) =>
      !isKazakhAccount(text)
        ? { message: `счёт «${text}»: такого быть не может, проверьте каждый знак` }
        : known('iban', text)
          ? undefined
          : nobody(`счёта «${text}»`, 'внесите его в файл продавца, в поле iban'),
    ),
    ...dates(words, months)
      .filter(({ iso }) => !isDate(iso))
      .map(({ text, index }) => ({ text, index, message: `дня «${text}» не бывает` })),
  ];
}

/** Finds facts in a section's file that are impossible or in no data file. `folder` is the folder of the sellers. */
export const wrongFacts = (
  tree: Tree,
  path: string,
  sellers: readonly SellerFile[],
  folder: string,
  months: readonly string[],
): Finding[] => {
  const phones = (siteData(tree).contacts ?? []).flatMap(({ kind, value }) =>
    kind === 'phone' ? value.replace(/\D/g, '') : [],
  );
  return [...readings(tree, { path }), ...frontReadings(tree, path)].flatMap(({ text: words, at }) =>
    inText(plain(words), sellers, phones, folder, months).map(({ text, index, message, unless }) => ({
      path,
      ...at(index),
      length: text.length,
      fact: { ...factOf(text, false), isImpossible: unless === undefined },
      message,
      remedy:
        unless === undefined
          ? 'Сверьте с документом, из которого это взято, и исправьте в тексте.'
          : `Исправьте в тексте. Если так и должно быть, ${unless}.`,
    })),
  );
};
