/** Exports of an edition: the same content as on its page, and nothing that depends on the build day. */
import type { TextBlock } from '../domain/section-text.ts';
import type { Edition, Section, Seller } from './edition.ts';
import type { Strings } from '../i18n/ru.ts';
import { urls } from '../tree/site.ts';

const pageOf = ({ lang, document, name }: Edition) => urls.absolute(urls.edition(lang, document, name));

const exportedSection = (
  edition: Edition,
  { slug, number, id, title, titleBy, blocks }: Section,
  t: Pick<Strings, 'cited'>,
) => ({
  slug,
  number,
  // With typed numbers the position is no part of its address.
  ...(edition.numbers && { id }),
  title,
  titleBy,
  // Headings have no clause number.
  blocks: blocks.map(({ clause, text }) => {
    const id = clause?.anchor ?? null;
    return {
      clause: clause?.printed ?? null,
      id,
      ...(edition.numbers && { cited: clause ? t.cited(clause.place) : null }),
      address: id && `${pageOf(edition)}#${id}`,
      text,
    };
  }),
});

/** JSON leaves out undefined values: a phone number or an account that the text does not state. */
const exportedSeller = ({ name, iin, phone, iban, form, address }: Seller) => ({
  name,
  iin,
  phone,
  iban,
  form,
  address,
});

/** The data of an edition's JSON file, `{date}.json`. `t`: the strings of its language. */
export const editionJson = (edition: Edition, t: Pick<Strings, 'cited'>) => ({
  document: edition.document,
  language: edition.lang,
  edition: edition.date,
  revision: edition.revision,
  inForce: edition.statedInForce ?? null,
  sealed: edition.seal?.day ?? null,
  sha256: edition.seal?.sha256 ?? null,
  address: pageOf(edition),
  title: edition.title,
  jurisdiction: edition.jurisdiction,
  note: edition.note ?? null,
  reason: edition.reason ?? null,
  sellers: edition.sellers.map(exportedSeller),
  sections: edition.sections.map((section) => exportedSection(edition, section, t)),
});

/** Escapes characters that Markdown reads as markup, except `<`: canonical text writes addresses as autolinks. */
const escaped = (text: string) => text.replace(/[\\`*_[\]#|~]/g, '\\$&').replaceAll('\n', '\\\n');

/** A clause with its number in bold, once: it may be a part of the text or of ours. */
const numberedLine = ({ clause, text, words }: TextBlock): string => {
  const number = text.slice(0, text.length - words.length).trim() || clause?.printed;
  return number === undefined ? escaped(words) : `**${escaped(number)}** ${escaped(words)}`;
};

/** The text of an edition's Markdown file, `{date}.md`: the canonical text with headings and clause numbers. */
export function editionMarkdown(edition: Edition): string {
  const sections = edition.sections.flatMap(({ label, title, titleBy, blocks }) => [
    `## ${label && `${label}. `}${escaped(title)}`,
    // A title by the seller is the first block.
    ...blocks
      .slice(titleBy === 'seller' ? 1 : 0)
      .map((block) => (block.clause ? numberedLine(block) : `### ${escaped(block.text)}`)),
  ]);
  const [title = '', jurisdiction = '', editionLine = ''] = edition.text.split('\n');
  const head = [`# ${escaped(title)}`, escaped(jurisdiction), escaped(editionLine), `<${pageOf(edition)}>`];
  return `${[...head, ...sections].join('\n\n')}\n`;
}

/** The paths of the editions' pages and files, for `getStaticPaths`. */
export const editionPaths = (pages: readonly Edition[]) =>
  pages.map((edition) => ({
    params: { lang: edition.lang, document: edition.document, edition: edition.name },
    props: { edition },
  }));
