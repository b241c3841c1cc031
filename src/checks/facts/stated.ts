/** Checks the facts that a text states: identification numbers, phone numbers, accounts, dates. */
import type { Finding } from '../../domain/finding.ts';
import { isKazakhAccount, isKazakhBank, isKazakhPhone } from '../../domain/contacts.ts';
import { isDate } from '../../domain/dates.ts';
import { identificationFault, isCompanyNumber } from '../../domain/identification.ts';
import { dialled, ungrouped } from '../../domain/machine-numbers.ts';
import { dates } from '../../domain/written-dates.ts';
import { frontReadings, plain, readings, type Reading } from '../../tree/reading.ts';
import type { Tree } from '../../tree/tree.ts';
import type { Known } from './known.ts';
import { factOf } from './fact.ts';

/** What is wrong with a fact, and what to do if it is right and only missing from the data. */
interface Fault {
  message: string;
  unless?: string;
}

/** A wrong fact in a text. */
interface WrongFact extends Fault {
  index: number;
  text: string;
}

const nobody = (what: string, unless: string): Fault => ({
  message: `${what} нет ни у одного продавца в папке sellers/`,
  unless,
});

/** How a kind of fact is written, and what is wrong with one that is written so; undefined if nothing is. */
type Kind = [written: RegExp, fault: (text: string, known: Known) => Fault | undefined];

const kinds: readonly Kind[] = [
  [
    /(?<![\d\p{L}])(?:\d{12}|\d{6}[ -]\d{6})(?![\d])/gu,
    (text, known) => {
      const number = ungrouped(text);
      if (known.numbers.has(number)) return undefined;
      const message = identificationFault(number);
      if (message !== undefined) return { message };
      return nobody(
        `номера ${text}`,
        isCompanyNumber(number)
          ? 'внесите продавца с этим номером: файл в папке sellers/ с полем bin и его имя в поле sellers в document.yaml, а номер платёжного сервиса — в site.yaml, в поле bin под его именем'
          : 'внесите продавца с этим номером: файл в папке sellers/ и его имя в поле sellers в document.yaml',
      );
    },
  ],
  [
    /(?<![\d\p{L}])(?:\+7|8(?=[ (-]|7\d{9}(?!\d)))[\d ()-]{9,}\d/gu,
    (text, known) => {
      if (!isKazakhPhone(text.replace(/^8/, '+7')))
        return { message: `телефон «${text}»: такого в Казахстане быть не может` };
      if (known.phones.has(dialled(text))) return undefined;
      return nobody(
        `телефона «${text}»`,
        'внесите его в файл продавца, в поле phone, а телефон поддержки — в site.yaml, в поле contacts: «- kind: phone» и под ним «value: "…"»',
      );
    },
  ],
  [
    /(?<![\d\p{L}])KZ\d{2}(?: ?[\dA-Z]){10,}/gu,
    (text, known) => {
      if (!isKazakhAccount(text))
        return { message: `счёт «${text}»: такого быть не может, проверьте каждый знак` };
      if (known.ibans.has(ungrouped(text))) return undefined;
      return nobody(`счёта «${text}»`, 'внесите его в файл продавца, в поле iban');
    },
  ],
  [
    /(?<=(?<!\p{L})(?:БИК|БСК|BIC|SWIFT)[ :-]*)[A-Z\d]{8,11}(?![\p{L}\d])/gu,
    (text, known) => {
      if (!isKazakhBank(text))
        return { message: `БИК «${text}»: такого в Казахстане быть не может, проверьте каждый знак` };
      return known.bics.has(text)
        ? undefined
        : nobody(`БИК «${text}»`, 'внесите его в файл продавца, в поле bic');
    },
  ],
  [
    /(?<=(?<!\p{L})К[бБ][еЕ][ :-]*)\d{2}(?!\d)/gu,
    (text, known) =>
      known.kbes.has(text)
        ? undefined
        : nobody(`КБе ${text}`, 'внесите его в файл продавца, в поле kbe, в кавычках'),
  ],
];

/** `words` in the one spelling of `plain`: people write phones and dates with all kinds of spaces and hyphens. */
const inText = (words: string, known: Known, months: readonly string[]): WrongFact[] => [
  ...kinds.flatMap(([written, faultOf]) =>
    [...words.matchAll(written)].flatMap(({ 0: text, index }): WrongFact[] => {
      const fault = faultOf(text, known);
      return fault ? [{ text, index, ...fault }] : [];
    }),
  ),
  ...dates(words, months)
    .filter(({ iso }) => !isDate(iso))
    .map(({ text, index }) => ({ text, index, message: `дня «${text}» не бывает` })),
];

/** Finds facts in these readings of a file that are impossible or in no data file. */
export const wrongFactsIn = (
  path: string,
  found: readonly Reading[],
  known: Known,
  months: readonly string[],
): Finding[] =>
  found.flatMap(({ text: words, at }) =>
    inText(plain(words), known, months).map(({ text, index, message, unless }) => ({
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

/** Finds facts in a section's file that are impossible or in no data file. */
export const wrongFacts = (tree: Tree, path: string, known: Known, months: readonly string[]): Finding[] =>
  wrongFactsIn(path, [...readings(tree, { path }), ...frontReadings(tree, path)], known, months);
