import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';

test(
  'npm run dev serves the draft and what is changed in it, even when tests left a link out of the project behind',
  { timeout: 60_000 },
  async ({ signal }) => {
    // If the watcher followed this link, it would scan the whole disk before the first page is served.
    const link = '.cache/content/link-out-of-the-project';
    rmSync(link, { force: true });
    mkdirSync('.cache/content', { recursive: true });
    symlinkSync('/', link);
    const content = mkdtempSync(join(tmpdir(), 'dev-'));
    cpSync('content', content, { recursive: true });
    const dev = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev'], {
      env: { ...process.env, NO_COLOR: '1', CONTENT_DIR: content },
    });
    try {
      const origin = await new Promise<string>((serves) => {
        let said = '';
        dev.stdout.on('data', (piece) => {
          said += String(piece);
          const address = /http:\/\/localhost:\d+/.exec(said);
          if (address) serves(address[0]);
        });
      });
      const response = await fetch(`${origin}/ru/payment/refusal-reasons/`);
      assert.equal(response.status, 200);
      assert.match(await response.text(), /Это черновик/);

      const file = join(content, 'documents/payment/refusal-reasons/ru.mdx');
      writeFileSync(file, readFileSync(file, 'utf8').replace('Недостаточно средств', 'Мало средств'));
      // The test's time limit ends this when the change is never shown.
      let page = '';
      while (!page.includes('Мало средств')) {
        await setTimeout(100, undefined, { signal });
        page = await (await fetch(response.url)).text();
      }
    } finally {
      dev.kill('SIGKILL');
      await once(dev, 'close');
      rmSync(link);
      rmSync(content, { recursive: true });
    }
  },
);
