import type { Strings } from './ru.ts';

/** The site's own strings in a language: `src/i18n/<lang>.ts`. Rejects when there is no such file. */
export async function strings(lang: string): Promise<Strings> {
  const module = (await import(`./${lang}.ts`)) as { default: Strings };
  return module.default;
}
