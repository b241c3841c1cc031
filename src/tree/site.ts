import { createUrls } from '../domain/urls.ts';
import { siteSchema, type Site } from '../schemas/site.ts';
import { contentTree } from './content.ts';

/** The address that `support` stands for. The schema asks for an e-mail address in one of the two places. */
const firstEmail = ({ contacts = [] }: Site): string =>
  contacts.find(({ kind }) => kind === 'email')?.value ?? '';

function readSite(): Site & { support: string } {
  const { data, error } = siteSchema.safeParse(contentTree().yaml('site.yaml').data);
  if (data) return { ...data, support: data.support ?? firstEmail(data) };
  const faults = error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}\n`).join('');
  throw new Error(`content/site.yaml заполнен неверно:\n${faults}Что сделать: npm run check назовёт строки.`);
}

/** `content/site.yaml`, with the address of the support. Loading this module throws an Error in Russian if the file is invalid. */
export const site = readSite();

/** The addresses of this site. No other module reads the site's origin and base. */
export const urls = createUrls(site);

/** The URL for editing a section of the draft; undefined if `site.yaml` names no repository. */
export const editAddress = (document: string, section: string, lang: string): string | undefined =>
  site.repository && `${site.repository}/edit/main/content/documents/${document}/${section}/${lang}.mdx`;
