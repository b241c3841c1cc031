import { letterFaults } from '../domain/letters.ts';
import { glossary, sellerFile, siteData } from '../tree/data.ts';
import type { Tree } from '../tree/tree.ts';
import { characterName } from './characters.ts';

/**
 * Words that may be written in another alphabet: names in the glossary, names of the service, providers and sellers,
 * and house numbers.
 */
export function knownWords(tree: Tree): string[] {
  const { unchanged } = glossary(tree);
  const { name: service, providers } = siteData(tree);
  const sellers = tree.paths
    .filter((path) => path.startsWith('sellers/'))
    .map((path) => sellerFile(tree, path).data);
  const names = [
    ...unchanged,
    service,
    ...providers.flatMap(({ name, company = name }) => [name, company]),
    ...sellers.map(({ name }) => name),
  ];
  // House numbers with a letter, limited to letters that do not look like a digit.
  const houses = sellers.flatMap(({ address }) =>
    Object.values(address).flatMap(
      (text) => text.match(/(?<![\p{L}\d])\d+[абвгдежАБГДЕЖ](?![\p{L}\d])/gu) ?? [],
    ),
  );
  // A name that itself mixes alphabets is a typing error and must not be accepted.
  return [...names.filter((each) => !letterFaults(each, undefined, [], characterName).length), ...houses];
}
