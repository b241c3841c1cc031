/**
 * Scripts, styles and search files of earlier releases. Their names have hashes, and a page that was opened before a
 * release still asks for them. They stand outside the addresses and the digest.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isHashed } from '../../build/addresses.ts';
import { digestsIn } from './folder.ts';
import { fileOf, filesOf } from './whole.ts';

/** Adds to the served folder `site` what it lacks of every release that is still in the folder `dir`. */
export function keepAssets(dir: string, site: string): void {
  for (const digest of digestsIn(dir))
    for (const [path, sha256] of filesOf(dir, digest)) {
      const to = join(site, path);
      if (!isHashed(path) || existsSync(to)) continue;
      const bytes = fileOf(dir, digest, path, sha256);
      if (!bytes) continue;
      mkdirSync(dirname(to), { recursive: true });
      writeFileSync(to, bytes);
    }
}
