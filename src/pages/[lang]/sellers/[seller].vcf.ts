/** The sellers' cards for an address book. A card is kept when its seller is no longer in force: addresses never die. */
import type { APIRoute } from 'astro';
import { card } from '../../../editions/card.ts';
import type { Edition, EditionSeller } from '../../../editions/edition.ts';
import { editions, editionsInForce } from '../../../editions/editions.ts';
import { strings } from '../../../i18n/index.ts';
import { contacts } from '../../../tree/contacts.ts';
import { urls } from '../../../tree/site.ts';

interface Props {
  edition: Edition;
  seller: EditionSeller;
}

/** Each seller as in the edition in force, or else in the newest that has him. */
export async function getStaticPaths() {
  const newestFirst = [...(await editionsInForce()), ...(await editions())];
  const all = newestFirst.flatMap((edition) => edition.sellers.map((seller) => ({ edition, seller })));
  return [...Map.groupBy(all, ({ edition, seller }) => urls.card(edition.lang, seller.id)).values()].flatMap(
    ([first]) =>
      first ? [{ params: { lang: first.edition.lang, seller: first.seller.id }, props: first }] : [],
  );
}

const valuesOf = (kind: string) => contacts.filter((each) => each.kind === kind).map(({ value }) => value);

export const GET: APIRoute<Props> = async ({ props: { edition, seller } }) => {
  const { lang, document, sections } = edition;
  const section = sections.find(({ kind }) => kind === 'requisites');
  const page = section ? urls.section(lang, document, section.slug) : urls.document(lang, document);
  const source = { emails: valuesOf('email'), phones: valuesOf('phone'), page: urls.absolute(page) };
  return new Response(card(seller, source, await strings(lang)));
};
