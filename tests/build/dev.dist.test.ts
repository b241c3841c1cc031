import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { test } from 'node:test';

test(
  'npm run dev serves the draft, even when tests left a link out of the project behind',
  { timeout: 60_000 },
  async () => {
    // If the watcher followed this link, it would scan the whole disk before the first page is served.
    const link = '.cache/content/link-out-of-the-project';
    rmSync(link, { force: true });
    mkdirSync('.cache/content', { recursive: true });
    symlinkSync('/', link);
    const dev = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev'], {
      env: { ...process.env, NO_COLOR: '1' },
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
    } finally {
      dev.kill('SIGKILL');
      await once(dev, 'close');
      rmSync(link);
    }
  },
);
