import { strings } from '../i18n/index.ts';
import type { Strings } from '../i18n/ru.ts';
import { typeset } from '../i18n/typography.ts';
import { site } from './site.ts';

/** The site's own strings in a language, with those that `site.yaml` puts in the merchant's way. Rejects like `strings`. */
export async function words(lang: string): Promise<Strings> {
  const own = Object.entries(site.words ?? {}).flatMap(([key, text]) =>
    text?.[lang] ? [[key, typeset(lang, text[lang])]] : [],
  );
  return { ...(await strings(lang)), ...(Object.fromEntries(own) as Partial<Strings>) };
}
