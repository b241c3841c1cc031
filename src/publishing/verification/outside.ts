/**
 * What a folder of a release has outside its digest: the list of its files, compressed copies, and assets of earlier
 * releases, for which pages ask that were opened before.
 */
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { isHashed } from '../../build/addresses.ts';
import type { Finding } from '../../domain/finding.ts';
import { sumsFile } from '../release/sums.ts';
import { fault, type Read } from './verdict.ts';

/** The original of a compressed copy, and how it is decompressed; undefined for other files. */
function original(path: string): [path: string, decode: (bytes: Uint8Array) => Buffer] | undefined {
  if (path.endsWith('.br')) return [path.slice(0, -3), brotliDecompressSync];
  if (path.endsWith('.gz')) return [path.slice(0, -3), gunzipSync];
  return undefined;
}

function decoded(bytes: Uint8Array, decode: (bytes: Uint8Array) => Buffer): Buffer | undefined {
  try {
    return decode(bytes);
  } catch {
    return undefined;
  }
}

/** The files of a folder that its digest is made of. */
export function ownFiles(listed: readonly string[], built: readonly string[]): string[] {
  const [all, known] = [new Set(listed), new Set(built)];
  return listed.filter((path) => {
    const [copied] = original(path) ?? [];
    const isOutside = path === sumsFile || (copied !== undefined && all.has(copied)) || isHashed(path);
    return known.has(path) || !isOutside;
  });
}

/** A finding for each compressed copy in a folder that says anything but its original: servers send the copy. */
export async function verifyCopies(listed: readonly string[], read: Read): Promise<Finding[]> {
  const all = new Set(listed);
  const findings: Finding[] = [];
  for (const path of listed) {
    const [source, decode] = original(path) ?? [];
    if (source === undefined || !decode || !all.has(source)) continue;
    const [copy, whole] = await Promise.all([read(path), read(source)]);
    if (!copy || !whole || !decoded(copy, decode)?.equals(whole))
      findings.push(fault(path, `сжатая копия показывает не то, что сам файл ${source}`));
  }
  return findings;
}
