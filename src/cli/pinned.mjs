/**
 * Runs a command of this room with the project's own Node, whatever Node is on the machine: `node pinned.mjs check --fix`.
 * Plain JavaScript for Node 20, which may be the one that starts it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { linkNode, pinnedNode, pinnedVersion } from './install.mjs';

// The command reads its own arguments.
const [name] = process.argv.splice(2, 1);
const args = process.argv.slice(2);
if (process.versions.node === pinnedVersion()) await import(`./${name}.ts`);
else {
  if (existsSync('node_modules')) linkNode();
  const node = pinnedNode();
  if (node === undefined) {
    console.error('The dependencies are not installed. Run `npm ci`, then the command again.');
    process.exit(1);
  }
  const { status } = spawnSync(node, [`src/cli/${name}.ts`, ...args], { stdio: 'inherit' });
  process.exit(status ?? 1);
}
