/**
 * Typed access to the data files of a content tree. No other module gives parsed YAML a type. The types can be trusted:
 * the rule `fields` compares each file with its schema before any other rule uses it, and a build runs the check first.
 */
import { requirementsPath } from '../domain/content-paths.ts';
import type { AnswerData } from '../schemas/answers.ts';
import type { ConfirmationLock } from '../schemas/confirmation-lock.ts';
import type { Aliases } from '../schemas/aliases.ts';
import type { DocumentData, SectionData, SectionKind } from '../schemas/document.ts';
import type { EditionData } from '../schemas/edition.ts';
import type { Glossary } from '../schemas/glossary.ts';
import type { Question } from '../schemas/questions.ts';
import type { Requirement } from '../schemas/requirements.ts';
import type { SellerData } from '../schemas/seller.ts';
import type { Site } from '../schemas/site.ts';
import type { Translations } from '../schemas/translations.ts';
import type { Tree } from './tree.ts';

/** `site.yaml`. */
export const siteData = (tree: Tree): Site => tree.yaml('site.yaml').data as Site;

/** The languages of the site, in the order in which they are offered; empty if `site.yaml` does not list them. */
export const languages = (tree: Tree): string[] =>
  (tree.yaml('site.yaml').data as Partial<Site> | null)?.languages ?? [];

/** Where the site is published; the root of nowhere while `site.yaml` does not say. */
export function location(tree: Tree): Pick<Site, 'origin' | 'base'> {
  const { origin = '', base = '/' } = (tree.yaml('site.yaml').data ?? {}) as Partial<Site>;
  return { origin, base };
}

/** The language in which the sellers wrote their texts. */
export const sourceLanguage = (tree: Tree): string => siteData(tree).sourceLanguage;

/** A `document.yaml` with what it may leave out. */
export interface DocumentFile extends Omit<DocumentData, 'sections' | 'sellers'> {
  /** The folder names of the sections, in reading order. */
  sections: readonly string[];
  /** The kinds of those sections that have one, by folder name. */
  kinds: Readonly<Partial<Record<string, SectionKind>>>;
  /** File names (without .yaml) of the sellers. */
  sellers: readonly string[];
}

/** The `document.yaml` of a draft's or an edition's folder. */
export function documentData(tree: Tree, folder: string): DocumentFile {
  const data = tree.yaml(`${folder}/document.yaml`).data as DocumentData;
  const named = data.sections.flatMap((each) => (typeof each === 'string' ? [] : [[each.slug, each.kind]]));
  return {
    ...data,
    sections: data.sections.map((each) => (typeof each === 'string' ? each : each.slug)),
    // Editions sealed before sections had kinds are served by the list in site.yaml.
    kinds: {
      ...(tree.yaml('site.yaml').data as Partial<Site> | null)?.kinds,
      ...(Object.fromEntries(named) as DocumentFile['kinds']),
    },
    sellers: data.sellers ?? [],
  };
}

/** The `edition.yaml` of a sealed folder. */
export const editionData = (tree: Tree, folder: string): EditionData =>
  tree.yaml(`${folder}/edition.yaml`).data as EditionData;

/** The front matter of a section's file. */
export const sectionData = (tree: Tree, path: string): SectionData => tree.yaml(path).data as SectionData;

/** A seller with the path of its file. */
export interface SellerFile {
  path: string;
  data: SellerData;
}

/** The seller's file at a path. */
export const sellerFile = (tree: Tree, path: string): SellerFile => ({
  path,
  data: tree.yaml(path).data as SellerData,
});

/** The files of all sellers that drafts may name. */
export const sellerFiles = (tree: Tree): SellerFile[] =>
  tree.paths.filter((path) => path.startsWith('sellers/')).map((path) => sellerFile(tree, path));

/** The sellers named by a copy of a document, in the order and by the ids by which it names them. */
export const sellersOf = (
  tree: Tree,
  { folder, sellers }: { folder: string; sellers: string },
): (SellerFile & { id: string })[] =>
  documentData(tree, folder).sellers.map((id) => ({ id, ...sellerFile(tree, `${sellers}/${id}.yaml`) }));

/** `glossary.yaml`. */
export const glossary = (tree: Tree): Glossary => tree.yaml('glossary.yaml').data as Glossary;

/** `questions.yaml`: questions that only the seller can answer. */
export const questions = (tree: Tree): Question[] => (tree.yaml('questions.yaml').data ?? []) as Question[];

/** `answers.yaml`: the site's own answers, commonest first; empty without the file. */
export const answersData = (tree: Tree): AnswerData[] =>
  (tree.yaml('answers.yaml').data ?? []) as AnswerData[];

/** `answers.lock.yaml`: the texts for which each answer was found right; empty if nothing was confirmed yet. */
export const answersLock = (tree: Tree): ConfirmationLock =>
  (tree.yaml('answers.lock.yaml').data ?? {}) as ConfirmationLock;

/** `requirements.yaml`: what payment providers demand; empty without the file. */
export const requirementsData = (tree: Tree): Requirement[] =>
  (tree.yaml(requirementsPath).data ?? []) as Requirement[];

/** `requirements.lock.yaml`: the texts for which each judgement was found right; empty if nothing was confirmed yet. */
export const requirementsLock = (tree: Tree): ConfirmationLock =>
  (tree.yaml('requirements.lock.yaml').data ?? {}) as ConfirmationLock;

/** The words of `aliases.yaml` in a language, each with the words it means in the text; empty without the file. */
export const aliases = (tree: Tree, lang: string): Record<string, string> =>
  Object.fromEntries(
    (((tree.yaml('aliases.yaml').data ?? {}) as Aliases)[lang] ?? []).flatMap(({ words, means }) =>
      words.map((word) => [word, means]),
    ),
  );

/** The `translations.yaml` of a draft; empty if it does not exist yet. */
export const translations = (tree: Tree, folder: string): Translations =>
  (tree.yaml(`${folder}/translations.yaml`).data ?? {}) as Translations;

/** Returns a text in one language. Throws an Error in Russian if it has none. */
export function inLanguage(text: Readonly<Record<string, string>>, lang: string): string {
  const found = text[lang];
  if (found === undefined) throw new Error(`нет текста на языке «${lang}»`);
  return found;
}
