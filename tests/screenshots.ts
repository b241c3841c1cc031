/** npm run screenshots: the two pictures of the README, from the built site. */
import { chromium } from '@playwright/test';
import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import sharp from 'sharp';
import { listen, staticServer } from '../src/server.ts';
import { urls } from '../src/site.ts';
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
  // A palette is enough for text, and a fourth of the weight.
  const picture = await sharp(await page.screenshot())
    .png({ palette: true, colours: 32, effort: 10 })
    .toBuffer();
  await writeFile(`.github/${name}.png`, picture);
  console.log(`.github/${name}.png ${(picture.length / 1024).toFixed(0)} KB`);
}
await browser.close();
server.closeAllConnections();
server.close();
