import { urls } from '../tree/site.ts';

/** Allows everything. Not a static file, because the sitemap's address depends on where the site is published. */
export const GET = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${urls.absolute(urls.file('sitemap-index.xml'))}\n`);
