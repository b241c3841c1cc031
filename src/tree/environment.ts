/** The environment variables that commands understand. No other module reads them. */
import { resolve } from 'node:path';

/** The content folder: `content/`, or another one named by CONTENT_DIR (tests, benchmarks). */
export const contentDir = resolve(process.env['CONTENT_DIR'] ?? 'content');

/** Whether a build shows the draft (DRAFT=1). Such a site is never released. */
export const isDraft = process.env['DRAFT'] === '1';

/** The output folder of a build: OUT_DIR, otherwise `dist/`, or `dist-draft/` for the draft. */
export const outDir = resolve(process.env['OUT_DIR'] ?? (isDraft ? 'dist-draft' : 'dist'));

/** The day of the work: BUILD_DATE, otherwise today in Almaty. It selects the editions in force, and dates a sealing. */
export const buildDate =
  process.env['BUILD_DATE'] ?? new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Almaty' }).format();

/** The port that the local server tries first: PORT, otherwise 4321. */
export const port = Number(process.env['PORT'] ?? 4321);
