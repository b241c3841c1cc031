import type { LogRecord } from '../domain/log-record.ts';

/** What to seal. The text is that of the draft. */
export interface SealRequest {
  kind: LogRecord['kind'];
  /** Folder name of the document. */
  document: string;
  /** The day of the new edition, or of the edition to revise. */
  date: string;
  /** The day on which a new edition comes into force, which its text states unless `outsideText` says where. */
  inForce?: string | undefined;
  /** By language: where that day is said, if not in the text. */
  outsideText?: Readonly<Record<string, string | undefined>>;
  /** By language: what changed in a new edition, or what a revision corrects and why. */
  words: Readonly<Record<string, string | undefined>>;
  /** Whether a revision corrects how this site transcribed the seller's own words. */
  transcription?: boolean;
}
