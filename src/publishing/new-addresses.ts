import { builtAddresses } from '../build/addresses.ts';
import { missing, prefixOf, releasedAddresses } from '../domain/addresses.ts';
import { location } from '../tree/data.ts';
import { readTree } from '../tree/tree.ts';
import { commit, exclusively } from './transaction.ts';

/**
 * Adds the new addresses of the site built in `built` to addresses.txt of the content folder `dir` and returns them.
 * `command` is the one that does so. Throws Locked while another command changes the folder.
 */
export const recordAddresses = (dir: string, built: string, command: string): string[] =>
  exclusively(dir, command, () => {
    const tree = readTree(dir);
    const site = location(tree);
    const text = tree.text('addresses.txt');
    const addresses = builtAddresses(built).map((path) => prefixOf(site) + path);
    const added = missing(addresses, releasedAddresses(text, site));
    if (added.length)
      commit(dir, 'новые адреса', [
        { write: 'addresses.txt', content: text + added.map((address) => `${address}\n`).join('') },
      ]);
    return added;
  });
