import kk from './kk.ts';
import ru, { type SearchStrings } from './ru.ts';

/** The search strings in every language: all of them together are smaller than one more request. */
export const searchStrings: Record<string, SearchStrings> = { ru, kk };
