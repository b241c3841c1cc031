import en from './en.ts';
import kk from './kk.ts';
import ru, { type DisputeStrings } from './ru.ts';

/** The words of a dispute pack's cover in every language in which one is made. */
export const disputeStrings: Record<string, DisputeStrings> = { ru, kk, en };
