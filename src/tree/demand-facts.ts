/** What the content says to the rules that decide on demands. */
import { parseFolderName } from '../domain/edition-name.ts';
import type { ContactFact, DocumentFact, Facts, TitleFact } from '../domain/demands/facts.ts';
import { sellerIn } from '../domain/seller.ts';
import { copyLanguages, type Copy } from './copies.ts';
import { documentData, languages, sectionData, sellersOf, siteData, sourceLanguage } from './data.ts';
import { clauseFacts } from './grounds.ts';
import type { Tree } from './tree.ts';

const pageOf = ({ document }: Copy, section?: string) =>
  section === undefined ? `/${document}/` : `/${document}/${section}/`;

function documentFact(tree: Tree, copy: Copy): DocumentFact {
  const { title, sections, kinds } = documentData(tree, copy.folder);
  const own = copyLanguages(tree, copy);
  const titleOf = (section: string): TitleFact => ({
    page: pageOf(copy, section),
    titles: new Map(
      own.map((lang) => [lang, sectionData(tree, `${copy.folder}/${section}/${lang}.mdx`).title]),
    ),
  });
  return {
    page: pageOf(copy),
    languages: own,
    date: copy.edition === undefined ? undefined : parseFolderName(copy.edition)?.date,
    titles: [{ page: pageOf(copy), titles: new Map(Object.entries(title)) }, ...sections.map(titleOf)],
    kinds: sections.flatMap((section) => {
      const kind = kinds[section];
      return kind === undefined ? [] : [{ kind, section, page: pageOf(copy, section) }];
    }),
    clauses: clauseFacts(tree, copy),
  };
}

/** The facts of a tree whose texts in force are these. */
export function factsOf(tree: Tree, copies: readonly Copy[]): Facts {
  const { origin, app, support, contacts = [], providers = [], links = [] } = siteData(tree);
  const sellers = copies
    .flatMap((copy) => sellersOf(tree, copy))
    .map(({ data }) => sellerIn(data, sourceLanguage(tree)));
  const short: ContactFact[] = support === undefined ? [] : [{ kind: 'email', value: support }];
  return {
    languages: languages(tree),
    origin,
    app,
    links: [...links, ...providers.flatMap((each) => each.support ?? [])],
    contacts: [...short, ...contacts],
    sellers: [...new Map(sellers.map((seller) => [seller.identifier.value, seller])).values()],
    documents: copies.map((copy) => documentFact(tree, copy)),
  };
}
