import kk from './kk.ts';
import ru, { type SearchStrings } from './ru.ts';

/** Search's words in every language: together they weigh less than a request. */
export const searchStrings: Record<string, SearchStrings> = { ru, kk };
