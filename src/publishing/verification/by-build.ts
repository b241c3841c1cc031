/** Compares a release with a build of the repository, file by file: builds are reproducible, so every byte must agree. */
import type { Finding } from '../../domain/finding.ts';
import { forEachFile } from './for-each-file.ts';
import { fault, type Read } from './verdict.ts';

/** How much of a text file is quoted around the first difference, in characters. */
const quoted = 40;

const isText = (path: string) => /\.(html|txt|md|json|log|xml|svg|js|css|sig|vcf)$/.test(path);

/** Where two texts begin to differ: the line, and the words of both from there on. */
function difference(built: string, shown: string): { line: number; words: string } {
  let at = 0;
  while (at < built.length && built[at] === shown[at]) at += 1;
  const from = Math.max(0, at - quoted / 2);
  const quote = (text: string) => text.slice(from, from + quoted).replace(/\s+/g, ' ');
  return {
    line: built.slice(0, at).split('\n').length,
    words: `в сборке «…${quote(built)}…», на сайте «…${quote(shown)}…»`,
  };
}

function compare(path: string, built: Uint8Array, shown: Uint8Array | undefined): Finding[] {
  if (!shown) return [fault(path, 'этого файла на сайте нет, а в сборке хранилища он есть')];
  if (Buffer.compare(built, shown) === 0) return [];
  if (!isText(path)) return [fault(path, 'файл не тот, что в сборке хранилища')];
  const { line, words } = difference(Buffer.from(built).toString(), Buffer.from(shown).toString());
  return [fault(path, `файл не тот, что в сборке хранилища: ${words}`, line)];
}

/**
 * A finding for each file of the site that differs from the build, is missing, or is not in the build. `built`: the paths
 * of the build's files. `listed`: those of the site's files; undefined when a site cannot be listed, as over HTTP.
 */
export async function compareWithBuild(
  built: readonly string[],
  readBuilt: Read,
  readShown: Read,
  listed?: readonly string[],
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const known = new Set(built);
  for (const path of listed ?? [])
    if (!known.has(path)) findings.push(fault(path, 'в сборке хранилища такого файла нет'));
  await forEachFile(built, async (path) => {
    const bytes = await readBuilt(path);
    if (bytes) findings.push(...compare(path, bytes, await readShown(path)));
  });
  return findings.sort((a, b) => (a.path < b.path ? -1 : 1));
}
