import { hash as digest } from 'node:crypto';
import type { Hash } from '../domain/log.ts';

/** SHA-256, computed by Node. */
export const hash: Hash = (content) => digest('sha256', content);
