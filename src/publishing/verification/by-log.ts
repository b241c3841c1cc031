/**
 * Compares what a built or published site shows with the log on that site: the texts by their hashes, the exports by the
 * texts, and the pages by what our components can make of them. Needs no repository. What it cannot prove is the wording
 * of the site's own additions, its styles and its scripts; `by-build.ts` can.
 */
import { canonicalText } from '../../domain/canonical.ts';
import { revisionName } from '../../domain/edition-name.ts';
import type { Finding } from '../../domain/finding.ts';
import type { LogRecord } from '../../domain/log-record.ts';
import { parseLog, verifyExtension, verifyLog } from '../../domain/log.ts';
import { createUrls } from '../../domain/urls.ts';
import { strings } from '../../i18n/index.ts';
import { hash } from '../../tree/hash.ts';
import { article } from '../parsed-page.ts';
import { verifyExports } from './exports.ts';
import { verifyFacts } from './facts.ts';
import { verifyForPrograms } from './for-programs.ts';
import { verifyMarkup } from './markup.ts';
import { verifyParallel } from './parallel.ts';
import { verifyReferences } from './references.ts';
import { verifySignatures } from './signatures.ts';
import { fault, type Read, type ShownText, type Verdict } from './verdict.ts';

/** Builds paths relative to the site's base. */
const urls = createUrls({ origin: '', base: '', sourceLanguage: '' });

const decoded = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

/**
 * The names in the addresses at which a record's text is shown: the revision's own, and for the last revision the
 * edition's too.
 */
function addressNames(record: LogRecord, all: readonly LogRecord[]): string[] {
  const { document, edition, revision } = record;
  const others = all.filter((each) => each.document === document && each.edition === edition);
  const own = revisionName({ date: edition, revision });
  return revision === others.length ? [edition, own] : [own];
}

/** The SHA-256 of the legal text on a page, or in Russian why it cannot be computed. */
function pageHash(html: string): { sha256?: string; why?: string } {
  const found = article(html);
  if (!found) return { why: 'на странице нет текста документа' };
  try {
    return { sha256: hash(canonicalText(found)) };
  } catch (error) {
    return { why: error instanceof Error ? error.message : String(error) };
  }
}

/** A finding if the file read at a path has none of the wanted hashes. */
function compare(path: string, bytes: Uint8Array | undefined, wanted: readonly string[]): Finding[] {
  if (!bytes) return [fault(path, 'этого файла нет, а по журналу он должен быть')];
  const { sha256, why } = path.endsWith('.html') ? pageHash(decoded(bytes)) : { sha256: hash(bytes) };
  if (why !== undefined) return [fault(path, `текст не читается: ${why}`)];
  return wanted.includes(sha256 ?? '')
    ? []
    : [fault(path, `отпечаток текста ${sha256} не тот, что в журнале: ${wanted.join(' или ')}`)];
}

/**
 * Verifies that the log is intact and starts with the older copy `older`, and that the site agrees with it: the file and
 * page of every edition, their exports and signatures, and the pages of the document in force on `today` (`2026-11-24`).
 * `ca`: the certificates in PEM to trust, without which it is not judged who signed.
 */
export async function verifyByLog(
  readFile: Read,
  today: string,
  older = '',
  ca?: Uint8Array,
): Promise<Verdict> {
  const bytes = await readFile('editions.log');
  const log = decoded(bytes);
  const broken = bytes
    ? [...verifyLog(log, hash), ...verifyExtension(older, log)]
    : [fault('editions.log', 'журнала на сайте нет')];
  if (broken.length || !bytes) return { findings: broken, records: 0, compared: 0, signatures: 0 };

  const records = parseLog(log);
  /** Everything read so far, since several steps look at the same file. */
  const files = new Map<string, Promise<Uint8Array | undefined>>();
  const read: Read = (path) => {
    const known = files.get(path) ?? readFile(path);
    files.set(path, known);
    return known;
  };
  /** By path: the hashes that the file may have, and whether it must exist by now. */
  const wanted = new Map<string, { hashes: string[]; due: boolean }>();
  const want = (path: string, sha256: string, due: boolean) => {
    const known = wanted.get(path);
    wanted.set(path, { hashes: [...(known?.hashes ?? []), sha256], due: due || known?.due === true });
  };
  const shown: ShownText[] = [];
  const isDue = ({ inForce, edition }: LogRecord) => (inForce ?? edition) <= today;
  for (const record of records)
    for (const [lang, { document: text, sections }] of Object.entries(record.texts)) {
      const isOffered = records.some(
        (each) => each.document === record.document && lang in each.texts && isDue(each),
      );
      for (const name of addressNames(record, records)) {
        want(urls.editionFile(lang, record.document, name, 'txt'), text, isOffered);
        want(`${urls.edition(lang, record.document, name)}index.html`, text, isOffered);
        if (isOffered) shown.push({ record, lang, name });
      }
      // Which edition is in force depends on the day, so these pages may show any sealed text, but no other.
      want(`${urls.document(lang, record.document)}index.html`, text, isDue(record));
      for (const [slug, sha256] of Object.entries(sections))
        want(`${urls.section(lang, record.document, slug)}index.html`, sha256, isDue(record));
    }
  const findings: Finding[] = [];
  for (const [path, { hashes, due }] of wanted) {
    const file = await read(path);
    // The first edition that has this section or this language may not be in force yet.
    if (file || due) findings.push(...compare(path, file, hashes));
  }
  const parallel = await verifyParallel(read, shown);
  findings.push(
    ...(await verifyExports(read, shown)),
    ...(await verifyForPrograms(read, shown)),
    ...parallel.findings,
  );
  const isText = new Set([...wanted.keys(), ...parallel.paths]);

  const languages = new Set(shown.map(({ lang }) => lang));
  const documents = new Map(shown.map((each) => [`${each.lang}/${each.record.document}`, each]));
  const furnished = [
    'index.html',
    ...[...languages].flatMap((lang) =>
      [urls.home, urls.search, urls.machines].map((address) => `${address(lang)}index.html`),
    ),
    ...[...documents.values()].flatMap(({ lang, record: { document } }) => [
      `${urls.editions(lang, document)}index.html`,
      `${urls.verify(lang, document)}index.html`,
    ]),
    ...shown.map(({ lang, record, name }) => `${urls.changes(lang, record.document, name)}index.html`),
  ];
  for (const { record, lang, name } of shown) {
    const path = `${urls.edition(lang, record.document, name)}index.html`;
    const { references } = await strings(lang);
    findings.push(...verifyReferences(path, decoded(await read(path)), references));
  }
  const signed = await verifySignatures(read, bytes, records, ca);
  findings.push(...signed.findings);
  const texts = [...signed.said];
  for (const { record, lang, name } of shown)
    texts.push(decoded(await read(urls.editionFile(lang, record.document, name, 'txt'))));
  for (const path of new Set([...isText, ...furnished].filter((each) => each.endsWith('.html')))) {
    const file = await read(path);
    if (!file) continue;
    const html = decoded(file);
    findings.push(...verifyMarkup(path, html, isText.has(path)), ...verifyFacts(path, html, records, texts));
  }
  const compared = (await Promise.all(files.values())).filter((file) => file).length;
  return { findings, records: records.length, compared, signatures: signed.count };
}
