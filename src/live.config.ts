import { defineLiveCollection } from 'astro:content';
import type { LiveLoader } from 'astro/loaders';
import { sectionHtml } from './markdown/render.ts';
import type { SectionData } from './schemas/document.ts';
import { contentTree } from './tree/content.ts';
import { copies, sectionAt, sectionFiles } from './tree/copies.ts';
import { sectionData } from './tree/data.ts';
import { keptOf } from './tree/kept.ts';

/** Reads a section's MDX, by its path from the content folder. */
const loader: LiveLoader<SectionData, { id: string }> = {
  name: 'sections',
  loadEntry: async ({ filter: { id } }) => {
    const tree = contentTree();
    if (!tree.has(id)) return undefined;
    const html = await keptOf(tree, sectionAt(tree, id).copy, `html of ${id}`, (part) =>
      sectionHtml(part, id),
    );
    return { id, data: sectionData(tree, id), rendered: { html } };
  },
  loadCollection: () => {
    const tree = contentTree();
    const files = copies(tree).flatMap((copy) => sectionFiles(tree, copy));
    return Promise.resolve({
      entries: files.map(({ path }) => ({ id: path, data: sectionData(tree, path) })),
    });
  },
};

/** Astro's content collections: the sections' MDX, as HTML. All other files are read through `tree/`. */
export const collections = { sections: defineLiveCollection({ loader }) };
