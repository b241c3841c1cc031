import { z } from 'astro/zod';

const print = z.string().regex(/^[0-9a-f]{16}$/, 'это не отпечаток, а здесь стоят только они');

/**
 * `answers.lock.yaml` and `requirements.lock.yaml`, each written by a command with `-- --confirm`: for which texts each
 * answer or judgement was found right. Per its id, maps each clause it rests on (`terms 1.6`), or each document if the
 * texts do not say (`terms`), to the fingerprints of its text in all languages: one for each edition, and the draft, in
 * which it reads differently.
 */
export const confirmationLockSchema = z.record(z.string(), z.record(z.string(), z.array(print).min(1)));

/** A parsed record of confirmations. */
export type ConfirmationLock = z.infer<typeof confirmationLockSchema>;
