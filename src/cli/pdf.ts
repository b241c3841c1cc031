/** npm run pdf: builds the site with a PDF of every edition, as it is released. Needs Chromium. */
import './plain-errors.ts';

process.env['PDF'] = '1';
await import('./build.ts');
