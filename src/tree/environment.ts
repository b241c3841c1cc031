import { resolve } from 'node:path';

/** The content tree that is read: `content/`, or another one named by CONTENT_DIR (tests, benchmarks). */
export const contentDir = resolve(process.env['CONTENT_DIR'] ?? 'content');

/** Whether a build shows the draft: such a site is never released. */
export const isDraft = process.env['DRAFT'] === '1';

/** The day of the work: BUILD_DATE, else today in Almaty. It selects the editions in force, and dates a sealing. */
export const buildDate =
  process.env['BUILD_DATE'] ?? new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Almaty' }).format();
