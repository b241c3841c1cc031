/** Checks the facts that a text states: identification numbers, phone numbers, accounts, dates. */
import { isKazakhAccount, isKazakhPhone } from '../../domain/contacts.ts';
import { isDate } from '../../domain/dates.ts';
import { identificationFault } from '../../domain/identification.ts';
import { dates } from '../../domain/written-dates.ts';
import type { SellerFile } from '../../tree/data.ts';
import type { Tree } from '../../tree/tree.ts';
import type { Finding } from '../rule.ts';

/** A wrong fact in a line of text. */
interface WrongFact {
  index: number;
  text: string;
  message: string;
  /** Whether the fact is plausible but in no data file. */
  isUnknown?: boolean;
}

function inLine(
  line: string,
  sellers: readonly SellerFile[],
  folder: string,
  months: readonly string[],
): WrongFact[] {
  const find = (
    pattern: RegExp,
    wrong: (text: string) => Pick<WrongFact, 'message' | 'isUnknown'> | undefined,
  ) =>
    [...line.matchAll(pattern)].flatMap(({ 0: text, index }): WrongFact[] => {
      const fault = wrong(text);
      return fault ? [{ text, index, ...fault }] : [];
    });
  const digits = (text: string) => text.replace(/\D/g, '');
  const known = (field: 'iin' | 'phone' | 'iban', text: string) =>
    sellers.some(({ data }) => data[field] !== undefined && digits(data[field]) === digits(text));
  const nobody = (what: string) => ({
    message: `${what} нет ни у одного продавца в папке ${folder}/`,
    isUnknown: true,
  });
  return [
    ...find(/(?<![\d\p{L}])\d{12}(?!\d)/gu, (text) => {
      const message = identificationFault(text);
      return known('iin', text) ? undefined : message === undefined ? nobody(`номера ${text}`) : { message };
    }),
    ...find(/(?<![\d\p{L}])(?:\+7|8(?=[ (-]))[\d ()-]{9,}\d/gu, (text) =>
      !isKazakhPhone(text.replace(/^8/, '+7'))
        ? { message: `телефон «${text}»: такого в Казахстане быть не может` }
        : known('phone', text.replace(/^8/, '+7'))
          ? undefined
          : nobody(`телефона «${text}»`),
    ),
    ...find(/(?<![\d\p{L}])KZ\d{2}(?: ?[\dA-Z]){10,}/gu, (text) =>
      !isKazakhAccount(text)
        ? { message: `счёт «${text}»: такого быть не может, проверьте каждый знак` }
        : known('iban', text)
          ? undefined
          : nobody(`счёта «${text}»`),
    ),
    ...dates(line, months)
      .filter(({ iso }) => !isDate(iso))
      .map(({ text, index }) => ({ text, index, message: `дня «${text}» не бывает` })),
  ];
}

/**
 * Finds facts in a section's file that are impossible or are in no data file. `folder` is the folder of the sellers.
 */
export const wrongFacts = (
  tree: Tree,
  path: string,
  sellers: readonly SellerFile[],
  folder: string,
  months: readonly string[],
): Finding[] =>
  tree
    .text(path)
    .split('\n')
    .flatMap((line, i) =>
      inLine(line, sellers, folder, months).map(({ text, index, message, isUnknown }) => ({
        path,
        line: i + 1,
        column: index + 1,
        length: text.length,
        message,
        remedy: isUnknown
          ? 'Исправьте в тексте. Если так и должно быть, внесите это в файл продавца и в document.yaml.'
          : 'Сверьте с документом, из которого это взято, и исправьте в тексте.',
      })),
    );
