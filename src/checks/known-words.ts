import { letterFaults } from '../domain/letters.ts';
import { glossary, sellerFile, siteData } from '../tree/data.ts';
import type { Tree } from '../tree/tree.ts';
import { characterName } from './characters.ts';

/** Words that may stand in another alphabet: names of the glossary, the service, providers and sellers; house numbers. */
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
  // A house with a letter, of those that look like no digit.
  const houses = sellers.flatMap(({ address }) =>
    Object.values(address).flatMap(
      (text) => text.match(/(?<![\p{L}\d])\d+[абвгдежАБГДЕЖ](?![\p{L}\d])/gu) ?? [],
    ),
  );
  // A name that is misspelt with a letter of another alphabet does not excuse itself.
  return [...names.filter((each) => !letterFaults(each, undefined, [], characterName).length), ...houses];
}
