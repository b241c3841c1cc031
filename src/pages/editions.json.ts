/** All editions and revisions with their days, hashes and addresses. The days show which one is in force. */
import { byLanguage, grouped } from '../editions/by-language.ts';
import { isSealed } from '../editions/edition.ts';
import { editionPages } from '../editions/editions.ts';
import type { EditionsJson } from '../schemas/published/editions.ts';
import { urls } from '../tree/site.ts';

export async function GET(): Promise<Response> {
  const pages = (await editionPages()).filter(isSealed);
  const list: EditionsJson = grouped(pages, ({ document, name }) => `${document} ${name}`).map((texts) => {
    const { document, date, revision, statedInForce, from, until, seal } = texts[0];
    return {
      document,
      edition: date,
      revision,
      inForce: statedInForce ?? null,
      from,
      until: until ?? null,
      sealed: seal.day,
      languages: byLanguage(texts, ({ lang, document, name, note, reason, seal }) => {
        const file = (type: 'txt' | 'md' | 'json') =>
          urls.absolute(urls.editionFile(lang, document, name, type));
        return {
          note: note ?? null,
          reason: reason ?? null,
          sha256: seal.sha256,
          page: urls.absolute(urls.edition(lang, document, name)),
          text: file('txt'),
          markdown: file('md'),
          json: file('json'),
        };
      }),
    };
  });
  return new Response(`${JSON.stringify(list, null, 2)}\n`);
}
