/** npm run addresses: adds the addresses of the built site to content/addresses.txt, of which none may ever be lost. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { builtAddresses, missing, releasedAddresses } from '../build/addresses.ts';
import { contentDir } from '../tree/environment.ts';
import { writeWhole } from '../publishing/write.ts';

const built = resolve(process.env['OUT_DIR'] ?? 'dist');
if (!existsSync(built)) {
  console.error(`Нет собранного сайта: ${built}\nСначала выполните npm run build.`);
  process.exit(1);
}
const file = join(contentDir, 'addresses.txt');
const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
const added = missing(builtAddresses(built), releasedAddresses(text));
if (added.length) writeWhole(file, text + added.map((address) => `${address}\n`).join(''));
console.log(`Новых адресов записано в addresses.txt: ${added.length}.`);
for (const address of added) console.log(`  ${address}`);
