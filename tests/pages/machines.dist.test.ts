/** The commands on the page for programmers do what it says, run as they stand by a shell with curl and jq. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { after, before, test } from 'node:test';
import { text } from 'node:stream/consumers';
import { listen, staticServer } from '../../src/build/server.ts';
import type { CurrentJson } from '../../src/schemas/published/current.ts';
import { site } from '../../src/tree/site.ts';
import { elementsOf, textOf } from '../support/built.ts';

const server = staticServer('dist', '/');
const folder = mkdtempSync(join(tmpdir(), 'machines-'));
before(async () => {
  // The addresses are the real ones; only curl is told where they are served.
  const here = `http://127.0.0.1:${await listen(server, 0)}`;
  const curl = `#!/bin/bash\nPATH=\${PATH#*:}\nexec curl "\${@//${site.origin.replaceAll('/', '\\/')}/${here}}"\n`;
  writeFileSync(join(folder, 'curl'), curl, { mode: 0o755 });
});
after(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** What the commands print. Rejects if one of them fails. */
async function run(commands: string): Promise<string> {
  const child = spawn('bash', ['-euo', 'pipefail', '-c', commands], {
    cwd: folder,
    env: { ...process.env, PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}` },
  });
  const closed = once(child, 'close');
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  await closed;
  assert.equal(child.exitCode, 0, `${commands}\n${err}`);
  return out;
}

const json = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;

for (const lang of site.languages)
  test(`${lang}: what is stored at payment proves the text later, and each command finds what it is for`, async () => {
    const [store = '', compare = '', sellers = '', missing = '', onDay = '', clauses = '', header] =
      elementsOf(readFileSync(`dist/${lang}/machines/index.html`, 'utf8'))
        .filter(({ tagName }) => tagName === 'pre')
        .map((each) => textOf(each));
    const current = json(`dist/${lang}/payment/current.json`) as CurrentJson;

    await run(store);
    const { paid, ...stored } = json(join(folder, 'paid.json'));
    const { edition, revision, sha256, address } = current;
    assert.deepEqual(stored, { edition, revision, sha256, address });
    assert.match(String(paid), /^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);

    const lines = (await run(compare)).trim().split('\n');
    assert.deepEqual(
      lines.map((line) => line.slice(0, 64)),
      [sha256, sha256],
    );
    assert.match(await run(sellers), /^800817401350\t(ИП|ЖК) Умирбаева Асем Абдикаримовна$/m);
    assert.ok((await run(missing)).trim().split('\n').length > 10);
    assert.equal(await run(onDay), `${site.origin}/${lang}/payment/editions/2025-11-26/\n`);
    assert.match(await run(clauses), new RegExp(`^2\\.3\t${RegExp.escape(address)}#p2\\.3$`, 'm'));
    assert.equal(header, 'Access-Control-Allow-Origin: *');
  });
