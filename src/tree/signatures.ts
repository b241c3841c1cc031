/** The sellers' signatures of texts and the time stamps of the log in a content tree. */
import {
  parseSignaturePath,
  parseTimestampPath,
  signaturePath,
  type SignedText,
} from '../domain/content-paths.ts';
import { linesOf } from '../domain/log.ts';
import { isVerifiable, signatureIn, signersOf, timeStampIn, wasValid } from '../domain/signed.ts';
import { readCertificate } from './certificate.ts';
import { onceByTree, type Tree } from './tree.ts';

/** Who signed a text, as readers are told. */
export interface SignedBy {
  /** The name in the certificate, and who issued it. */
  subject: string;
  issuer: string;
  /** The days on which the certificate is valid. */
  from: string;
  until: string;
  /** The day of signing by the signer's own clock; undefined if the signature does not say. */
  day: string | undefined;
  /** Whether the certificate was valid on that day. */
  wasValid: boolean | undefined;
}

/** A signature of a text. */
export interface TextSignature {
  signers: SignedBy[];
  /** Whether OpenSSL can verify it. */
  isVerifiable: boolean;
}

/** What a signature says; undefined if the bytes are none. */
export function described(bytes: Uint8Array): TextSignature | undefined {
  const cms = signatureIn(bytes);
  return (
    cms && {
      signers: signersOf(cms, readCertificate).flatMap((signer) => {
        const { certificate, signingTime } = signer;
        if (!certificate) return [];
        const { subject, issuer, from, until } = certificate;
        return [{ subject, issuer, from, until, day: signingTime?.slice(0, 10), wasValid: wasValid(signer) }];
      }),
      isVerifiable: isVerifiable(cms),
    }
  );
}

/** The signature of a text; undefined if the tree has none. */
export function signatureOf(tree: Tree, text: SignedText): TextSignature | undefined {
  const path = signaturePath(text);
  return tree.has(path) ? described(tree.bytes(path)) : undefined;
}

/** The texts that have a signature. */
export const signedTexts = (tree: Tree): SignedText[] =>
  tree.paths.flatMap((path) => parseSignaturePath(path) ?? []);

/** A time stamp over the beginning of the log. */
export interface LogStamp {
  /** How many bytes of the log it covers. */
  length: number;
  /** `2026-11-25T10:00:00Z`. */
  time: string;
  /** The name of the authority in its certificate; undefined if the token has none. */
  authority: string | undefined;
}

/** What a time stamp over the first `length` bytes of the log says; undefined if the bytes are none. */
export function stamped(bytes: Uint8Array, length: number): LogStamp | undefined {
  const stamp = timeStampIn(bytes);
  return (
    stamp && {
      length,
      time: stamp.time,
      authority: signersOf(stamp.cms, readCertificate)[0]?.certificate?.subject,
    }
  );
}

/** The time stamps in a tree, by the length of log that they cover. */
export const logStamps = onceByTree((tree: Tree): LogStamp[] =>
  tree.paths
    .flatMap((path) => {
      const length = parseTimestampPath(path);
      return length === undefined ? [] : (stamped(tree.bytes(path), length) ?? []);
    })
    .sort((a, b) => a.length - b.length),
);

/** The first time stamp over the log with its record number `sequence`; undefined if there is none. */
export function stampOf(tree: Tree, sequence: number): LogStamp | undefined {
  const stamps = logStamps(tree);
  if (!stamps.length) return undefined;
  const lines = linesOf(tree.text('editions.log')).slice(0, sequence);
  const end = lines.reduce((sum, line) => sum + Buffer.byteLength(line), 0);
  return stamps.find(({ length }) => length >= end);
}
