/** Whether the signatures of texts and the time stamps of the log on a site are of these texts and this log. */
import { timestampPath } from '../../domain/content-paths.ts';
import { digits } from '../../domain/dates.ts';
import { revisionName } from '../../domain/edition-name.ts';
import type { Finding } from '../../domain/finding.ts';
import type { LogRecord } from '../../domain/log-record.ts';
import { linesOf } from '../../domain/log.ts';
import { signatureFault, timeStampFault } from '../../domain/signed.ts';
import { createUrls } from '../../domain/urls.ts';
import { readCertificate } from '../../tree/certificate.ts';
import { hash } from '../../tree/hash.ts';
import { described, stamped } from '../../tree/signatures.ts';
import { cmsRefusal, timeStampRefusal } from '../openssl.ts';
import { fault, type Read } from './verdict.ts';

const urls = createUrls({ origin: '', base: '', sourceLanguage: '' });

/** What was found, and the days and names that pages may state because of it. */
interface Signed {
  findings: Finding[];
  said: string[];
  count: number;
}

async function ofText(
  read: Read,
  { document, edition, revision }: LogRecord,
  lang: string,
  ca: Uint8Array | undefined,
): Promise<Signed | undefined> {
  const name = revisionName({ date: edition, revision });
  const path = urls.editionFile(lang, document, name, 'cms');
  const signature = await read(path);
  if (!signature) return undefined;
  const text = async (of: string) => read(urls.editionFile(lang, document, of, 'txt'));
  const signed = new TextDecoder().decode((await text(name)) ?? (await text(edition)));
  const { signers = [], isVerifiable = false } = described(signature) ?? {};
  const wrong =
    signatureFault(signature, signed, readCertificate, hash) ??
    (isVerifiable ? cmsRefusal(signature, signed, ca) : undefined);
  const days = signers.flatMap(({ from, until, day = from }) => [from, until, day]);
  return {
    findings: wrong === undefined ? [] : [fault(path, wrong)],
    said: [...signers.flatMap(({ subject, issuer }) => [subject, issuer]), ...days.map(digits)],
    count: 1,
  };
}

async function ofLog(read: Read, log: Uint8Array, ca: Uint8Array | undefined): Promise<Signed | undefined> {
  const path = timestampPath(log.length);
  const token = await read(path);
  if (!token) return undefined;
  const wrong = timeStampFault(token, log, hash) ?? (ca && timeStampRefusal(token, log, ca));
  const { time = '', authority = '' } = stamped(token, log.length) ?? {};
  return {
    findings: wrong === undefined ? [] : [fault(path, wrong)],
    said: [authority, digits(time.slice(0, 10))],
    count: 1,
  };
}

/** Verifies what a site serves of signatures and time stamps. A token covers the log up to the end of one of its lines. */
export async function verifySignatures(
  read: Read,
  log: Uint8Array,
  records: readonly LogRecord[],
  ca: Uint8Array | undefined,
): Promise<Signed> {
  const texts = records.flatMap((record) =>
    Object.keys(record.texts).map((lang) => ofText(read, record, lang, ca)),
  );
  let end = 0;
  const ends = linesOf(new TextDecoder().decode(log)).map((line) => (end += Buffer.byteLength(line)));
  const stamps = ends.map((length) => ofLog(read, log.subarray(0, length), ca));
  const all = (await Promise.all([...texts, ...stamps])).flatMap((each) => each ?? []);
  return {
    findings: all.flatMap(({ findings }) => findings),
    said: all.flatMap(({ said }) => said),
    count: all.length,
  };
}
