/**
 * In which languages a page exists. A language may come later than a document's first editions: the document speaks it
 * from the day an edition sealed in it is in force, and what was sealed without it never does.
 */
import type { Life } from '../domain/editions.ts';
import { documentLives, type Sealed } from '../tree/log.ts';
import { site, urls } from '../tree/site.ts';

const inAll = (editions: readonly (Sealed | undefined)[]): string[] =>
  site.languages.filter((lang) => editions.every((each) => each && lang in each.texts));

const binding = (lives: readonly Life<Sealed>[]) => lives.find(({ status }) => status === 'in force')?.latest;

/** The site's languages in which the page at `path` (with the base) exists. A draft is in all of them. */
export function languagesAt(path: string, draft: boolean): string[] {
  const [, document = '', , name = '', changes] = path.slice(urls.chooser().length).split('/');
  const lives = documentLives.get(document);
  const [date, revision] = name.split('.r');
  const life = lives?.find(({ latest }) => latest.date === date);
  if (life) {
    const shown = life.revisions.find((each) => String(each.revision) === revision) ?? life.latest;
    return inAll([binding(lives ?? []), shown, ...(changes ? [life.previous] : [])]);
  }
  if (draft && name !== 'verify') return site.languages;
  if (lives) return inAll([binding(lives)]);
  const spoken = [...documentLives.values()].flatMap((all) => inAll([binding(all)]));
  return site.languages.filter((lang) => spoken.includes(lang));
}
