import { timeline } from '../domain/editions.ts';
import type { LogRecord } from '../domain/log-record.ts';
import { numbered } from '../domain/numbering.ts';
import { editionText, sectionBlocks } from '../domain/section-text.ts';
import { sellerIn } from '../domain/seller.ts';
import { contentTree } from '../tree/content.ts';
import { editionSource } from '../tree/contents.ts';
import { sealedCopies, type Copy } from '../tree/copies.ts';
import { documentData, inLanguage, sectionData, sellersOf } from '../tree/data.ts';
import { buildDate } from '../tree/environment.ts';
import { keptOf } from '../tree/kept.ts';
import type { Tree } from '../tree/tree.ts';
import type { EditionText, PlainEdition, PlainSection } from './edition.ts';
import { sealedCopy, sealedEdition } from './sealed-edition.ts';

/** The contents of a copy's files in one language, with `date` in the edition line, without the HTML of pages. */
export const plainText = (copy: Copy, lang: string, date: string): Promise<EditionText<PlainSection>> =>
  keptOf(contentTree(), copy, `text of ${date} in ${lang}`, (tree) => textIn(tree, copy, lang, date));

async function textIn(
  tree: Tree,
  copy: Copy,
  lang: string,
  date: string,
): Promise<EditionText<PlainSection>> {
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
      hasTable: section.blocks.some(({ node }) => node.type === 'tableRow'),
      blocks: sectionBlocks(section),
    })),
    sellers: sellersOf(tree, copy).map(({ id, data: seller }) => ({ id, ...sellerIn(seller, lang) })),
    text: editionText(source),
  };
}

/**
 * A sealed revision as its own page shows it, without the HTML of pages. Throws an Error in Russian if the content
 * has no such revision in this language.
 */
export async function plainRevision(
  { document, edition, revision }: Pick<LogRecord, 'document' | 'edition' | 'revision'>,
  lang: string,
): Promise<PlainEdition> {
  const copies = sealedCopies(contentTree()).filter((copy) => copy.document === document);
  const entry = timeline(copies.map(sealedCopy), buildDate).find(({ latest }) => latest.date === edition);
  const shown = entry?.revisions.find((each) => each.revision === revision);
  if (!entry || !shown) throw new Error(`редакции ${edition} документа ${document} нет`);
  return sealedEdition(entry, shown, true, await plainText(shown.copy, lang, edition));
}
