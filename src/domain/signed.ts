/** Signatures of texts and time stamps of the log, judged by what they say of themselves. OpenSSL proves the rest. */
import { parseCms, parseTimeStamp, type Cms, type CmsSigner, type TimeStamp } from './cms.ts';
import { NotDer } from './der.ts';
import type { Hash } from './log.ts';

/** A certificate as shown to readers. */
export interface Certificate {
  /** Whose it is, and who issued it. */
  subject: string;
  issuer: string;
  /** The days on which it is valid: `2026-03-01`. */
  from: string;
  until: string;
  /** Its serial number in lowercase hex, without leading zeros. */
  serial: string;
  /** Whether it may sign other certificates. */
  isAuthority: boolean;
}

/** Reads a certificate in DER; undefined if it is none. The caller supplies it: only Node and browsers can. */
export type ReadCertificate = (der: Uint8Array) => Certificate | undefined;

/** One signer, with the certificate if the signature has it. */
export interface Signer extends CmsSigner {
  certificate: Certificate | undefined;
}

/** The certificates of the signers of a parsed signature. */
export function signersOf({ signers, certificates }: Cms, read: ReadCertificate): Signer[] {
  const all = certificates.flatMap((der) => read(der) ?? []);
  return signers.map((signer) => ({
    ...signer,
    certificate: all.find(({ serial, isAuthority }) =>
      signer.serial === undefined ? !isAuthority : serial === signer.serial,
    ),
  }));
}

/**
 * Algorithms that OpenSSL does not have: those of Kazakhstan and Russia (GOST), by the beginning of their identifiers.
 */
const isNational = (algorithm: string) => /^1\.2\.(?:398|643)\.|^1\.0\.10118\./.test(algorithm);

/** Whether OpenSSL can verify the signature. */
export const isVerifiable = ({ signers }: Cms): boolean =>
  !signers.some(
    ({ digestAlgorithm, signatureAlgorithm }) =>
      isNational(digestAlgorithm) || isNational(signatureAlgorithm),
  );

const sha256 = '2.16.840.1.101.3.4.2.1';

/** Whether the certificate was valid on the day of the signing, as far as the signature says when that was. */
export const wasValid = ({ certificate, signingTime }: Signer): boolean | undefined =>
  certificate && signingTime
    ? certificate.from <= signingTime.slice(0, 10) && signingTime.slice(0, 10) <= certificate.until
    : undefined;

const parsed = <Result>(parse: () => Result): Result | undefined => {
  try {
    return parse();
  } catch (error) {
    if (error instanceof NotDer) return undefined;
    throw error;
  }
};

/** A parsed signature; undefined if it is cut short or is none. */
export const signatureIn = (bytes: Uint8Array): Cms | undefined => parsed(() => parseCms(bytes));

/** A parsed time stamp; undefined if it is cut short or is none. */
export const timeStampIn = (bytes: Uint8Array): TimeStamp | undefined => parsed(() => parseTimeStamp(bytes));

const cutShort = 'файл обрезан или это не';

/** Why this is no detached signature of `text`, in Russian; undefined if nothing in it speaks against it. */
export function signatureFault(
  bytes: Uint8Array,
  text: string,
  read: ReadCertificate,
  hash: Hash,
): string | undefined {
  const cms = signatureIn(bytes);
  if (!cms) return `${cutShort} подпись CMS (RFC 5652)`;
  if (cms.content) return 'подпись содержит сам текст, а нужна отсоединённая (detached)';
  const signers = signersOf(cms, read);
  if (signers.some(({ certificate }) => !certificate)) return 'в подписи нет сертификата подписавшего';
  const wrong = signers.some(
    ({ digestAlgorithm, messageDigest }) =>
      digestAlgorithm === sha256 && messageDigest !== undefined && messageDigest !== hash(text),
  );
  if (wrong) return 'подписан другой текст: отпечаток в подписи не тот';
  const late = signers.find((signer) => wasValid(signer) === false)?.certificate;
  return late && `сертификат «${late.subject}» в день подписи не действовал (${late.from} – ${late.until})`;
}

/** Why this is no time stamp over `log`, in Russian; undefined if nothing in it speaks against it. */
export function timeStampFault(bytes: Uint8Array, log: Uint8Array, hash: Hash): string | undefined {
  const stamp = timeStampIn(bytes);
  if (!stamp) return `${cutShort} ответ службы меток времени (RFC 3161)`;
  return stamp.digestAlgorithm === sha256 && stamp.imprint !== hash(log)
    ? 'метка времени стоит на другом журнале: отпечаток в ней не тот'
    : undefined;
}
