import { diffArrays } from 'diff';

/** A run of words in both texts (`same`), only in the new one (`ins`), or only in the old one (`del`). */
export interface Part {
  kind: 'same' | 'ins' | 'del';
  text: string;
}

/** Words are letters of any alphabet, with their accents, and digits; every other character stands alone. */
const tokens = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^]/gu) ?? [];

/** After so many insertions and deletions two texts count as replaced: nobody could read more, and it would take seconds. */
const maxEdits = 2000;

/**
 * Compares two texts by word. Everything except `ins` makes up the old text, everything except `del` the new one. In a
 * replacement the deletion comes first, and consecutive replaced words form one run, so that a screen reader announces
 * it once.
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
  const changes = diffArrays(tokens(before), tokens(after), { maxEditLength: maxEdits });
  if (!changes)
    return [
      { kind: 'del', text: before },
      { kind: 'ins', text: after },
    ];
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
