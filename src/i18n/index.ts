import type { Strings } from './ru.ts';

/** Our own words in a language: `src/i18n/<lang>.ts`. Rejects when the site has no such file. */
export async function strings(lang: string): Promise<Strings> {
  const module = (await import(`./${lang}.ts`)) as { default: Strings };
  return module.default;
}
