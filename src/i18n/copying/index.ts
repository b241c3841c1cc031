import kk from './kk.ts';
import ru, { type CopyingStrings } from './ru.ts';

/** What is said when copying fails, in every language. */
export const copyingStrings: Record<string, CopyingStrings> = { ru, kk };
