import type { Finding } from '../../domain/finding.ts';
import { visit } from 'unist-util-visit';
import type { SectionFile } from '../../tree/copies.ts';
import { siteData } from '../../tree/data.ts';
import type { Reading } from '../../tree/reading.ts';
import type { Tree } from '../../tree/tree.ts';
import type { Known } from './known.ts';
import { factOf } from './fact.ts';

/** What to say of an address that no data file has. */
function unknownAddress(url: string, known: readonly string[]): Pick<Finding, 'message' | 'remedy'> {
  const shown = (address: string) => address.replace(/^mailto:/, '');
  const swallowed = /[»"”)\]]+$/u.exec(decodeURI(url))?.[0];
  if (swallowed !== undefined)
    return {
      message: `в адрес попал знак «${swallowed}»: ссылка ведёт на «${shown(decodeURI(url))}»`,
      remedy: `Поставьте его после скобки: [слова](адрес)${swallowed}`,
    };
  const field = url.startsWith('mailto:')
    ? `в поле contacts: «- kind: email» и под ним «value: ${shown(url)}»`
    : `в поле links: «- ${url}»`;
  return {
    message: `адреса «${shown(url)}» нет в site.yaml`,
    remedy: `Исправьте адрес в тексте или внесите новый в site.yaml, ${field}. Сейчас там: ${known.map(shown).join(', ')}.`,
  };
}

/** The addresses that texts may lead to. */
function knownAddresses(tree: Tree, { emails }: Known): string[] {
  const { app, providers = [], contacts = [], links = [] } = siteData(tree);
  return [
    ...(app === undefined ? [] : [app]),
    ...Array.from(emails, (email) => `mailto:${email}`),
    ...providers.flatMap((each) => each.support ?? []),
    ...contacts.flatMap(({ kind, value }) => (kind === 'messenger' || kind === 'page' ? [value] : [])),
    ...links,
  ];
}

/** An e-mail address or a web address in plain words. */
const written = /[\w.+-]+@[a-z\d-]+(?:\.[a-z\d-]+)+|(?:https?:\/\/|www\.)[^\s»)]*[^\s».,;:!?)]/gi;

/** Finds addresses in these readings of a file that are not in the data files. */
export function unknownAddresses(
  tree: Tree,
  path: string,
  readings: readonly Reading[],
  known: Known,
): Finding[] {
  const addresses = knownAddresses(tree, known);
  return readings.flatMap(({ text, at }) =>
    [...text.matchAll(written)].flatMap(({ 0: shown, index }): Finding[] => {
      const url = shown.includes('@') ? `mailto:${shown}` : shown.replace(/^www\./i, 'https://www.');
      if (addresses.some((known) => known.replace(/\/$/, '') === url.replace(/\/$/, ''))) return [];
      return [
        {
          path,
          ...at(index),
          length: shown.length,
          fact: factOf(url, false),
          ...unknownAddress(url, addresses),
        },
      ];
    }),
  );
}

/** Finds links in a section to addresses that are not in the data files. */
export function unknownLinks(tree: Tree, { path }: SectionFile, known: Known): Finding[] {
  const addresses = knownAddresses(tree, known);
  const found: Finding[] = [];
  visit(tree.mdx(path), 'link', ({ url, position }) => {
    // What has no scheme is a section, a clause or another document; the rule guard knows them.
    if (addresses.includes(url) || !/^[a-z]+:/.test(url)) return;
    found.push({
      path,
      line: position?.start.line ?? 1,
      column: position?.start.column,
      length: (position?.end.offset ?? 0) - (position?.start.offset ?? 0),
      fact: factOf(url, false),
      ...unknownAddress(url, addresses),
    });
  });
  return found;
}
