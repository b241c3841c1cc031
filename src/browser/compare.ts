/**
 * The button under an edition: fetches the log, recomputes its chain and compares the text on the reader's screen with the
 * record of this document, edition and revision.
 */
import { canonicalText, type PageNode } from '../domain/canonical.ts';
import { parseAddressName } from '../domain/edition-name.ts';
import { linesOf, parseLog, verifyLog } from '../domain/log.ts';
import type { LogRecord } from '../domain/log-record.ts';
import { proofStrings } from '../i18n/proof/index.ts';
import type { ProofStrings } from '../i18n/proof/ru.ts';

/** What is said, and its class on the page: `equal`, `differs`, or empty when nothing was compared. */
type Outcome = readonly ['equal' | 'differs' | '', string];

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The SHA-256 of the text on the page; undefined when it has no canonical text, which every sealed text has. */
async function shownHash(): Promise<string | undefined> {
  let text: string;
  try {
    text = canonicalText(document.querySelector('article') as unknown as PageNode);
  } catch {
    return undefined;
  }
  return sha256(text);
}

/** The log of the site; undefined when it did not arrive. It stands four folders above an edition. */
async function fetchLog(): Promise<string | undefined> {
  try {
    const response = await fetch('../../../../editions.log', { cache: 'no-cache' });
    return response.ok ? await response.text() : undefined;
  } catch {
    return undefined;
  }
}

/** The number of the first line that breaks the chain. */
async function brokenLine(log: string): Promise<number | undefined> {
  const hashes = new Map(
    await Promise.all(linesOf(log).map(async (line) => [line, await sha256(line)] as const)),
  );
  return verifyLog(log, (line) => hashes.get(line as string) ?? '')[0]?.line;
}

/** The records of the edition at this page's address up to the one that the address stands for; empty without that. */
function recordsHere(log: string, lang: string): LogRecord[] {
  const [edition = '', , document] = location.pathname.split('/').slice(0, -1).reverse();
  const { date, revision } = parseAddressName(edition) ?? {};
  const records = parseLog(log).filter(
    (each) => each.document === document && each.edition === date && each.texts[lang],
  );
  return revision === undefined
    ? records
    : records.slice(0, records.findIndex((each) => each.revision === revision) + 1);
}

async function compare(lang: string, t: ProofStrings): Promise<Outcome> {
  // Typed as always there, and yet absent from pages without a secure address.
  if (!(crypto as Partial<Crypto>).subtle) return ['', t.insecure];
  const log = await fetchLog();
  if (log === undefined) return ['', t.unreachable];
  const line = await brokenLine(log);
  if (line !== undefined) return ['differs', t.broken(line)];
  const records = recordsHere(log, lang);
  const last = records.at(-1);
  if (!last) return ['differs', t.absent];
  const shown = await shownHash();
  const found = records.findLast(({ texts }) => texts[lang]?.document === shown);
  if (!found) return ['differs', t.differs(last.sequence, last.sealed)];
  if (found !== last) return ['', t.earlier(found.sequence, found.sealed)];
  return ['equal', `${t.equal(found.sequence, found.sealed, shown?.slice(0, 16) ?? '')} ${t.outside}`];
}

/** Compares the text on the page with the log and shows the outcome. */
export async function act(): Promise<void> {
  const status = document.querySelector('#compared');
  const { lang } = document.documentElement;
  const t = proofStrings[lang];
  if (!status) return;
  if (!t) throw new Error(`no words for ${lang}`);
  status.textContent = '';
  [status.className, status.textContent] = await compare(lang, t);
}
