import type { Numbers } from '../../src/domain/clauses.ts';
import { treeOf, type Tree } from '../../src/tree/tree.ts';

/** A section: its text without front matter, and the title that its author gave it; without one, the title is ours. */
export interface Part {
  title?: string;
  text: string;
}

const folder = 'documents/terms/editions/2026-01-01';

/** Where `documentTree` has the text of a section. */
export const partPath = (slug: string, lang = 'ru'): string => `${folder}/${slug}/${lang}.mdx`;

/** The content tree of one sealed document in one language, with these sections by their folder names. */
export function documentTree(parts: Readonly<Record<string, Part>>, numbers: Numbers, lang = 'ru'): Tree {
  const document = {
    ...Object.fromEntries(['title', 'description', 'jurisdiction'].map((field) => [field, { [lang]: 'x' }])),
    sections: Object.keys(parts),
    numbers,
  };
  const files = Object.entries(parts).map(([slug, { title, text }]): [string, string] => {
    const titleBy = title === undefined ? 'site' : 'seller';
    const front = `title: ${JSON.stringify(title ?? 'x')}\ntitleBy: ${titleBy}\ndescription: x`;
    return [partPath(slug, lang), `---\n${front}\n---\n\n${text}`];
  });
  files.push([`${folder}/document.yaml`, JSON.stringify(document)]);
  return treeOf('', new Map(files.map(([path, text]) => [path, new TextEncoder().encode(text)])));
}
