import { urls } from '../tree/site.ts';

/** Everything may be read; the sitemap's address depends on where the site is published, so this is no static file. */
export const GET = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${urls.absolute(urls.file('sitemap-index.xml'))}\n`);
