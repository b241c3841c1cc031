/** The files that show a bank which terms applied to a payment, as a zip. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { editionFolder, signaturePath, timestampPath } from '../../domain/content-paths.ts';
import { editionJsonText } from '../../editions/export.ts';
import type { PlainEdition } from '../../editions/edition.ts';
import { disputeStrings } from '../../i18n/dispute/index.ts';
import { strings } from '../../i18n/index.ts';
import { documentData, sourceLanguage } from '../../tree/data.ts';
import { hash } from '../../tree/hash.ts';
import { urls } from '../../tree/site.ts';
import type { Tree } from '../../tree/tree.ts';
import { editionBlocks } from '../correction.ts';
import { redlineText } from '../redline-text.ts';
import { cover } from './cover.ts';
import { disputeFacts, type DisputeFacts, type DisputeRequest } from './facts.ts';
import { names } from './names.ts';

type Files = Map<string, Uint8Array>;

/** The redline from the text of that day to the one in force now; undefined if it is the same or has gone. */
async function redlineOf(
  tree: Tree,
  { binding, now }: DisputeFacts,
  lang: string,
): Promise<string | undefined> {
  const [from, to] = [editionFolder(binding.record), editionFolder(now)];
  if (from === to) return undefined;
  const [before, after] = await Promise.all([editionBlocks(tree, from), editionBlocks(tree, to)]);
  const blocks = after.get(lang);
  return blocks && redlineText(before.get(lang) ?? [], blocks, await strings(lang));
}

/** The text of a language with all that belongs to it. `dist`: the built site, whose PDF is taken if it has one. */
async function textFiles(
  tree: Tree,
  facts: DisputeFacts,
  edition: PlainEdition,
  dist: string,
): Promise<Files> {
  const { lang, document, name } = edition;
  const files: Files = new Map();
  const { text, json, pdf, signature, redline } = names(edition);
  files.set(text, Buffer.from(edition.text));
  files.set(json, Buffer.from(editionJsonText(edition, await strings(lang))));
  const built = join(dist, urls.edition(lang, document, name).slice(urls.chooser().length, -1));
  if (existsSync(`${built}.pdf`)) files.set(pdf, readFileSync(`${built}.pdf`));
  const signed = signaturePath({ ...facts.binding.record, lang });
  if (tree.has(signed)) files.set(signature, tree.bytes(signed));
  const changes = await redlineOf(tree, facts, lang);
  if (changes !== undefined) files.set(redline, Buffer.from(changes));
  return files;
}

/** Every file of a pack by its name, except the sums. */
async function packFiles(tree: Tree, request: DisputeRequest, dist: string): Promise<Files> {
  const facts = await disputeFacts(tree, request);
  const files: Files = new Map([
    ['record.json', Buffer.from(facts.line)],
    ['editions.log', tree.bytes('editions.log')],
  ]);
  const isSigned = tree.has('editions.log.sig');
  if (isSigned) files.set('editions.log.sig', tree.bytes('editions.log.sig'));
  const stamp = facts.texts[0]?.seal?.stamp;
  if (stamp) files.set('log.tsr', tree.bytes(timestampPath(stamp.length)));
  for (const edition of facts.texts)
    for (const [name, bytes] of await textFiles(tree, facts, edition, dist)) files.set(name, bytes);
  const { title } = documentData(tree, editionFolder(facts.binding.record));
  for (const lang of Object.keys(disputeStrings)) {
    const named = title[lang] ?? title[sourceLanguage(tree)] ?? '';
    files.set(`cover.${lang}.txt`, Buffer.from(cover(facts, lang, named, isSigned)));
  }
  return files;
}

/** The earliest time that a zip can state, in the local time that zips count in: packs must not depend on the clock. */
const noTime = new Date(1980, 0, 1);

/**
 * A dispute pack as the bytes of a zip, the same for the same content, site and request. Throws Refused if no edition
 * applied on that day, or not in these languages.
 */
export async function disputePack(tree: Tree, request: DisputeRequest, dist: string): Promise<Uint8Array> {
  const files = await packFiles(tree, request, dist);
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const sums = sorted.map(([name, bytes]) => `${hash(bytes)}  ${name}\n`).join('');
  return zipSync(Object.fromEntries([...sorted, ['SHA256SUMS', Buffer.from(sums)]]), {
    level: 9,
    mtime: noTime,
  });
}
