import { numbered } from '../domain/numbering.ts';
import { editionText, sectionBlocks } from '../domain/section-text.ts';
import { sellerIn } from '../domain/seller.ts';
import { contentTree } from '../tree/content.ts';
import { editionSource } from '../tree/contents.ts';
import type { Copy } from '../tree/copies.ts';
import { documentData, inLanguage, sectionData, sellersOf } from '../tree/data.ts';
import type { EditionText, PlainSection } from './edition.ts';

/** The contents of a copy's files in one language, with `date` in the edition line, without the components of pages. */
export async function plainText(copy: Copy, lang: string, date: string): Promise<EditionText<PlainSection>> {
  const tree = contentTree();
  const source = await editionSource(tree, copy.folder, lang, date);
  const data = documentData(tree, copy.folder);
  return {
    lang,
    title: source.title,
    description: inLanguage(data.description, lang),
    jurisdiction: source.jurisdiction,
    numbers: source.numbers,
    sections: numbered(source.sections, source.numbers).map((section, index) => ({
      slug: section.slug,
      number: index + 1,
      kind: data.kinds[section.slug],
      id: section.id,
      label: section.label,
      title: section.title,
      titleBy: section.titleBy,
      description: sectionData(tree, `${copy.folder}/${section.slug}/${lang}.mdx`).description,
      blocks: sectionBlocks(section),
    })),
    sellers: sellersOf(tree, copy).map(({ data: seller }) => sellerIn(seller, lang)),
    text: editionText(source),
  };
}
