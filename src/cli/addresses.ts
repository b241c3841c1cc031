/**
 * npm run addresses: adds new addresses of the built site to the content folder's addresses.txt and never removes any.
 */
import './plain-errors.ts';
import { existsSync } from 'node:fs';
import { recordAddresses } from '../publishing/new-addresses.ts';
import { outDir } from '../tree/environment.ts';
import { openContentTree } from './content.ts';

if (!existsSync(outDir)) {
  console.error(`Нет собранного сайта: ${outDir}\nСначала выполните npm run build.`);
  process.exit(1);
}
const added = recordAddresses(openContentTree().dir, outDir, 'npm run addresses');
console.log(`Новых адресов записано в addresses.txt: ${added.length}.`);
for (const address of added) console.log(`  ${address}`);
