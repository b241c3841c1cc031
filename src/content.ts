/**
 * The only door to `astro:content`: editions of documents as pages need them, in one language. Pages never see the
 * draft: what is shown is always a sealed edition.
 */
import { getCollection, getEntry, render } from 'astro:content';
import { from, inForce } from './domain/editions.ts';
import { buildDate, site } from './site.ts';

/** A seller as of an edition's day. */
export interface Seller {
  form: string;
  name: string;
  iin: string;
  address: string;
}

/** A section of an edition. */
export interface Section {
  /** Its folder and address part. */
  slug: string;
  /** Its position in the document, from 1. */
  number: number;
  title: string;
  titleBy: 'seller' | 'site';
  description: string;
  /** The text, as an Astro component. */
  Text: Awaited<ReturnType<typeof render>>['Content'];
}

/** A sealed edition of a document in one language. */
export interface Edition {
  lang: string;
  /** The document's folder and address part. */
  document: string;
  date: string;
  inForce: boolean;
  title: string;
  description: string;
  jurisdiction: string;
  sections: Section[];
  sellers: Seller[];
}

const inLanguage = (text: Record<string, string>, lang: string): string => {
  const found = text[lang];
  if (found === undefined) throw new Error(`нет текста на языке «${lang}»`);
  return found;
};

/** Every sealed edition: its document and date. */
async function sealed() {
  return (await getCollection('editions')).map(({ id, data }) => {
    const [, document = '', , date = ''] = id.split('/');
    return { ...data, document, date };
  });
}

async function edition(document: string, date: string, lang: string): Promise<Edition> {
  const folder = `documents/${document}/editions/${date}`;
  const data = (await getEntry('documents', `${folder}/document`))?.data;
  if (!data) throw new Error(`нет файла ${folder}/document.yaml`);

  const sections = data.sections.map(async (slug, index) => {
    const entry = await getEntry('sections', `${folder}/${slug}/${lang}`);
    if (!entry) throw new Error(`нет файла ${folder}/${slug}/${lang}.mdx`);
    const { Content: Text } = await render(entry);
    return { slug, number: index + 1, ...entry.data, Text };
  });
  const sellers = data.sellers.map(async (id) => {
    const entry = await getEntry('sellers', `${folder}/sellers/${id}`);
    if (!entry) throw new Error(`нет файла ${folder}/sellers/${id}.yaml`);
    const { form, address, ...rest } = entry.data;
    return { ...rest, form: inLanguage(form, lang), address: inLanguage(address, lang) };
  });
  const siblings = (await sealed()).filter((other) => other.document === document);
  return {
    lang,
    document,
    date,
    inForce: inForce(siblings, buildDate).date === date,
    title: inLanguage(data.title, lang),
    description: inLanguage(data.description, lang),
    jurisdiction: inLanguage(data.jurisdiction, lang),
    sections: await Promise.all(sections),
    sellers: await Promise.all(sellers),
  };
}

/** Every sealed edition of every document in every language, the newest first. */
export async function editions(): Promise<Edition[]> {
  const all = (await sealed()).sort((a, b) => from(b).localeCompare(from(a)));
  return Promise.all(
    all.flatMap(({ document, date }) => site.languages.map((lang) => edition(document, date, lang))),
  );
}

/** The editions in force, one a document and language. Throws when a document has none yet. */
export async function editionsInForce(): Promise<Edition[]> {
  return (await editions()).filter((each) => each.inForce);
}
