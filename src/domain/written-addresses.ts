/** What stands in a text for machines: addresses of pages and mail, accounts, codes, phones. None of it is words. */
import { blank } from './written-dates.ts';

const start = '(?<![\\p{L}\\p{M}\\p{N}_.@-])';
const end = '(?![\\p{L}\\p{M}\\p{N}])';
const host = '(?:[A-Za-z\\d](?:[A-Za-z\\d-]*[A-Za-z\\d])?\\.)+(?:[a-z]{2,}|[A-Z]{2,3})';
const account = '[\\dA-Z]';

/**
 * Addresses that the markup makes links of: pages, mail. Only ASCII: a letter of another alphabet ends the address and
 * is looked at like any other.
 */
const linked = [
  '(?:https?:\\/\\/|www\\.)[!-~]+',
  '(?:mailto:|tel:)[!-~]+',
  // Mail, also where a word of another alphabet is glued to it.
  '[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+',
];

/**
 * What no markup makes a link of: accounts (ISO 13616; those of Kazakhstan also in groups), codes of banks (ISO 9362; of
 * Kazakhstan or named as such), hosts without a scheme, identification numbers (12 digits), phones.
 */
const bare = [
  `${start}KZ\\d{2}(?: ?${account}){16}${end}`,
  `${start}[A-Z]{2}\\d{2}${account}{11,30}${end}`,
  `${start}[A-Z]{4}KZ${account}{2}(?:${account}{3})?${end}`,
  `(?<=(?:БИК|БСК|СВИФТ|BIC|SWIFT)[^\\p{L}\\p{N}\\n]{0,4})[A-Z]{6}${account}{2}(?:${account}{3})?${end}`,
  '(?<![\\d\\p{L}])(?:\\d{12}|\\d{6}[ -]\\d{6})(?!\\d)',
  '(?<![\\d\\p{L}])(?:\\+7|8)(?:[ ()-]*\\d){10}(?!\\d)',
  `${start}${host}${end}(?:\\/[!-~]*)?`,
];

const linkedPattern = new RegExp(linked.join('|'), 'gu');
const barePattern = new RegExp(bare.join('|'), 'gu');

/** One spelling of what people cannot tell apart in a number. */
const spaced = (text: string) => text.replace(/\p{Zs}/gu, ' ').replaceAll('\u2011', '-');

/** A text with its addresses, accounts and numbers blanked out; everything else stays where it is. */
export const withoutAddresses = (text: string): string =>
  spaced(text).replace(linkedPattern, blank).replace(barePattern, blank);

/**
 * The accounts, codes, phones and hosts of a text that are no links, in one spelling: `KZ86125KZT5004100100`, `site.kz`,
 * `+77011234567`.
 */
export const bareAddresses = (text: string): string[] =>
  (spaced(text).replace(linkedPattern, blank).match(barePattern) ?? []).map((each) =>
    /^[+\d]/.test(each) && !/[A-Za-z]/.test(each)
      ? each.replace(/[^\d+]/g, '').replace(/^8(?=\d{10}$)/, '+7')
      : each.replaceAll(' ', '').replace(/[.,;:!?)]+$/, ''),
  );
