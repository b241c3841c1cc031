import { letterFaults } from '../domain/letters.ts';
import { glossary, sellerFiles, siteData } from '../tree/data.ts';
import type { Tree } from '../tree/tree.ts';
import { characterName } from './characters.ts';

/**
 * Words that may be written in another alphabet: names in the glossary, names of the service, providers and sellers,
 * and house numbers.
 */
export function knownWords(tree: Tree): string[] {
  const { unchanged } = glossary(tree);
  const { name: service, providers = [] } = siteData(tree);
  const sellers = sellerFiles(tree).map(({ data }) => data);
  const names = [
    ...unchanged,
    service,
    ...providers.flatMap(({ name, company = name }) => [name, company]),
    ...sellers.flatMap(({ name }) => (typeof name === 'string' ? name : Object.values(name))),
  ];
  // House numbers with a letter, limited to letters that do not look like a digit.
  const houses = sellers.flatMap(({ address }) =>
    Object.values(address).flatMap((place) =>
      Object.values(typeof place === 'string' ? [place] : place).flatMap(
        (text) => text?.match(/(?<![\p{L}\d])\d+[абвгдежАБГДЕЖ](?![\p{L}\d])/gu) ?? [],
      ),
    ),
  );
  // A name that itself mixes alphabets is a typing error and must not be accepted.
  return [...names.filter((each) => !letterFaults(each, undefined, [], characterName).length), ...houses];
}
