/** Reads CMS signatures (RFC 5652, SignedData) and time-stamp responses (RFC 3161): what they say, not whether it is true. */
import { child, hex, NotDer, octets, oid, readDer, time, type Der } from './der.ts';

/** What one signer of a SignedData put into it. */
export interface CmsSigner {
  /** The serial number of the certificate in hex; undefined if it is named by its key. */
  serial: string | undefined;
  /** Dotted object identifiers. */
  digestAlgorithm: string;
  signatureAlgorithm: string;
  /** The digest of the signed content in hex; undefined if the signature covers the content directly. */
  messageDigest: string | undefined;
  /** When it was signed by the signer's own clock, `2026-11-25T10:00:00Z`; undefined if he does not say. */
  signingTime: string | undefined;
}

/** A parsed SignedData. */
export interface Cms {
  /** The signed content; undefined if the signature is detached. */
  content: Uint8Array | undefined;
  /** The certificates in it, each in DER. */
  certificates: Uint8Array[];
  signers: CmsSigner[];
}

const signedData = '1.2.840.113549.1.7.2';
const attributes = { messageDigest: '1.2.840.113549.1.9.4', signingTime: '1.2.840.113549.1.9.5' };
const [context0, set, sequence] = [0xa0, 0x31, 0x30];

function signerOf(info: Der): CmsSigner {
  const [, sid, digest, ...rest] = info.children;
  const signed = rest[0]?.tag === context0 ? rest.shift() : undefined;
  const attribute = (type: string): Der | undefined => {
    const found = signed?.children.find((each) => oid(child(each, 0)) === type);
    return found && child(child(found, 1), 0);
  };
  const [messageDigest, signingTime] = [
    attribute(attributes.messageDigest),
    attribute(attributes.signingTime),
  ];
  return {
    serial: sid?.tag === sequence ? hex(child(sid, 1).content).replace(/^(?:00)+(?=.)/, '') : undefined,
    digestAlgorithm: oid(child(digest, 0)),
    signatureAlgorithm: oid(child(rest[0], 0)),
    messageDigest: messageDigest && hex(octets(messageDigest)),
    signingTime: signingTime && time(signingTime),
  };
}

function cmsOf(contentInfo: Der): Cms {
  if (contentInfo.tag !== sequence || oid(child(contentInfo, 0)) !== signedData)
    throw new NotDer('no SignedData');
  const [, , encapsulated, ...rest] = child(child(contentInfo, 1), 0).children;
  const content = encapsulated?.children[1];
  const signers = rest.findLast(({ tag }) => tag === set)?.children ?? [];
  if (!signers.length) throw new NotDer('no signers');
  return {
    content: content && octets(child(content, 0)),
    certificates: rest.find(({ tag }) => tag === context0)?.children.map(({ bytes }) => bytes) ?? [],
    signers: signers.map(signerOf),
  };
}

/** Parses a CMS signature in DER or BER. Throws NotDer if it is cut short or is no such signature. */
export const parseCms = (bytes: Uint8Array): Cms => cmsOf(readDer(bytes));

/** What a time-stamp token says. */
export interface TimeStamp {
  /** The digest of the stamped data in hex, and its algorithm. */
  imprint: string;
  digestAlgorithm: string;
  /** `2026-11-25T10:00:00Z`. */
  time: string;
  cms: Cms;
}

/** Parses a time-stamp response in DER. Throws NotDer if it is cut short, grants no token or is no such response. */
export function parseTimeStamp(bytes: Uint8Array): TimeStamp {
  const [status, token] = readDer(bytes).children;
  if (!token || hex(child(status, 0).content) > '01') throw new NotDer('no token granted');
  const cms = cmsOf(token);
  if (!cms.content) throw new NotDer('no content');
  const [, , imprint, , genTime] = readDer(cms.content).children;
  if (!genTime) throw new NotDer('no time');
  return {
    imprint: hex(child(imprint, 1).content),
    digestAlgorithm: oid(child(child(imprint, 0), 0)),
    time: time(genTime),
    cms,
  };
}
