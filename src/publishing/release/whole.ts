/** What is known of a release by its own list. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError } from '../../domain/command-error.ts';
import { hash } from '../../tree/hash.ts';
import { releaseIn, servedIn } from './folder.ts';
import { digestOf, parseSums, sumsFile } from './sums.ts';

/** The hashes of a release's files by path, without what stands outside its digest. Empty if the release has no list. */
export function filesOf(dir: string, digest: string): Map<string, string> {
  const sums = join(servedIn(releaseIn(dir, digest)), sumsFile);
  return existsSync(sums) ? parseSums(readFileSync(sums, 'utf8')) : new Map<string, string>();
}

/** The file of a release at a path; undefined unless it has the hash. */
export function fileOf(dir: string, digest: string, path: string, sha256: string): Buffer | undefined {
  const file = join(servedIn(releaseIn(dir, digest)), path);
  const bytes = existsSync(file) ? readFileSync(file) : undefined;
  return bytes && hash(bytes) === sha256 ? bytes : undefined;
}

/** Throws a CommandError that names a file, unless every file of the release is on the disk as it was released. */
export function assertWhole(dir: string, digest: string): void {
  const sums = join(servedIn(releaseIn(dir, digest)), sumsFile);
  const isListed = existsSync(sums) && digestOf(readFileSync(sums, 'utf8')) === digest;
  const damaged = isListed
    ? [...filesOf(dir, digest)].find(([path, sha256]) => !fileOf(dir, digest, path, sha256))?.[0]
    : sumsFile;
  if (damaged !== undefined)
    throw new CommandError(
      `выпуск ${digest} на диске повреждён: ${damaged}; ничего не изменено\n` +
        `Что сделать: проверьте диск, удалите папку ${releaseIn(dir, digest)} и выпустите сайт заново.`,
    );
}
