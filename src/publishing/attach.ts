/** Puts signatures and time stamps that others made beside what they cover. */
import { existsSync, readFileSync } from 'node:fs';
import { editionFolder, signaturePath, timestampPath, type SignedText } from '../domain/content-paths.ts';
import { isVerifiable, signatureFault, signatureIn, signersOf, timeStampFault } from '../domain/signed.ts';
import { readCertificate } from '../tree/certificate.ts';
import { sealedText } from '../tree/contents.ts';
import { editionFiles } from '../tree/copies.ts';
import { hash } from '../tree/hash.ts';
import { readTree, type Tree } from '../tree/tree.ts';
import { cmsRefusal, timeStampRefusal } from './openssl.ts';
import { Refused } from './refused.ts';
import { commit, exclusively } from './transaction.ts';

const refused = (message: string, remedy: string) => new Refused([{ message, remedy }]);

/** The bytes of a file of another's making. Throws Refused if there is none. */
function read(path: string, what: string): Uint8Array {
  if (!existsSync(path)) throw refused(`файла нет: ${path}`, `Укажите путь к файлу: ${what}.`);
  return readFileSync(path);
}

/** The certificates to trust, in PEM. Throws Refused if there is no such file. */
const authority = (path: string | undefined) =>
  path === undefined ? undefined : read(path, 'сертификаты удостоверяющего центра, PEM');

/** A signature as DER: some programs save it as Base64, with or without the lines of PEM. */
function der(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const base64 = text.replace(/-----[A-Z0-9 ]+-----/g, '').replace(/\s/g, '');
  return /^[A-Za-z0-9+/]+=*$/.test(base64) ? Buffer.from(base64, 'base64') : bytes;
}

/** The signers, each by issuer and serial number. */
function signers(bytes: Uint8Array): Set<string> {
  const cms = signatureIn(bytes);
  const found = cms ? signersOf(cms, readCertificate) : [];
  return new Set(found.map(({ certificate, serial }) => `${certificate?.issuer} ${serial}`));
}

async function attach(
  tree: Tree,
  of: SignedText,
  signature: Uint8Array,
  ca: Uint8Array | undefined,
): Promise<string> {
  const folder = editionFolder(of);
  const text = editionFiles(tree).has(folder) ? await sealedText(tree, folder, of.lang) : undefined;
  if (text === undefined)
    throw refused(
      `опубликованного текста нет: ${folder}, язык «${of.lang}»`,
      'Проверьте --document, --edition, --revision и --lang.',
    );
  const cms = signatureIn(signature);
  const fault =
    signatureFault(signature, text, readCertificate, hash) ??
    (cms && isVerifiable(cms) ? cmsRefusal(signature, text, ca) : undefined);
  const name = `${of.edition}.txt`;
  if (fault !== undefined)
    throw refused(
      fault,
      `Подпишите файл ${name} с сайта, байт в байт: отсоединённая подпись CMS с сертификатом.`,
    );
  const path = signaturePath(of);
  if (tree.has(path) && !signers(tree.bytes(path)).isSubsetOf(signers(signature)))
    throw refused(
      `подпись уже есть: ${path}, и в новой нет тех, кто подписал прежнюю`,
      'Соберите все подписи в одном файле CMS (соподпись) и приложите его.',
    );
  return path;
}

/** A signature or a time stamp that was put into its place. */
export interface Attached {
  /** From the content folder. */
  path: string;
  /** Whether OpenSSL verified it, certificates included. */
  proof: 'full' | 'without authority' | 'none';
}

/**
 * Keeps a detached CMS signature of a sealed text in the content folder `dir`. `ca`: a PEM file of trusted certificates.
 * Throws Refused, with nothing written, if it is not a signature of that text.
 */
export const attachSignature = (dir: string, of: SignedText, file: string, ca?: string): Promise<Attached> =>
  exclusively(dir, 'npm run seal', async () => {
    const signature = der(read(file, 'подпись CMS'));
    const trusted = authority(ca);
    const path = await attach(readTree(dir), of, signature, trusted);
    commit(dir, `подпись ${path}`, [{ write: path, content: signature }]);
    const cms = signatureIn(signature);
    const proof: Attached['proof'] =
      !cms || !isVerifiable(cms) ? 'none' : trusted ? 'full' : 'without authority';
    return { path, proof };
  });

/**
 * Keeps a time-stamp response over the log as it is now. Throws like `attachSignature`. Without `ca`, only what is
 * stamped is compared.
 */
export const attachTimeStamp = (dir: string, file: string, ca?: string): Attached =>
  exclusively(dir, 'npm run seal', () => {
    const log = readTree(dir).bytes('editions.log');
    const token = read(file, 'ответ службы меток времени (.tsr)');
    const trusted = authority(ca);
    const fault = timeStampFault(token, log, hash) ?? (trusted && timeStampRefusal(token, log, trusted));
    if (fault !== undefined)
      throw refused(
        fault,
        'Запросите метку снова: openssl ts -query -data content/editions.log -sha256 -cert -out log.tsq, пошлите её службе.',
      );
    const path = timestampPath(log.length);
    commit(dir, `метка времени ${path}`, [{ write: path, content: token }]);
    return { path, proof: trusted ? 'full' : 'without authority' };
  });
