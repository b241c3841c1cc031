/** Where a reviewer sees how a demand is met: clauses at the permanent address of their edition, and pages. */
import type { ComplianceStrings } from '../i18n/compliance/ru.ts';
import { addressName, type Copy } from '../tree/copies.ts';
import { contentTree } from '../tree/content.ts';
import { factsOf } from '../tree/demand-facts.ts';
import { documentOf, type Ground } from '../tree/grounds.ts';
import { urls } from '../tree/site.ts';
import type { Tree } from '../tree/tree.ts';

/** A clause or a page that shows how a demand is met. */
export interface Evidence {
  /** As readers know it: «п. 4.1», the title of a page. */
  name: string;
  /** The language of a page's title; undefined for a clause, whose name is in the language of the list. */
  lang: string | undefined;
  url: string;
  /** The words of the clause; undefined for a page. */
  quote: string | undefined;
}

/** The address of a text that a reviewer may keep; a draft has only the document's. */
export const addressOf = (lang: string, copy: Copy): string =>
  copy.edition === undefined
    ? urls.document(lang, copy.document)
    : urls.edition(lang, copy.document, addressName(contentTree(), copy));

/**
 * Makes evidence of clauses and of pages (without base and language) of these texts: in `textLang`, for a list in
 * `lang`, whose words are `t`.
 */
export function evidenceIn(
  tree: Tree,
  copies: readonly Copy[],
  textLang: string,
  lang: string,
  t: ComplianceStrings,
): (grounds: readonly Ground[], pages: readonly string[]) => Evidence[] {
  const titles = new Map(
    factsOf(tree, copies)
      .documents.flatMap((document) => document.titles)
      .map(({ page, titles }) => [page, titles.get(textLang)]),
  );
  const ofClause = ({ name, clause, texts }: Ground): Evidence[] => {
    const copy = copies.find(({ document }) => document === documentOf(name));
    if (!clause || !copy) return [];
    const { place, anchor } = clause.number;
    const url = `${addressOf(textLang, copy)}#${anchor}`;
    return [{ name: t.clause(place), lang: undefined, url, quote: texts.get(textLang) }];
  };
  const ofPage = (page: string): Evidence => {
    const title = titles.get(page);
    return {
      name: title ?? t.home,
      lang: title === undefined || textLang === lang ? undefined : textLang,
      url: urls.page(textLang, page),
      quote: undefined,
    };
  };
  return (grounds, pages) => [...grounds.flatMap(ofClause), ...pages.map(ofPage)];
}
