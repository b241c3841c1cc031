/** All editions and revisions with their days, hashes and addresses. The days show which one is in force. */
import { editionPages } from '../editions/editions.ts';
import { urls } from '../tree/site.ts';

export async function GET(): Promise<Response> {
  const pages = (await editionPages()).filter(({ status }) => status !== 'draft');
  const list = [...Map.groupBy(pages, ({ document, name }) => `${document} ${name}`).values()].map(
    (group) => {
      const [first] = group;
      const languages = group.map(({ lang, document, name, note, reason, seal }) => {
        const file = (type: 'txt' | 'md' | 'json') =>
          urls.absolute(urls.editionFile(lang, document, name, type));
        const addresses = {
          page: urls.absolute(urls.edition(lang, document, name)),
          text: file('txt'),
          markdown: file('md'),
          json: file('json'),
        };
        return [lang, { note: note ?? null, reason: reason ?? null, sha256: seal?.sha256, ...addresses }];
      });
      return {
        document: first?.document,
        edition: first?.date,
        revision: first?.revision,
        inForce: first?.statedInForce ?? null,
        from: first?.from,
        until: first?.until ?? null,
        sealed: first?.seal?.day,
        languages: Object.fromEntries(languages) as unknown,
      };
    },
  );
  return new Response(`${JSON.stringify(list, null, 2)}\n`);
}
