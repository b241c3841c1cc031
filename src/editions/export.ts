/** Exports of an edition: the same content as on its page, and nothing that depends on the build day. */
import { sellerIn, type Seller } from '../domain/seller.ts';
import type { Strings } from '../i18n/ru.ts';
import type { EditionJson } from '../schemas/published/edition.ts';
import type { Edition, PlainEdition, PlainSection } from './edition.ts';
import { urls } from '../tree/site.ts';

const pageOf = ({ lang, document, name }: PlainEdition) => urls.absolute(urls.edition(lang, document, name));

const exportedSection = (
  edition: PlainEdition,
  { slug, number, id, title, titleBy, blocks }: PlainSection,
  t: Pick<Strings, 'cited'>,
): EditionJson['sections'][number] => ({
  slug,
  number,
  // With typed numbers the position is no part of its address.
  ...(edition.numbers && { id }),
  title,
  titleBy,
  // Headings have no clause number.
  blocks: blocks.map(({ clause, text, words }) => {
    const id = clause?.anchor ?? null;
    return {
      clause: clause?.printed ?? null,
      id,
      ...(edition.numbers && { cited: clause ? t.cited(clause.place) : null }),
      address: id && `${pageOf(edition)}#${id}`,
      text,
      // Without the number that the author typed before it.
      ...(edition.numbers && { words }),
    };
  }),
});

/** A single value as itself, several as a list, none as nothing: what editions sealed before lists were allowed state. */
const oneOrMore = (values: readonly string[]) => (values.length > 1 ? [...values] : values[0]);

/** JSON leaves out undefined values: whatever the text does not state. */
const exportedSeller = (seller: Seller): EditionJson['sellers'][number] => ({
  name: seller.name,
  ...({ [seller.identifier.kind]: seller.identifier.value } as { iin?: string; bin?: string }),
  phone: oneOrMore(seller.phones),
  email: oneOrMore(seller.emails),
  iban: oneOrMore(seller.ibans),
  bic: oneOrMore(seller.bics),
  kbe: seller.kbe,
  form: seller.form,
  address: seller.address,
  addressParts: seller.addressParts,
  director: seller.director,
  licence: seller.licence,
});

/** The seller whom an export describes. */
export const exportedAs = ({
  form,
  address,
  addressParts,
  ...rest
}: EditionJson['sellers'][number]): Seller =>
  sellerIn({ ...rest, form: { '': form }, address: { '': addressParts ?? address } }, '');

/** The data of an edition's JSON file, `{date}.json`. `t`: the strings of its language. */
export const editionJson = (edition: PlainEdition, t: Pick<Strings, 'cited'>): EditionJson => ({
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

/** An edition's JSON file. */
export const editionJsonText = (edition: PlainEdition, t: Pick<Strings, 'cited'>): string =>
  `${JSON.stringify(editionJson(edition, t), null, 2)}\n`;

/** Escapes characters that Markdown reads as markup, except `<`: canonical text writes addresses as autolinks. */
const escaped = (text: string) => text.replace(/[\\`*_[\]#|~]/g, '\\$&').replaceAll('\n', '\\\n');

/** A clause with its number in bold, once: it may be a part of the text or of ours. */
function numberedLine({
  clause,
  text,
  words = text,
}: EditionJson['sections'][number]['blocks'][number]): string {
  const number = text.slice(0, text.length - words.length).trim() || clause;
  return number === null ? escaped(words) : `**${escaped(number)}** ${escaped(words)}`;
}

/**
 * The text of an edition's Markdown file, `{date}.md`: the canonical text with headings and clause numbers. Made from the
 * data of its JSON file, so that whoever has that can check this. `text` is the canonical text.
 */
export function editionMarkdown({ sections, address }: EditionJson, text: string): string {
  const parts = sections.flatMap(({ id, number, title, titleBy, blocks }) => [
    `## ${id === undefined ? `${number}. ` : ''}${escaped(title)}`,
    // A title by the seller is the first block.
    ...blocks
      .slice(titleBy === 'seller' ? 1 : 0)
      .map((block) => (block.id === null ? `### ${escaped(block.text)}` : numberedLine(block))),
  ]);
  const [title = '', jurisdiction = '', editionLine = ''] = text.split('\n');
  const head = [`# ${escaped(title)}`, escaped(jurisdiction), escaped(editionLine), `<${address}>`];
  return `${[...head, ...parts].join('\n\n')}\n`;
}

/** The paths of the editions' pages and files, for `getStaticPaths`. */
export const editionPaths = (pages: readonly Edition[]) =>
  pages.map((edition) => ({
    params: { lang: edition.lang, document: edition.document, edition: edition.name },
    props: { edition },
  }));
