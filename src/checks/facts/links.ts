import type { Finding } from '../../domain/finding.ts';
import { visit } from 'unist-util-visit';
import type { SectionFile } from '../../tree/copies.ts';
import { documentData, siteData } from '../../tree/data.ts';
import type { Tree } from '../../tree/tree.ts';
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

/** Finds links in a section to addresses that are not in the data files. */
export function unknownLinks(tree: Tree, { path, copy }: SectionFile): Finding[] {
  const { app, support, providers, contacts = [], links = [] } = siteData(tree);
  const { sections } = documentData(tree, copy.folder);
  const known = [
    app,
    `mailto:${support}`,
    ...providers.flatMap((each) => each.support ?? []),
    ...contacts.flatMap(({ kind, value }) => (kind === 'email' ? `mailto:${value}` : [])),
    ...links,
    ...sections,
  ];
  const found: Finding[] = [];
  visit(tree.mdx(path), 'link', ({ url, position }) => {
    if (known.includes(url)) return;
    found.push({
      path,
      line: position?.start.line ?? 1,
      column: position?.start.column,
      length: (position?.end.offset ?? 0) - (position?.start.offset ?? 0),
      fact: factOf(url, false),
      ...unknownAddress(url, known.slice(0, -sections.length)),
    });
  });
  return found;
}
