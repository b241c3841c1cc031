import { presentSections, type Copy, type SectionFile } from './copies.ts';
import { documentData, languages, sectionData, sourceLanguage } from './data.ts';
import { pairs, twins, type Pair } from './pairs.ts';
import type { Piece } from './pieces.ts';
import type { Tree } from './tree.ts';

/** A pair with the files it comes from. */
export interface DraftPair extends Pair {
  /** Folder name of the section; `document` for texts in `document.yaml`. */
  slug: string;
  sourcePath: string;
  path: string;
  lang: string;
}

/** A title or another line of data as a piece. `keys` is its path in the YAML. */
const line = (
  tree: Tree,
  path: string,
  kind: Piece['kind'],
  keys: readonly string[],
  text: string,
): Piece => ({
  kind,
  clause: undefined,
  number: undefined,
  ...tree.yaml(path).at(keys),
  lastLine: tree.yaml(path).at(keys).line,
  text,
  links: [],
  cells: 0,
  source: text,
});

function documentPairs(tree: Tree, { folder }: Copy): DraftPair[] {
  const path = `${folder}/document.yaml`;
  const data = documentData(tree, folder);
  const from = sourceLanguage(tree);
  return languages(tree)
    .filter((lang) => lang !== from)
    .flatMap((lang) =>
      (['title', 'jurisdiction'] as const).map((key) => {
        const inLanguage = (of: string) => line(tree, path, key, [key, of], data[key][of] ?? '');
        return {
          slug: 'document',
          sourcePath: path,
          path,
          lang,
          source: inLanguage(from),
          twin: inLanguage(lang),
        };
      }),
    );
}

/** Pairs every legal text of a draft (titles, headings and clauses) with each of its translations. */
export function draftPairs(tree: Tree, copy: Copy): DraftPair[] {
  const title = ({ path }: SectionFile) =>
    line(tree, path, 'sectionTitle', ['title'], sectionData(tree, path).title);
  const inSections = twins(tree, presentSections(tree, copy), sourceLanguage(tree)).flatMap((both) => {
    const { source, twin } = both;
    const files = { slug: twin.slug, sourcePath: source.path, path: twin.path, lang: twin.lang };
    return [{ source: title(source), twin: title(twin) }, ...pairs(both)].map((pair) => ({
      ...pair,
      ...files,
    }));
  });
  return [...documentPairs(tree, copy), ...inSections];
}
