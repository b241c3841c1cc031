import { createUrls } from '../domain/urls.ts';
import { siteSchema, type Site } from '../schemas/site.ts';
import { contentTree } from './content.ts';

function readSite(): Site {
  const { data, error } = siteSchema.safeParse(contentTree().yaml('site.yaml').data);
  if (data) return data;
  const faults = error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}\n`).join('');
  throw new Error(`content/site.yaml заполнен неверно:\n${faults}Что сделать: npm run check назовёт строки.`);
}

/** `content/site.yaml`. Loading this module throws an Error in Russian when the file is wrong. */
export const site = readSite();

/** The addresses of this site: the only place that reads its origin and base. */
export const urls = createUrls(site);

/** Where a section of the draft is edited; undefined when `site.yaml` names no repository. */
export const editAddress = (document: string, section: string, lang: string): string | undefined =>
  site.repository && `${site.repository}/edit/main/content/documents/${document}/${section}/${lang}.mdx`;
