import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CommandError } from '../../domain/command-error.ts';
import { namedChromium } from '../../tree/environment.ts';
import { flags, installedChromium } from './chromium.mjs';
import { withOutline } from './outline.ts';
import type { Printable } from './sheet.ts';

const printing = ['--headless', '--no-pdf-header-footer', '--generate-pdf-document-outline'];

/** The browser that prints. Throws a CommandError if there is none. */
function chromium(): string {
  if (namedChromium !== undefined && !existsSync(namedChromium))
    throw new CommandError(
      `CHROMIUM=${namedChromium}: такого файла нет.\nЧто сделать: назовите другой или не задавайте переменную.`,
    );
  const found = installedChromium(namedChromium);
  if (found !== undefined) return found;
  throw new CommandError(
    'нет Chromium, который печатает PDF.\n' +
      'Что сделать: установите Chromium или назовите его: CHROMIUM=/путь/к/chromium. Без PDF сайт собирает npm run build.',
  );
}

/** The PDF with `day` (`2026-03-01`) in place of the time of printing: the same page gives the same bytes. */
function dated(pdf: Buffer, day: string): Buffer {
  const time = `${day.replaceAll('-', '')}000000+00'00'`;
  return Buffer.from(
    pdf.toString('latin1').replace(/(\/(?:Creation|Mod)Date \(D:)[^)]*/g, (_, name: string) => name + time),
    'latin1',
  );
}

/** Prints a page as a PDF. Throws a CommandError without Chromium. */
export function printed({ html, headings, day }: Printable): Buffer {
  const browser = chromium();
  const scratch = mkdtempSync(resolve('.cache/pdf-'));
  try {
    const [page, pdf] = [join(scratch, 'page.html'), join(scratch, 'page.pdf')];
    writeFileSync(page, html);
    const { stderr } = spawnSync(
      browser,
      [
        ...flags,
        ...printing,
        `--user-data-dir=${scratch}`,
        `--print-to-pdf=${pdf}`,
        pathToFileURL(page).href,
      ],
      { encoding: 'utf8' },
    );
    if (!existsSync(pdf)) throw new Error(`${browser} не напечатал PDF:\n${stderr}`);
    return withOutline(dated(readFileSync(pdf), day), headings);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
