import type { render } from 'astro:content';
import type { TextBlock } from '../domain/section-text.ts';

/** A seller as of an edition's day. */
export interface Seller {
  form: string;
  name: string;
  iin: string;
  address: string;
  /** `+7 701 123 45 67`; undefined when the text states none. */
  phone: string | undefined;
  /** 20 characters (ISO 13616); undefined when the text states none. */
  iban: string | undefined;
}

/** A section of an edition. */
export interface Section {
  /** Its folder and address part. */
  slug: string;
  /** Its position in the document, from 1. */
  number: number;
  title: string;
  titleBy: 'seller' | 'site';
  description: string;
  /** The text, as an Astro component. */
  Text: Awaited<ReturnType<typeof render>>['Content'];
  /** The text by headings and clauses, as canonical text. */
  blocks: TextBlock[];
}

/** What the log says of a sealing in one language. */
export interface Seal {
  /** The day of sealing, `2026-11-24`. */
  day: string;
  /** SHA-256 of the canonical text, 64 hex digits. */
  sha256: string;
}

/** One of several revisions of an edition. */
export interface Revision {
  /** From 1, the edition as first sealed. */
  number: number;
  /** The last part of its own address: `2025-11-26.r1`. */
  name: string;
  /** What of ours it corrects and why; undefined for the first. */
  reason: string | undefined;
  seal: Seal;
}

/** What an edition's own files say in one language. */
export interface EditionText {
  lang: string;
  title: string;
  description: string;
  jurisdiction: string;
  sections: Section[];
  sellers: Seller[];
  /** The canonical text, whose SHA-256 the seal has. */
  text: string;
}

/** An edition of a document in one language, in one of its revisions. */
export interface Edition extends EditionText {
  /** The document's folder and address part. */
  document: string;
  /** The edition's day. Of the draft: the first day on which it could be sealed. */
  date: string;
  /** The last part of the address: the date, and of a revision's own page `2025-11-26.r1`. */
  name: string;
  /** From 1; the edition's address shows the last. */
  revision: number;
  /** On the day of the build. The draft is never sealed, and shown only where `showsDraft`. */
  status: 'in force' | 'future' | 'superseded' | 'draft';
  /** The day of coming into force that the text states; undefined when it states none. */
  statedInForce: string | undefined;
  /** The first day on which it counts. */
  from: string;
  /** The last day on which it counts; undefined when no later edition is sealed. */
  until: string | undefined;
  /** The date of the edition before it in this language. */
  previous: string | undefined;
  /** All revisions, the first to the last; empty when there is but one. */
  revisions: Revision[];
  /** What changed, for the reader; undefined for the draft. */
  note: string | undefined;
  /** What this revision corrects and why; undefined for the first and the draft. */
  reason: string | undefined;
  /** Undefined for the draft. */
  seal: Seal | undefined;
}
