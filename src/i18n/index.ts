import type { Strings } from './ru.ts';
import { searchStrings } from './search/index.ts';
import { typesetAll } from './typography.ts';

/** Strings whose no-break spaces are set, so that thousands of pages set them once. */
const ready = new WeakMap<Strings, Strings>();

/** The site's own strings in a language: `src/i18n/<lang>.ts`. Rejects when there is no such file. */
export async function strings(lang: string): Promise<Strings> {
  const { default: written } = (await import(`./${lang}.ts`)) as { default: Strings };
  // What search says in the browser is loaded without the rules of typography, and a page must say the same.
  const set = ready.get(written) ?? { ...typesetAll(lang, written), ...searchStrings[lang] };
  ready.set(written, set);
  return set;
}
