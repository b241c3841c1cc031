import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compressedCopies } from '../../../deploy/compressed.ts';
import { serverFiles } from '../../../deploy/server-files.ts';
import type { Location } from '../../domain/addresses.ts';
import { currentIn, releaseIn, servedIn } from './folder.ts';
import type { Complete } from './publish.ts';
import { writeSbom } from './sbom.ts';

/**
 * What every release in `dir` has besides the files of its digest: compressed copies among them, and beside them the
 * settings of web servers and `packages`, the list of packages. `day` is the one that the site was built for.
 */
export const completeFor =
  (dir: string, { origin, base }: Location, day: string, packages: string): Complete =>
  async (release) => {
    const folder = servedIn(release);
    for await (const { path, bytes } of compressedCopies(folder)) writeFileSync(join(folder, path), bytes);
    // Servers go through `current`, so that the same settings hold for the next release.
    const root = servedIn(join(dir, 'current'));
    for (const [name, text] of serverFiles({ folder, base, today: day, root, origin }))
      writeFileSync(join(release, name), text);
    writeSbom(release, packages);
  };

/**
 * The settings of the web servers that read them in the current release of `dir`; empty if there are none. They name the
 * styles of its pages, so a server must read them again when they change.
 */
export function settingsIn(dir: string): string {
  const current = currentIn(dir);
  return ['nginx.conf', 'Caddyfile']
    .map((name) => join(current === undefined ? dir : releaseIn(dir, current), name))
    .map((file) => (existsSync(file) ? readFileSync(file, 'utf8') : ''))
    .join('');
}
