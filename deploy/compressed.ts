/** Compressed copies of a site's files, which web servers send as they are. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { filesIn } from '../src/tree/files.ts';

/** How large a copy may be, compared with the file, to be worth sending. */
const worth = 0.9;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** A copy of a file, with the path of that file and the ending of its encoding: `ru/index.html.br`. */
export interface CompressedCopy {
  path: string;
  bytes: Buffer;
}

/** The copies of one file, by brotli and gzip at their best; none that is hardly smaller. */
export async function copiesOf(folder: string, path: string): Promise<CompressedCopy[]> {
  const file = await readFile(join(folder, path));
  const copies = await Promise.all([
    brotli(file, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: file.length } }),
    zip(file, { level: 9 }),
  ]);
  return copies.flatMap((bytes, i) =>
    bytes.length > file.length * worth ? [] : [{ path: `${path}.${i ? 'gz' : 'br'}`, bytes }],
  );
}

/** How many files are compressed at once. Node compresses on four threads. */
const atOnce = 4;

/**
 * The copies, by brotli and gzip at their best, of every file below a folder that they make smaller, in the order of the
 * paths. The same Node makes the same bytes of the same file.
 */
export async function* compressedCopies(folder: string): AsyncGenerator<CompressedCopy> {
  const paths = filesIn(folder).filter((path) => !/\.(br|gz)$/.test(path));
  for (let i = 0; i < paths.length; i += atOnce) {
    const batch = paths.slice(i, i + atOnce).map((path) => copiesOf(folder, path));
    for (const copies of await Promise.all(batch)) yield* copies;
  }
}
