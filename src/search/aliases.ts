import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { aliasesSchema } from '../schemas/aliases.ts';
import { contentDir, site } from '../tree/site.ts';

/** The words of `content/aliases.yaml` in a language, each with what it means in the text; none without the file. */
export function aliases(lang: string): Record<string, string> {
  const file = join(contentDir, 'aliases.yaml');
  if (!existsSync(file)) return {};
  const all = aliasesSchema(site.languages).parse(parse(readFileSync(file, 'utf8')));
  return Object.fromEntries(
    (all[lang] ?? []).flatMap(({ words, means }) => words.map((word) => [word, means])),
  );
}
