/**
 * Editions of documents in the form that pages need, each in one language. This is the only module that imports
 * `astro:content`. Pages show sealed editions; only `npm run dev` and `DRAFT=1` show the draft.
 */
import { getLiveEntry } from 'astro:content';
import { inForce, timeline, type TimelineEntry } from '../domain/editions.ts';
import type { Seller } from '../domain/seller.ts';
import { contentTree } from '../tree/content.ts';
import { drafts, sealedCopies, type Copy } from '../tree/copies.ts';
import { buildDate, isDevelopment, isDraft } from '../tree/environment.ts';
import { site } from '../tree/site.ts';
import { onceByTree } from '../tree/tree.ts';
import type { Edition, EditionText, Section } from './edition.ts';
import { plainText } from './edition-text.ts';
import { draftDate, draftEdition, sealedCopy, sealedEdition, type SealedCopy } from './sealed-edition.ts';

/** Whether the draft is shown in place of the edition in force. Such a site is never released. */
export const showsDraft = isDraft || isDevelopment();

/** All sealed copies, by document. */
const sealedByDocument = onceByTree((tree): Map<string, SealedCopy[]> =>
  Map.groupBy(sealedCopies(tree).map(sealedCopy), ({ document }) => document),
);

/** The text of the section at `path` as HTML. Throws what its rendering throws. */
async function html(path: string): Promise<string> {
  const { entry, error } = await getLiveEntry('sections', path);
  if (!entry?.rendered) throw error ?? new Error(`нет файла ${path}`);
  return entry.rendered.html;
}

/** The contents of a copy's files in one language, with `date` in the edition line. */
async function textOf(copy: Copy, lang: string, date: string): Promise<EditionText> {
  const text = await plainText(copy, lang, date);
  const sections = text.sections.map(async (section): Promise<Section> => ({
    ...section,
    html: await html(`${copy.folder}/${section.slug}/${lang}.mdx`),
  }));
  return { ...text, sections: await Promise.all(sections) };
}

/** The pages of one edition in one language: the edition's own, then one for each of its revisions. */
function pagesOf(entry: TimelineEntry<SealedCopy>, lang: string): Promise<Edition>[] {
  const page = async (shown: SealedCopy, isRevisionPage: boolean) =>
    sealedEdition(entry, shown, isRevisionPage, await textOf(shown.copy, lang, shown.date));
  const revisions = entry.revisions.filter(({ languages }) => languages.includes(lang));
  return [
    ...(revisions.includes(entry.latest) ? [page(entry.latest, false)] : []),
    ...revisions.map((each) => page(each, true)),
  ];
}

async function pages(): Promise<Edition[]> {
  const sealed = sealedByDocument(contentTree());
  const found = drafts(contentTree()).flatMap((copy) => {
    const newestFirst = timeline(sealed.get(copy.document) ?? [], buildDate).reverse();
    const [last] = newestFirst;
    const languages = newestFirst.find(({ status }) => status === 'in force')?.latest.languages ?? [];
    const draft = async (lang: string) => draftEdition(last, copy, await textOf(copy, lang, draftDate(last)));
    return site.languages.flatMap((lang) => [
      ...(showsDraft ? [draft(lang)] : []),
      ...(languages.includes(lang) ? newestFirst.flatMap((entry) => pagesOf(entry, lang)) : []),
    ]);
  });
  return Promise.all(found);
}

/** All editions, and those that nearly every page asks for. */
interface Shelf {
  pages: Edition[];
  latest: Edition[];
  shown: Edition[];
  shownIn: Map<string, Edition[]>;
}

async function read(): Promise<Shelf> {
  const all = await pages();
  const latest = all.filter(({ name, date }) => name === date);
  const shown = latest.filter(({ status }) => status === (showsDraft ? 'draft' : 'in force'));
  return { pages: all, latest, shown, shownIn: Map.groupBy(shown, ({ lang }) => lang) };
}

let known: Promise<Shelf> | undefined;

/** A build reads the editions once for its thousands of pages; in development the text may change at any time. */
const shelf = (): Promise<Shelf> => (isDevelopment() ? read() : (known ??= read()));

/**
 * An entry for every edition page, newest first: each edition in its last revision at the edition's address, then each
 * revision at its own.
 */
export const editionPages = async (): Promise<Edition[]> => (await shelf()).pages;

/** Every edition of every document in each of its languages, in its last revision, newest first. */
export const editions = async (): Promise<Edition[]> => (await shelf()).latest;

/**
 * The editions shown as in force, one for each document and language; the drafts if `showsDraft` is true. Throws an
 * Error if a document has no edition in force yet.
 */
export async function editionsInForce(): Promise<Edition[]> {
  for (const copies of sealedByDocument(contentTree()).values()) inForce(copies, buildDate);
  return (await shelf()).shown;
}

/** The editions shown as in force in one language. */
export const editionsInForceIn = async (lang: string): Promise<Edition[]> =>
  (await shelf()).shownIn.get(lang) ?? [];

/** The sellers of these editions, each once, in the order of the editions. */
export const sellersIn = (editions: readonly Edition[]): Seller[] => [
  ...new Map(
    editions.flatMap(({ sellers }) => sellers).map((seller) => [seller.identifier.value, seller]),
  ).values(),
];
