import type { Strings } from './ru.ts';
import { typesetAll } from './typography.ts';

/** Strings whose no-break spaces are set, so that thousands of pages set them once. */
const ready = new WeakMap<Strings, Strings>();

/** The site's own strings in a language: `src/i18n/<lang>.ts`. Rejects when there is no such file. */
export async function strings(lang: string): Promise<Strings> {
  const { default: written } = (await import(`./${lang}.ts`)) as { default: Strings };
  const set = ready.get(written) ?? typesetAll(lang, written);
  ready.set(written, set);
  return set;
}
