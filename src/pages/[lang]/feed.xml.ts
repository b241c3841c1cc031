/** What was published when, for feed readers and for whoever must hear of new terms. */
import type { APIRoute } from 'astro';
import { isSealed, type SealedEdition } from '../../editions/edition.ts';
import { editionPages } from '../../editions/editions.ts';
import { atomFeed } from '../../editions/feed.ts';
import { strings } from '../../i18n/index.ts';

export async function getStaticPaths() {
  const revisions = (await editionPages()).filter(isSealed).filter(({ name, date }) => name !== date);
  return [...Map.groupBy(revisions, ({ lang }) => lang)].map(([lang, own]) => ({
    params: { lang },
    props: { own },
  }));
}

export const GET: APIRoute<{ own: SealedEdition[] }, { lang: string }> = async ({
  params: { lang },
  props: { own },
}) => new Response(atomFeed(lang, own, await strings(lang)));
