/** What a built or published site shows, compared with the log it carries. */
import { canonicalText } from '../domain/canonical.ts';
import type { Finding } from '../domain/finding.ts';
import { parseLog, verifyExtension, verifyLog } from '../domain/log.ts';
import { article } from '../domain/parsed-page.ts';
import type { LogRecord } from '../schemas/log.ts';
import { hash } from './contents.ts';

/** Reads a file of the site by its path from the base, `editions.log`; undefined when there is none. */
export type Read = (path: string) => Promise<Uint8Array | undefined>;

/** What was found, and how much was looked at. */
export interface Verdict {
  findings: Finding[];
  /** Number of records in the log. */
  records: number;
  /** Number of texts and pages compared with it. */
  compared: number;
}

/** Paths at which each record's text is shown: the last revision at the edition's, each of several at its own. */
function names(record: LogRecord, all: readonly LogRecord[]): string[] {
  const { document, edition, revision } = record;
  const others = all.filter((each) => each.document === document && each.edition === edition);
  return [
    ...(revision === others.length ? [edition] : []),
    ...(others.length > 1 ? [`${edition}.r${revision}`] : []),
  ];
}

const remedy =
  'Не полагайтесь на эту страницу. Владельцу сайта: соберите и выложите сайт заново из проверенного хранилища.';

/** The SHA-256 of the legal text on a page; or what hinders it, in Russian. */
function pageHash(html: Uint8Array): { sha256?: string; fault?: string } {
  const found = article(new TextDecoder().decode(html));
  if (!found) return { fault: 'на странице нет текста документа' };
  try {
    return { sha256: hash(canonicalText(found)) };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

/** A path and its finding, if its text is none of the wanted ones. */
async function compare(read: Read, path: string, wanted: readonly string[]): Promise<Finding[]> {
  const finding = (message: string) => [{ path, line: 1, message, remedy }];
  const bytes = await read(path);
  if (!bytes) return finding('этого файла нет, а по журналу он должен быть');
  const { sha256, fault } = path.endsWith('.html') ? pageHash(bytes) : { sha256: hash(bytes) };
  if (fault !== undefined) return finding(`текст не читается: ${fault}`);
  return wanted.includes(sha256 ?? '')
    ? []
    : finding(`отпечаток текста ${sha256} не тот, что в журнале: ${wanted.join(' или ')}`);
}

/**
 * Whether the log is whole (and begins with an older copy of it), and every edition's text and page, and the pages of
 * the document in force, read as it says.
 */
export async function verifyServed(read: Read, older = ''): Promise<Verdict> {
  const bytes = await read('editions.log');
  const log = new TextDecoder().decode(bytes);
  const broken = bytes
    ? [...verifyLog(log, hash), ...verifyExtension(older, log)]
    : [{ path: 'editions.log', line: 1, message: 'журнала на сайте нет', remedy }];
  if (broken.length) return { findings: broken, records: 0, compared: 0 };

  const records = parseLog(log);
  const wanted = new Map<string, string[]>();
  const want = (path: string, sha256: string) => wanted.set(path, [...(wanted.get(path) ?? []), sha256]);
  for (const record of records)
    for (const [lang, { document: text, sections }] of Object.entries(record.texts)) {
      const folder = `${lang}/${record.document}`;
      for (const name of names(record, records)) {
        want(`${folder}/editions/${name}.txt`, text);
        want(`${folder}/editions/${name}/index.html`, text);
      }
      // Which edition is in force depends on the day; any sealed text may be shown, and no other.
      want(`${folder}/index.html`, text);
      for (const [slug, sha256] of Object.entries(sections)) want(`${folder}/${slug}/index.html`, sha256);
    }
  const findings: Finding[] = [];
  for (const [path, hashes] of wanted) findings.push(...(await compare(read, path, hashes)));
  return { findings, records: records.length, compared: wanted.size };
}
