import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { createUrls } from '../domain/urls.ts';
import { contentDir } from './environment.ts';
import { siteSchema } from '../schemas/site.ts';

export { buildDate, contentDir } from './environment.ts';

/** `content/site.yaml`. A wrong file is reported with its line by `npm run check`, which every build runs first. */
export const site = siteSchema.parse(parse(readFileSync(join(contentDir, 'site.yaml'), 'utf8')));

/** The addresses of this site: the only place that reads its origin and base. */
export const urls = createUrls(site);

/** Where a section of the draft is edited; undefined when `site.yaml` names no repository. */
export const editAddress = (document: string, section: string, lang: string): string | undefined =>
  site.repository && `${site.repository}/edit/main/content/documents/${document}/${section}/${lang}.mdx`;
