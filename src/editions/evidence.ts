/** Where a reviewer sees how a demand is met: clauses at the permanent address of their edition, and pages. */
import { parseFolderName, revisionName } from '../domain/edition-name.ts';
import type { ComplianceStrings } from '../i18n/compliance/ru.ts';
import { contentTree } from '../tree/content.ts';
import { copyLanguages, type Copy } from '../tree/copies.ts';
import { documentData, editionData, languages, sourceLanguage } from '../tree/data.ts';
import { factsOf } from '../tree/demand-facts.ts';
import { documentOf, type Ground } from '../tree/grounds.ts';
import { urls } from '../tree/site.ts';
import type { Tree } from '../tree/tree.ts';

/** A clause or a page that shows how a demand is met. */
export interface Evidence {
  /** As readers know it: «п. 4.1», the title of a page. */
  name: string;
  url: string;
  /** The language of what it leads to: that of the list, or the seller's own if the text is not in it. */
  lang: string;
  /** Whether the name is in that language too; else it is in the language of the list. */
  isTitle: boolean;
  /** The words of the clause, in that language; undefined for a page. */
  quote: string | undefined;
}

/** A text that was checked. */
export interface CheckedText {
  title: string;
  /** The day of its edition; undefined for a draft. */
  date: string | undefined;
  /** The address that a reviewer may keep; a draft has only the document's. */
  url: string;
  /** The language of the title and of what the address shows. */
  lang: string;
}

/** The language in which a list in `lang` shows a text. */
const shownIn = (tree: Tree, copy: Copy, lang: string): string =>
  copyLanguages(tree, copy).includes(lang) ? lang : sourceLanguage(tree);

const addressOf = (copy: Copy, lang: string): string =>
  copy.edition === undefined
    ? urls.document(lang, copy.document)
    : urls.edition(
        lang,
        copy.document,
        revisionName(parseFolderName(copy.edition) ?? { date: copy.edition }),
      );

/** The texts that a list in `lang` was made from. */
export const checkedTexts = (copies: readonly Copy[], lang: string): CheckedText[] =>
  copies.map((copy) => {
    const tree = contentTree();
    const own = shownIn(tree, copy, lang);
    return {
      title: documentData(tree, copy.folder).title[own] ?? '',
      date: copy.edition === undefined ? undefined : editionData(tree, copy.folder).date,
      url: addressOf(copy, own),
      lang: own,
    };
  });

/** Makes evidence of clauses and pages (without base and language) for a list in `lang`, whose words are `t`. */
export function evidenceIn(
  copies: readonly Copy[],
  lang: string,
  t: ComplianceStrings,
): (grounds: readonly Ground[], pages: readonly string[]) => Evidence[] {
  const tree = contentTree();
  const titles = new Map(
    factsOf(tree, copies)
      .documents.flatMap((document) => document.titles)
      .map(({ page, titles }) => [page, titles]),
  );
  const ofClause = ({ name, clause, texts }: Ground): Evidence[] => {
    const copy = copies.find(({ document }) => document === documentOf(name));
    if (!clause || !copy) return [];
    const { place, anchor } = clause.number;
    const own = shownIn(tree, copy, lang);
    const url = `${addressOf(copy, own)}#${anchor}`;
    return [{ name: t.clause(place), url, lang: own, isTitle: false, quote: texts.get(own) }];
  };
  const ofPage = (page: string): Evidence => {
    const copy = copies.find(({ document }) => page.startsWith(`/${document}/`));
    const isOurs = languages(tree).includes(lang);
    const own = copy ? shownIn(tree, copy, lang) : isOurs ? lang : sourceLanguage(tree);
    const title = titles.get(page)?.get(own);
    return {
      name: title ?? t.home,
      url: urls.page(own, page),
      lang: own,
      isTitle: title !== undefined,
      quote: undefined,
    };
  };
  return (grounds, pages) => [...grounds.flatMap(ofClause), ...pages.map(ofPage)];
}
