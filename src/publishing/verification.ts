/** Compares what a built or published site shows with the log on that site. */
import { canonicalText } from '../domain/canonical.ts';
import { revisionName } from '../domain/edition-name.ts';
import type { Finding } from '../domain/finding.ts';
import type { LogRecord } from '../domain/log-record.ts';
import { parseLog, verifyExtension, verifyLog } from '../domain/log.ts';
import { createUrls } from '../domain/urls.ts';
import { hash } from '../tree/hash.ts';
import { article } from './parsed-page.ts';

/** Builds paths relative to the site's base. */
const urls = createUrls({ origin: '', base: '', sourceLanguage: '' });

/** Reads a file of the site by its path from the base, such as `editions.log`; undefined if there is no such file. */
export type Read = (path: string) => Promise<Uint8Array | undefined>;

/** The result of a verification. */
export interface Verdict {
  findings: Finding[];
  /** Number of records in the log. */
  records: number;
  /** Number of texts and pages compared with the log. */
  compared: number;
}

/**
 * The names in the addresses at which a record's text is shown: the edition's name for the last revision, and the
 * revision's own name if the edition has several.
 */
function addressNames(record: LogRecord, all: readonly LogRecord[]): string[] {
  const { document, edition, revision } = record;
  const others = all.filter((each) => each.document === document && each.edition === edition);
  return [
    ...(revision === others.length ? [edition] : []),
    ...(others.length > 1 ? [revisionName({ date: edition, revision })] : []),
  ];
}

const remedy =
  'Не полагайтесь на эту страницу. Владельцу сайта: соберите и выложите сайт заново из проверенного хранилища.';

/** The SHA-256 of the legal text on a page, or in Russian why it cannot be computed. */
function pageHash(html: Uint8Array): { sha256?: string; fault?: string } {
  const found = article(new TextDecoder().decode(html));
  if (!found) return { fault: 'на странице нет текста документа' };
  try {
    return { sha256: hash(canonicalText(found)) };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

/** A finding if the file read at a path has none of the wanted hashes. */
function compare(path: string, bytes: Uint8Array | undefined, wanted: readonly string[]): Finding[] {
  const finding = (message: string) => [{ path, line: 1, message, remedy }];
  if (!bytes) return finding('этого файла нет, а по журналу он должен быть');
  const { sha256, fault } = path.endsWith('.html') ? pageHash(bytes) : { sha256: hash(bytes) };
  if (fault !== undefined) return finding(`текст не читается: ${fault}`);
  return wanted.includes(sha256 ?? '')
    ? []
    : finding(`отпечаток текста ${sha256} не тот, что в журнале: ${wanted.join(' или ')}`);
}

/**
 * Verifies that the log is intact and starts with the older copy `older`, and that the texts shown on the site match
 * it: the file and page of every edition, and the pages of the document in force on `today` (`2026-11-24`).
 */
export async function verifyServed(read: Read, today: string, older = ''): Promise<Verdict> {
  const bytes = await read('editions.log');
  const log = new TextDecoder().decode(bytes);
  const broken = bytes
    ? [...verifyLog(log, hash), ...verifyExtension(older, log)]
    : [{ path: 'editions.log', line: 1, message: 'журнала на сайте нет', remedy }];
  if (broken.length) return { findings: broken, records: 0, compared: 0 };

  const records = parseLog(log);
  /** By path: the hashes that the file may have, and whether it must exist by now. */
  const wanted = new Map<string, { hashes: string[]; due: boolean }>();
  const want = (path: string, sha256: string, due: boolean) => {
    const known = wanted.get(path);
    wanted.set(path, { hashes: [...(known?.hashes ?? []), sha256], due: due || known?.due === true });
  };
  const isDue = ({ inForce, edition }: LogRecord) => (inForce ?? edition) <= today;
  for (const record of records)
    for (const [lang, { document: text, sections }] of Object.entries(record.texts)) {
      const isOffered = records.some(
        (each) => each.document === record.document && lang in each.texts && isDue(each),
      );
      for (const name of addressNames(record, records)) {
        want(urls.editionFile(lang, record.document, name, 'txt'), text, isOffered);
        want(`${urls.edition(lang, record.document, name)}index.html`, text, isOffered);
      }
      // Which edition is in force depends on the day, so these pages may show any sealed text, but no other.
      want(`${urls.document(lang, record.document)}index.html`, text, isDue(record));
      for (const [slug, sha256] of Object.entries(sections))
        want(`${urls.section(lang, record.document, slug)}index.html`, sha256, isDue(record));
    }
  const findings: Finding[] = [];
  let compared = 0;
  for (const [path, { hashes, due }] of wanted) {
    const bytes = await read(path);
    // The first edition that has this section or this language may not be in force yet.
    if (!bytes && !due) continue;
    findings.push(...compare(path, bytes, hashes));
    compared += 1;
  }
  return { findings, records: records.length, compared };
}
