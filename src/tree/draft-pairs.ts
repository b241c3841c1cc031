import { pairs, twins, type Pair, type Piece } from './pieces.ts';
import { sectionFiles, settings, type Copy, type SectionFile, type Tree } from './tree.ts';

/** A pair, and the files it stands in. */
export interface DraftPair extends Pair {
  /** Folder name of the section; `document` of what stands in `document.yaml`. */
  slug: string;
  sourcePath: string;
  path: string;
  lang: string;
}

/** A value of a YAML file, or of the front matter of a text, as a piece. */
function field(tree: Tree, path: string, keys: readonly string[], kind: Piece['kind']): Piece {
  const { data, at } = tree.yaml(path);
  const text = keys.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], data) as string;
  return { kind, number: undefined, ...at(keys), text, links: [], aids: 0, cells: 0, source: text };
}

function documentPairs(tree: Tree, copy: Copy): DraftPair[] {
  const { languages, sourceLanguage } = settings(tree);
  const path = `${copy.folder}/document.yaml`;
  return languages
    .filter((lang) => lang !== sourceLanguage)
    .flatMap((lang) =>
      (['title', 'jurisdiction'] as const).map((key) => ({
        slug: 'document',
        sourcePath: path,
        path,
        lang,
        source: field(tree, path, [key, sourceLanguage], key),
        twin: field(tree, path, [key, lang], key),
      })),
    );
}

/** Every legal text of a draft beside each of its translations: titles, headings and clauses. */
export function draftPairs(tree: Tree, copy: Copy): DraftPair[] {
  const title = ({ path }: SectionFile) => field(tree, path, ['title'], 'sectionTitle');
  const inSections = twins(tree, sectionFiles(tree, copy), settings(tree).sourceLanguage).flatMap((both) => {
    const { source, twin } = both;
    const files = { slug: twin.slug, sourcePath: source.path, path: twin.path, lang: twin.lang };
    return [{ source: title(source), twin: title(twin) }, ...pairs(both)].map((pair) => ({
      ...pair,
      ...files,
    }));
  });
  return [...documentPairs(tree, copy), ...inSections];
}
