/**
 * npm run addresses: adds new addresses of the built site to the content folder's addresses.txt and never removes any.
 */
import './plain-errors.ts';
import { existsSync } from 'node:fs';
import { builtAddresses } from '../build/addresses.ts';
import { missing, prefixOf, releasedAddresses } from '../domain/addresses.ts';
import { commit, exclusively } from '../publishing/transaction.ts';
import { outDir } from '../tree/environment.ts';
import { location } from '../tree/data.ts';
import { readTree } from '../tree/tree.ts';
import { openContentTree } from './content.ts';

if (!existsSync(outDir)) {
  console.error(`Нет собранного сайта: ${outDir}\nСначала выполните npm run build.`);
  process.exit(1);
}
const { dir } = openContentTree();
const added = exclusively(dir, 'npm run addresses', () => {
  const tree = readTree(dir);
  const site = location(tree);
  const text = tree.text('addresses.txt');
  const built = builtAddresses(outDir).map((path) => prefixOf(site) + path);
  const found = missing(built, releasedAddresses(text, site));
  if (found.length)
    commit(dir, 'новые адреса', [
      { write: 'addresses.txt', content: text + found.map((address) => `${address}\n`).join('') },
    ]);
  return found;
});
console.log(`Новых адресов записано в addresses.txt: ${added.length}.`);
for (const address of added) console.log(`  ${address}`);
