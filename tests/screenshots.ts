/** npm run screenshots: takes the two pictures in the README from the built site, and makes the one messengers show. */
import { chromium } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import sharp from 'sharp';
import { listen, staticServer } from '../src/build/server.ts';
import { site, urls } from '../src/tree/site.ts';
import config from './playwright.config.ts';

const pictures = [
  {
    name: 'phone-ru',
    path: urls.section('ru', 'payment', 'refusal-reasons'),
    width: 390,
    height: 780,
    scheme: 'light',
  },
  { name: 'desktop-kk', path: urls.home('kk'), width: 1200, height: 900, scheme: 'light' },
] as const;

const server = staticServer(resolve('dist'), urls.chooser());
const origin = `http://localhost:${await listen(server, 0)}`;
const browser = await chromium.launch(config.use?.launchOptions);
await mkdir('.github', { recursive: true });
for (const { name, path, width, height, scheme } of pictures) {
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme: scheme,
    deviceScaleFactor: 2,
  });
  await page.goto(origin + path);
  // A palette is enough for text, and a quarter of the file size.
  const picture = await sharp(await page.screenshot())
    .png({ palette: true, colours: 32, effort: 10 })
    .toBuffer();
  await writeFile(`.github/${name}.png`, picture);
  console.log(`.github/${name}.png ${(picture.length / 1024).toFixed(0)} KB`);
}

// Drawn from the favicon, so that the picture and the icon have the same mark.
const mark = readFileSync('public/favicon.svg', 'utf8').replace('<svg', '<svg width="230" height="230"');
const card = await browser.newPage({ viewport: { width: 1200, height: 630 } });
await card.setContent(
  `<style>body{margin:0;display:flex;align-items:center;gap:64px;height:630px;padding:0 96px;background:#0b5570;
   color:#fff;font:40px/1.4 system-ui,sans-serif}h1{margin:0 0 16px;font-size:76px;line-height:1.1}p{margin:0;opacity:.85}</style>
   ${mark}<div><h1 lang="ru">${site.name}</h1><p lang="ru">Условия оплаты</p><p lang="kk">Төлем шарттары</p></div>`,
);
const picture = await sharp(await card.screenshot())
  .png({ palette: true, colours: 16, effort: 10 })
  .toBuffer();
await writeFile('public/og.png', picture);
console.log(`public/og.png ${(picture.length / 1024).toFixed(0)} KB`);
await browser.close();
server.closeAllConnections();
server.close();
