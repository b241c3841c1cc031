import { z } from 'astro/zod';

const print = z.string().regex(/^[0-9a-f]{16}$/, 'это не отпечаток, а здесь стоят только они');

/**
 * `answers.lock.yaml`, written by `npm run answers -- --confirm`: for which texts each answer was found right. Per id of
 * an answer, maps each clause it rests on (`terms 1.6`), or each document if the texts do not say (`terms`), to the
 * fingerprints of its text in all languages: one for each edition, and the draft, in which it reads differently.
 */
export const answersLockSchema = z.record(z.string(), z.record(z.string(), z.array(print).min(1)));

/** The parsed `answers.lock.yaml`. */
export type AnswersLock = z.infer<typeof answersLockSchema>;
