import { z } from 'astro/zod';
import { date, slug } from '../schemas/text.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'SHA-256 — 64 знака 0–9 и a–f');
const count = z.int().min(1);

/** One line of `editions.log`: what was sealed, and the hashes that prove it. */
export const recordSchema = z.strictObject({
  /** Position in the log, from 1. */
  sequence: count,
  /** A new edition, or a correction of ours to one that is sealed. */
  kind: z.enum(['edition', 'revision']),
  /** Folder name of the document. */
  document: slug,
  /** The edition's day, which is its name. */
  edition: date,
  /** 1 for the edition itself, then counted up. */
  revision: count,
  /** The day from which it binds; null when the text does not state one. */
  inForce: date.nullable(),
  /** The day of sealing. */
  sealed: date,
  /** SHA-256 of the canonical text per language: of the whole edition, and of each section by its slug. */
  texts: z.record(z.string(), z.strictObject({ document: sha256, sections: z.record(z.string(), sha256) })),
  /** SHA-256 of each sealed file by its path from the edition's folder. */
  files: z.record(z.string(), sha256),
  /** SHA-256 of the line before, its line end included; 64 zeros in the first. */
  previous: sha256,
});

/** A parsed line of `editions.log`. */
export type LogRecord = z.infer<typeof recordSchema>;
