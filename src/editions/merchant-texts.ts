/** The documents and answers of `merchant.json`. */
import { revisionName } from '../domain/edition-name.ts';
import type { MerchantJson } from '../schemas/published/merchant.ts';
import { urls } from '../tree/site.ts';
import type { Answer } from './answers.ts';
import { byLanguage, grouped } from './by-language.ts';
import type { Edition, SealedEdition } from './edition.ts';

/** The address of the revision that is shown, which keeps its words for ever. */
const permanent = ({ lang, document, date, revision }: Edition): string =>
  urls.absolute(urls.edition(lang, document, revisionName({ date, revision })));

const fileOf = ({ lang, document, date, revision }: Edition, type: 'txt' | 'json'): string =>
  urls.absolute(urls.editionFile(lang, document, revisionName({ date, revision }), type));

/** The documents with their editions, each in its last revision and in several languages. */
export const documentsOf = (sealed: readonly SealedEdition[]): MerchantJson['documents'] =>
  grouped(sealed, ({ document }) => document).map((all) => ({
    document: all[0].document,
    languages: byLanguage(
      all.filter(({ status }) => status === 'in force'),
      ({ lang, document, title }) => ({
        title,
        address: urls.absolute(urls.document(lang, document)),
        current: urls.absolute(urls.current(lang, document)),
      }),
    ),
    editions: grouped(all, ({ date }) => date).map((texts) => {
      const { date, revision, status, statedInForce, from, until, seal } = texts[0];
      return {
        edition: date,
        revision,
        status,
        inForce: statedInForce ?? null,
        from,
        until: until ?? null,
        sealed: seal.day,
        languages: byLanguage(texts, (edition) => ({
          sha256: edition.seal.sha256,
          address: permanent(edition),
          text: fileOf(edition, 'txt'),
          json: fileOf(edition, 'json'),
        })),
      };
    }),
  }));

/** An answer in one of its languages. */
export type Said = Answer & { lang: string };

/** The answers, with the clauses at their permanent addresses. */
export const answersOf = (said: readonly Said[], inForce: readonly Edition[]): MerchantJson['answers'] =>
  grouped(said, ({ id }) => id).map((all) => ({
    id: all[0].id,
    languages: byLanguage(all, ({ lang, question, answer, clauses, whom }) => ({
      question,
      answer,
      clauses: clauses.flatMap(({ document, section, anchor, name }) =>
        inForce
          .filter((edition) => edition.lang === lang && edition.document === document)
          .map((edition) => ({
            document,
            section,
            id: anchor,
            name,
            address: `${permanent(edition)}#${anchor}`,
          })),
      ),
      whom,
    })),
  }));
