/**
 * A command that tests run and kill: puts a build of `files` files, each with the text `version`, at `out`.
 * `node tests/support/output-child.ts <out> <version> <files>`
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { replaceOutput } from '../../src/build/output.ts';

// The parent measures the time to the kill from here.
process.stdout.write('started');
const [out = '', version = '', files = ''] = process.argv.slice(2);
await replaceOutput(out, [], (folder) => {
  for (let i = 0; i < Number(files); i++) writeFileSync(join(folder, `${i}.html`), version);
  return Promise.resolve(true);
});
