import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { createUrls } from './domain/urls.ts';
import { siteSchema } from './schemas/site.ts';

/** The content tree this build reads: `content/`, or another one named by CONTENT_DIR (tests, benchmarks). */
export const contentDir = resolve(process.env['CONTENT_DIR'] ?? 'content');

/** `content/site.yaml`. A wrong file is reported with its line by `npm run check`, which every build runs first. */
export const site = siteSchema.parse(parse(readFileSync(join(contentDir, 'site.yaml'), 'utf8')));

/** The addresses of this site: the only place that reads its origin and base. */
export const urls = createUrls(site);

/** The day the build is for: BUILD_DATE, else today in Almaty. It only selects the editions in force. */
export const buildDate =
  process.env['BUILD_DATE'] ?? new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Almaty' }).format();
