/**
 * Unrelated pages to add to the site: the Russian help of LibreOffice, from the Debian package libreoffice-help-ru, cut
 * into the number of pages needed. Downloaded once with apt-get.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { defaultTreeAdapter } from 'parse5';
import { elementsOf, attribute, textOf } from '../support/built.ts';

const help = resolve('.cache/noise');
const run = (command: string, ...args: string[]) => {
  const { status } = spawnSync(command, args, { cwd: help, stdio: 'ignore' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed`);
};

interface Noise {
  title: string;
  paragraphs: string[];
}

function helpPages(): Noise[] {
  mkdirSync(help, { recursive: true });
  if (!readdirSync(help).includes('usr')) {
    run('apt-get', 'download', 'libreoffice-help-ru');
    const file = readdirSync(help).find((name) => name.endsWith('.deb')) ?? '';
    run('dpkg', '-x', file, '.');
  }
  const root = join(help, 'usr/share/libreoffice/help/ru/text');
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => {
      const elements = elementsOf(readFileSync(join(root, file), 'utf8'));
      const area = elements.find((element) => attribute(element, 'id') === 'DisplayArea');
      const title = elements.find(({ tagName }) => tagName === 'title');
      const inside = (element: (typeof elements)[number]) => {
        for (let each = element.parentNode; each; each = 'parentNode' in each ? each.parentNode : null)
          if (each === area) return true;
        return false;
      };
      const paragraphs = elements
        .filter((element) => element.tagName === 'p' && inside(element))
        .map((element) => textOf(element).replace(/\s+/g, ' ').trim())
        .filter(Boolean);
      return { title: title && defaultTreeAdapter.isElementNode(title) ? textOf(title) : '', paragraphs };
    });
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Writes `count` pages into a built site and returns their text. A long page of the help may become several. */
export function writeNoise(folder: string, count: number): Noise[] {
  const all = helpPages();
  const size = count > all.length ? 3 : Infinity;
  const cut = all.flatMap(({ title, paragraphs }) => {
    const parts: Noise[] = [];
    for (let at = 0; at < paragraphs.length; at += size)
      parts.push({ title, paragraphs: paragraphs.slice(at, at + size) });
    return parts;
  });
  if (cut.length < count) throw new Error(`the help gives ${cut.length} pages, not ${count}`);
  const noise = cut.filter(
    (_, i) => Math.floor((i * count) / cut.length) !== Math.floor(((i - 1) * count) / cut.length),
  );
  noise.forEach(({ title, paragraphs }, i) => {
    const page = join(folder, 'ru/noise', String(i));
    mkdirSync(page, { recursive: true });
    writeFileSync(
      join(page, 'index.html'),
      `<!doctype html><html lang="ru"><body><article data-pagefind-body data-pagefind-filter="lang:ru"><h1>${escaped(title)}</h1>` +
        `${paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('')}</article></body></html>`,
    );
  });
  return noise;
}
