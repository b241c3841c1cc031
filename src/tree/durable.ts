/** Writing that survives a loss of power: what is on the disk, not only in the system's memory. */
import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Makes sure that a file, or the entries of a folder, are on the disk. */
export function sync(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Makes sure that a folder and everything in it is on the disk. A disk is faster with many at a time than one by one. */
export async function syncAll(folder: string): Promise<void> {
  const queue = [
    folder,
    ...readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
  ];
  const worker = async () => {
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
      const handle = await open(path, 'r');
      await handle.sync().finally(() => handle.close());
    }
  };
  await Promise.all(Array.from({ length: 16 }, worker));
}

/** Writes a file, with the folders that it needs, onto the disk. */
export function writeSynced(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content, { flush: true });
}

/** Puts a file or a link in its place in one step, over whatever file or link stands there. Both are on one disk. */
export function replace(made: string, place: string): void {
  renameSync(made, place);
  sync(dirname(place));
}
