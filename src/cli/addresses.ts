/**
 * npm run addresses: adds new addresses of the built site to the content folder's addresses.txt and never removes any.
 */
import './plain-errors.ts';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { builtAddresses } from '../build/addresses.ts';
import { missing, releasedAddresses } from '../domain/addresses.ts';
import { writeWhole } from '../publishing/write.ts';
import { outDir } from '../tree/environment.ts';
import { openContentTree } from './content.ts';

if (!existsSync(outDir)) {
  console.error(`Нет собранного сайта: ${outDir}\nСначала выполните npm run build.`);
  process.exit(1);
}
const tree = openContentTree();
const text = tree.text('addresses.txt');
const added = missing(builtAddresses(outDir), releasedAddresses(text));
if (added.length)
  writeWhole(join(tree.dir, 'addresses.txt'), text + added.map((address) => `${address}\n`).join(''));
console.log(`Новых адресов записано в addresses.txt: ${added.length}.`);
for (const address of added) console.log(`  ${address}`);
