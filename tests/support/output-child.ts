/**
 * Run as a command by tests that kill it: puts a build of `files` files, all with the text `version`, at `out`.
 * `node tests/support/output-child.ts <out> <version> <files>`
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { replaceOutput } from '../../src/build/output.ts';

// The parent counts the time to the kill from here.
process.stdout.write('started');
const [out = '', version = '', files = ''] = process.argv.slice(2);
await replaceOutput(out, [], (folder) => {
  for (let i = 0; i < Number(files); i++) writeFileSync(join(folder, `${i}.html`), version);
  return Promise.resolve(true);
});
