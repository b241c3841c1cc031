/**
 * Reads ASN.1 in DER or BER (X.690) as far as signatures and time stamps need it: a tree of tagged values. BER, since
 * the software of some signers writes lengths that are told by an end mark.
 */

/** Thrown when bytes are cut short or are no ASN.1. */
export class NotDer extends Error {}

/** A tagged value. */
export interface Der {
  /** The identifier octet: 0x30 is a SEQUENCE, 0x31 a SET, 0xa0 the context tag [0]. */
  tag: number;
  /** The value with its tag and length. */
  bytes: Uint8Array;
  /** The value alone. */
  content: Uint8Array;
  /** The values inside, for a constructed one; empty otherwise. */
  children: Der[];
}

const at = (bytes: Uint8Array, place: number): number => {
  const byte = bytes[place];
  if (byte === undefined) throw new NotDer('cut short');
  return byte;
};

/** The length told at `place`, undefined if an end mark ends it, and where the value begins. */
function lengthAt(bytes: Uint8Array, place: number): { length: number | undefined; start: number } {
  const first = at(bytes, place);
  if (first === 0x80) return { length: undefined, start: place + 1 };
  if (first < 0x80) return { length: first, start: place + 1 };
  const count = first & 0x7f;
  if (count > 4) throw new NotDer('too long');
  let length = 0;
  for (let i = 1; i <= count; i++) length = length * 256 + at(bytes, place + i);
  return { length, start: place + 1 + count };
}

/** The values one after another from `place` to `end`, or to an end mark if `end` is undefined; and where they end. */
function valuesIn(bytes: Uint8Array, place: number, end: number | undefined): { values: Der[]; end: number } {
  const values: Der[] = [];
  let next = place;
  while (end === undefined ? at(bytes, next) !== 0 : next < end) {
    const value = valueAt(bytes, next);
    values.push(value);
    next += value.bytes.length;
  }
  if (end !== undefined && next !== end) throw new NotDer('a value crosses the end of the one around it');
  return { values, end: next };
}

function valueAt(bytes: Uint8Array, place: number): Der {
  const tag = at(bytes, place);
  const { length, start } = lengthAt(bytes, place + 1);
  const isConstructed = (tag & 0x20) !== 0;
  if (length !== undefined && start + length > bytes.length) throw new NotDer('cut short');
  const { values, end } = isConstructed
    ? valuesIn(bytes, start, length === undefined ? undefined : start + length)
    : { values: [], end: start + (length ?? 0) };
  const content = bytes.subarray(start, end);
  return {
    tag,
    bytes: bytes.subarray(place, length === undefined ? end + 2 : end),
    content,
    children: values,
  };
}

/** The value that is the whole of `bytes`. Throws NotDer if they are cut short, go on after it, or are no ASN.1. */
export function readDer(bytes: Uint8Array): Der {
  const value = valueAt(bytes, 0);
  if (value.bytes.length !== bytes.length) throw new NotDer('something follows');
  return value;
}

/** A child by its position. Throws NotDer if there is none. */
export function child(value: Der | undefined, index: number): Der {
  const found = value?.children[index];
  if (!found) throw new NotDer('something is missing');
  return found;
}

/** Lowercase hex digits of bytes. */
export const hex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** An OBJECT IDENTIFIER in dotted form: `1.2.840.113549.1.7.2`. */
export function oid({ content }: Der): string {
  const parts: number[] = [];
  let part = 0;
  for (const byte of content) {
    part = part * 128 + (byte & 0x7f);
    if (byte < 0x80) {
      parts.push(part);
      part = 0;
    }
  }
  const [first = 0, ...rest] = parts;
  const root = Math.min(Math.floor(first / 40), 2);
  return [root, first - root * 40, ...rest].join('.');
}

/** The octets of an OCTET STRING, which BER may write in pieces. */
export const octets = (value: Der): Uint8Array =>
  value.children.length
    ? new Uint8Array(value.children.flatMap((piece) => [...octets(piece)]))
    : value.content;

/** A UTCTime or GeneralizedTime in UTC as `2026-11-25T10:00:00Z`; fractions of a second are dropped. */
export function time({ tag, content }: Der): string {
  const text = new TextDecoder().decode(content);
  const [, year = '', month, day, hour, minute, second] =
    /^(\d{2}|\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.\d+)?Z$/.exec(text) ?? [];
  if (year.length !== (tag === 0x17 ? 2 : 4)) throw new NotDer('no time');
  // RFC 5280, 4.1.2.5.1: two digits from 50 on are of the last century.
  const century = year.length === 4 ? '' : Number(year) >= 50 ? '19' : '20';
  return `${century}${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
}
