import type { Numbers } from '../domain/clauses.ts';
import type { TextBlock } from '../domain/section-text.ts';
import type { Seller } from '../domain/seller.ts';
import type { LogStamp, TextSignature } from '../tree/signatures.ts';
import type { SectionKind } from '../schemas/document.ts';

/** A section of an edition. */
export interface Section {
  /** Name of its folder and its part of the address. */
  slug: string;
  /** Position in the document, from 1. */
  number: number;
  /** What its page has besides the text; undefined if nothing. */
  kind: SectionKind | undefined;
  /** The id of its heading: `s2`, `a1`, `rights`. */
  id: string;
  /** What stands before its title; empty with typed numbers, where the title has the number. */
  label: string;
  title: string;
  titleBy: 'seller' | 'site';
  description: string;
  /** Whether the text has a table, whose styles only such pages bring. */
  hasTable: boolean;
  /** The text as HTML; headings in it are second-level. */
  html: string;
  /** The canonical text of its headings and clauses. */
  blocks: TextBlock[];
}

/** A section without its HTML: what is known of it without building pages. */
export type PlainSection = Omit<Section, 'html'>;

/** What the log records about a sealing in one language. */
export interface Seal {
  /** The day of sealing, `2026-11-24`. */
  day: string;
  /** SHA-256 of the canonical text, 64 hex digits. */
  sha256: string;
  /** The sellers' signature of the text; undefined if there is none. */
  signature: TextSignature | undefined;
  /** The first time stamp over the log with this record; undefined if there is none. */
  stamp: LogStamp | undefined;
}

/** A revision of an edition, with its own address. */
export interface Revision {
  /** 1 is the edition as first sealed. */
  number: number;
  /** The last part of its own address: `2025-11-26.r1`. */
  name: string;
  /** Which of the site's errors it corrects and why; undefined for the first revision. */
  reason: string | undefined;
  /** Whether it corrects how the site transcribed the seller's own words. */
  transcription: boolean;
  /** Whether the one before it is in this language too, so that there is a page of what it corrected. */
  isCompared: boolean;
  seal: Seal;
}

/** A seller of an edition. */
export interface EditionSeller extends Seller {
  /** The name of the seller's file without `.yaml`, a part of the card's address. */
  id: string;
}

/** The contents of an edition's own files in one language. */
export interface EditionText<Part extends PlainSection = Section> {
  lang: string;
  title: string;
  description: string;
  jurisdiction: string;
  /** How its clauses get their numbers. */
  numbers: Numbers;
  sections: Part[];
  sellers: EditionSeller[];
  /** The canonical text; its SHA-256 is in the seal. */
  text: string;
}

/** One revision of an edition, or the draft, in one language. */
export interface Edition<Part extends PlainSection = Section> extends EditionText<Part> {
  /** Name of the document's folder and its part of the address. */
  document: string;
  /** The edition's day; for the draft, the first day on which it could be sealed. */
  date: string;
  /** The last part of the address: the date, or `2025-11-26.r1` on a revision's own page. */
  name: string;
  /** From 1. The edition's address shows the last revision. */
  revision: number;
  /** The status on the build day. The draft is shown only if `showsDraft` is true. */
  status: 'in force' | 'future' | 'superseded' | 'draft';
  /** The day of coming into force stated in the text or outside it; undefined if none is stated. */
  statedInForce: string | undefined;
  /** Where that day is stated, when the text itself does not. */
  outsideText: string | undefined;
  /** The first day on which it is in force. */
  from: string;
  /** The last day on which it is in force; undefined if no later edition is sealed. */
  until: string | undefined;
  /** The date of the previous edition; undefined if there is none in this language. */
  previous: string | undefined;
  /** All revisions, oldest first; empty for the draft. */
  revisions: Revision[];
  /** What changed, for the reader; undefined for the draft. */
  note: string | undefined;
  /** What this revision corrects and why; undefined for the first revision and the draft. */
  reason: string | undefined;
  /** Whether it corrects how the site transcribed the seller's own words. */
  transcription: boolean;
  /** Undefined for the draft. */
  seal: Seal | undefined;
}

/** An edition as it is known without building pages. */
export type PlainEdition = Edition<PlainSection>;

/** An edition that is no draft. */
export interface SealedEdition extends Edition {
  status: Exclude<Edition['status'], 'draft'>;
  seal: Seal;
}

/** Whether an edition is no draft. */
export const isSealed = (edition: Edition): edition is SealedEdition =>
  edition.status !== 'draft' && edition.seal !== undefined;
