import type { Finding } from '../../domain/finding.ts';
import { hash } from '../../tree/hash.ts';
import { digestOf, parseSums, sumsFile, sumsText } from '../release/sums.ts';
import { forEachFile } from './for-each-file.ts';
import { fault, type Read } from './verdict.ts';

/** What a site's bytes say of the release. */
export interface Digest {
  /** The digest, computed from the bytes; undefined if it is not known which files there are. */
  digest: string | undefined;
  findings: Finding[];
}

/**
 * Computes the digest of a site from its bytes: of the files that the list on the site names, otherwise of those `known`
 * to be there. A finding for each file that is not the one in the list.
 */
export async function verifyDigest(read: Read, known: readonly string[] | undefined): Promise<Digest> {
  const bytes = await read(sumsFile);
  const sums = bytes && Buffer.from(bytes).toString();
  const listed = parseSums(sums ?? '');
  const findings: Finding[] = [];
  const hashes = new Map<string, string>();
  await forEachFile(sums === undefined ? (known ?? []) : [...listed.keys()], async (path) => {
    const file = await read(path);
    const sha256 = file && hash(file);
    if (sha256 !== undefined) hashes.set(path, sha256);
    if (sums !== undefined && sha256 !== listed.get(path))
      findings.push(fault(path, `файл не тот, что в списке выпуска ${sumsFile}`));
  });
  if (sums !== undefined && !findings.length && sumsText(hashes) !== sums)
    findings.push(fault(sumsFile, 'это не список файлов выпуска: его первая строка, порядок или вид не те'));
  const isKnown = (sums ?? known) !== undefined && !findings.length;
  return { digest: isKnown ? digestOf(sumsText(hashes)) : undefined, findings };
}
