/**
 * The only door to `astro:content`: editions of documents as pages need them, in one language. What is shown is always a
 * sealed edition, but for `npm run dev` and `DRAFT=1`.
 */
import { getCollection, getEntry, render } from 'astro:content';
import { folderName, inForce, lives, type Life } from '../domain/editions.ts';
import { editionText, sectionBlocks } from '../domain/section-text.ts';
import type { Edition, Written } from './edition.ts';
import { strings } from '../i18n/index.ts';
import { parseSection } from '../tree/parse.ts';
import { draftDate, draftEdition, sealedEdition, sealedFolder, type SealedFolder } from './sealed-edition.ts';
import { buildDate, isDraft } from '../tree/environment.ts';
import { site } from '../tree/site.ts';

export type { Edition, Revision, Seal, Section, Seller } from './edition.ts';

/** Whether the draft is shown in place of the edition in force. Such a site is never released. */
export const showsDraft = import.meta.env.DEV || isDraft;

const inLanguage = (text: Record<string, string>, lang: string): string => {
  const found = text[lang];
  if (found === undefined) throw new Error(`нет текста на языке «${lang}»`);
  return found;
};

/** Every sealed folder by its document. */
async function sealedFolders(): Promise<Map<string, SealedFolder[]>> {
  const folders = (await getCollection('editions')).map(({ id, data }) => {
    const [, document = '', , name = ''] = id.split('/');
    return sealedFolder(document, name, data);
  });
  return Map.groupBy(folders, ({ document }) => document);
}

async function written(folder: string, sellersIn: string, date: string, lang: string): Promise<Written> {
  const data = (await getEntry('documents', `${folder}/document`))?.data;
  if (!data) throw new Error(`нет файла ${folder}/document.yaml`);

  const sections = data.sections.map(async (slug, index) => {
    const entry = await getEntry('sections', `${folder}/${slug}/${lang}`);
    if (!entry) throw new Error(`нет файла ${folder}/${slug}/${lang}.mdx`);
    const { Content: Text } = await render(entry);
    const source = { slug, ...entry.data, tree: parseSection(entry.body ?? '') };
    return { ...source, number: index + 1, Text, blocks: sectionBlocks(source) };
  });
  const sellers = data.sellers.map(async (id) => {
    const entry = await getEntry('sellers', `${sellersIn}/${id}`);
    if (!entry) throw new Error(`нет файла ${sellersIn}/${id}.yaml`);
    const { form, address, ...rest } = entry.data;
    return { ...rest, form: inLanguage(form, lang), address: inLanguage(address, lang) };
  });
  const source = {
    title: inLanguage(data.title, lang),
    jurisdiction: inLanguage(data.jurisdiction, lang),
    editionLine: (await strings(lang)).editionLine(date),
    sections: await Promise.all(sections),
  };
  return {
    lang,
    ...source,
    description: inLanguage(data.description, lang),
    sellers: await Promise.all(sellers),
    text: editionText(source),
  };
}

/** Every edition, the newest first: at its own address, then each of several revisions at the revision's. */
async function read(): Promise<Edition[]> {
  const sealed = await sealedFolders();
  const drafts = (await getCollection('documents')).flatMap(
    ({ id }) => /^documents\/([^/]+)\/document$/.exec(id)?.[1] ?? [],
  );
  const pages = drafts.flatMap((document) => {
    const folder = `documents/${document}`;
    const all = lives(sealed.get(document) ?? [], buildDate).reverse();
    const draft = async (lang: string) =>
      draftEdition(document, all[0], await written(folder, 'sellers', draftDate(all[0]), lang));
    const page = async (life: Life<SealedFolder>, shown: SealedFolder, own: boolean, lang: string) => {
      const edition = `${folder}/editions/${folderName(shown)}`;
      return sealedEdition(life, shown, own, await written(edition, `${edition}/sellers`, shown.date, lang));
    };
    const spoken = all.find(({ status }) => status === 'in force')?.latest.languages ?? [];
    return site.languages.flatMap((lang) => [
      ...(showsDraft ? [draft(lang)] : []),
      ...(spoken.includes(lang) ? all : []).flatMap((life) => {
        const revisions = life.revisions.filter(({ languages }) => languages.includes(lang));
        return [
          ...(revisions.includes(life.latest) ? [page(life, life.latest, false, lang)] : []),
          ...(life.revisions.length > 1 ? revisions.map((each) => page(life, each, true, lang)) : []),
        ];
      }),
    ]);
  });
  return Promise.all(pages);
}

let known: Promise<Edition[]> | undefined;

/** All editions, each at its own address in its last revision, and each of several revisions at the revision's address. */
export function editionPages(): Promise<Edition[]> {
  // A build reads once for its thousands of pages; in development the text may change at any time.
  return import.meta.env.DEV ? read() : (known ??= read());
}

/** Every edition of every document in each of its languages in its last revision, the newest first. */
export async function editions(): Promise<Edition[]> {
  return (await editionPages()).filter(({ name, date }) => name === date);
}

/** What is shown as in force, one a document and language: see `showsDraft`. Throws when a document has none yet. */
export async function editionsInForce(): Promise<Edition[]> {
  for (const folders of (await sealedFolders()).values()) inForce(folders, buildDate);
  const shown = showsDraft ? 'draft' : 'in force';
  return (await editions()).filter(({ status }) => status === shown);
}
