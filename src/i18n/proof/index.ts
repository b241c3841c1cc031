import kk from './kk.ts';
import ru, { type ProofStrings } from './ru.ts';

/** What the button under an edition says, in every language. */
export const proofStrings: Record<string, ProofStrings> = { ru, kk };
