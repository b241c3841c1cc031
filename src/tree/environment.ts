/**
 * The environment variables that commands understand. No other module reads them, and no other variable may change a
 * build. Loading this module throws a CommandError if a value is invalid.
 */
import { resolve } from 'node:path';
import { CommandError } from '../domain/command-error.ts';
import { isDate } from '../domain/dates.ts';

/** The value of a variable, or `fallback` if it is not set. Throws a CommandError if `isRight` rejects the value. */
function variable(
  name: string,
  fallback: string,
  isRight: (value: string) => boolean,
  right: string,
): string {
  const value = process.env[name];
  if (value === undefined) return fallback;
  if (!isRight(value))
    throw new CommandError(`переменная ${name} не понята: «${value}»\nЧто сделать: ${right}.`);
  return value;
}

const isFolder = (value: string) => value.trim() !== '';
const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Almaty' }).format();

/** The content folder: `content/`, or another one named by CONTENT_DIR (tests, benchmarks). */
export const contentDir = resolve(
  variable('CONTENT_DIR', 'content', isFolder, 'назовите папку с текстами или не задавайте переменную'),
);

/** Whether a build shows the draft (DRAFT=1). Such a site is never released. */
export const isDraft =
  variable('DRAFT', '', (value) => value === '1', 'DRAFT=1 собирает черновик; для сайта не задавайте её') ===
  '1';

/**
 * Whether a build has the PDFs of the editions and links to them (PDF=1). They need Chromium, so only a release must have
 * them.
 */
export const isPdf =
  variable(
    'PDF',
    '',
    (value) => value === '1',
    'PDF=1 собирает сайт с файлами PDF; для сайта без них не задавайте её',
  ) === '1';

/** Whether this is a run of CI, where nobody waits for a build. CI servers set CI. */
export const isCi = process.env['CI'] !== undefined;

/** The browser that prints: CHROMIUM, otherwise one in a usual place. */
export const namedChromium = process.env['CHROMIUM'];

/** The output folder of a build: OUT_DIR, otherwise `dist/`, or `dist-draft/` for the draft. */
export const outDir = resolve(
  variable(
    'OUT_DIR',
    isDraft ? 'dist-draft' : 'dist',
    isFolder,
    'назовите папку для сайта или не задавайте переменную',
  ),
);

/** The day a command works for: BUILD_DATE, otherwise today in Almaty. Decides what is in force and dates a sealing. */
export const buildDate = variable(
  'BUILD_DATE',
  today,
  isDate,
  'напишите день в виде 2026-03-01: год, месяц, день; без неё берётся сегодняшний день в Алматы',
);

/** The port that the local server tries first: PORT, otherwise 4321. */
export const port = Number(
  variable(
    'PORT',
    '4321',
    (value) => /^\d{1,5}$/.test(value) && Number(value) <= 65_535,
    'напишите число от 0 до 65535',
  ),
);

// Vite loads a second copy of this module for the pages. Both copies share the flag here.
const shared = globalThis as typeof globalThis & { isDevelopment?: boolean };

/** Whether this is `npm run dev`. Not taken from NODE_ENV, which may be `development` in a build too. */
export const isDevelopment = (): boolean => shared.isDevelopment === true;

/** Makes `isDevelopment` true. Called once, when the development server is set up. */
export function startDevelopment(): void {
  shared.isDevelopment = true;
}
