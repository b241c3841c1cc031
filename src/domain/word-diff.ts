import { diffArrays } from 'diff';

/** A run of words that both texts have, or only the new one (`ins`), or only the old one (`del`). */
export interface Part {
  kind: 'same' | 'ins' | 'del';
  text: string;
}

/** Words are letters of any alphabet, with their accents, and digits; all else stands for itself. */
const tokens = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^]/gu) ?? [];

/**
 * The parts of two texts, in which everything but `ins` is the old text and everything but `del` the new one. Of a
 * replaced run the deletion comes first, and words replaced in a row are one run: a screen reader says it once.
 */
export function wordDiff(before: string, after: string): Part[] {
  const parts: Part[] = [];
  let del = '';
  let ins = '';
  const flush = () => {
    if (del) parts.push({ kind: 'del', text: del });
    if (ins) parts.push({ kind: 'ins', text: ins });
    del = ins = '';
  };
  const changes = diffArrays(tokens(before), tokens(after));
  for (const [i, { added, removed, value }] of changes.entries()) {
    const text = value.join('');
    if (added) ins += text;
    else if (removed) del += text;
    else if (del && ins && !text.trim() && i < changes.length - 1) {
      del += text;
      ins += text;
    } else {
      flush();
      parts.push({ kind: 'same', text });
    }
  }
  flush();
  return parts;
}
