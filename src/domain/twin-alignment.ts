/** Pairs the pieces of a text with those of its translation where one of the two has lost or gained some. */

/** What can be compared in a piece whatever its language. */
export interface Comparable {
  /** Heading, paragraph, line of a list …, with the number of its cells. */
  shape: string;
  text: string;
  links: readonly string[];
}

/** Indexes of a piece and its translation; one is undefined where the other has no counterpart. */
export type Aligned = [source: number | undefined, twin: number | undefined];

/** Figures, names in Latin letters and links: the words that both languages share. */
const shared = ({ text, links }: Comparable) => [...(text.match(/\d+|[A-Za-z]{2,}/g) ?? []), ...links];

/** The share of words that two lists have in common, from 0 to 1; undefined when neither has any. */
function similarity(one: readonly string[], other: readonly string[]): number | undefined {
  if (!one.length && !other.length) return undefined;
  const rest = [...other];
  const same = one.filter((word) => {
    const i = rest.indexOf(word);
    if (i >= 0) rest.splice(i, 1);
    return i >= 0;
  });
  return (2 * same.length) / (one.length + other.length);
}

/** How well two pieces go together, above 0 when they do. A pair on record outweighs everything else. */
function score(
  source: Comparable,
  twin: Comparable,
  words: [string[], string[]],
  isRecorded: boolean,
): number {
  const [long, short] = [source, twin].map(({ text }) => text.length).sort((a, b) => b - a) as [
    number,
    number,
  ];
  const alike = similarity(...words);
  return (
    (isRecorded ? 8 : 0) +
    (source.shape === twin.shape ? 0.4 : -0.6) +
    (alike === undefined ? 0 : 3 * alike - 1) +
    (short / Math.max(long, 1) - 0.6)
  );
}

/** What a piece without a counterpart costs. */
const gap = -0.5;

/**
 * The best alignment of a text's pieces with its translation's, in their order (Needleman–Wunsch). `isRecorded`: whether
 * the piece at the second index is on record as the translation of that at the first.
 */
export function alignTwins(
  source: readonly Comparable[],
  twin: readonly Comparable[],
  isRecorded: (source: number, twin: number) => boolean,
): Aligned[] {
  const [sourceWords, twinWords] = [source.map(shared), twin.map(shared)];
  const width = twin.length + 1;
  // The best score of everything from (i, j) on, and the step that it begins with.
  const best = new Float64Array((source.length + 1) * width);
  const steps = new Uint8Array(best.length);
  for (let i = source.length; i >= 0; i--)
    for (let j = twin.length; j >= 0; j--) {
      const [here, there] = [source[i], twin[j]];
      const at = i * width + j;
      if (!here && !there) continue;
      const pair =
        here && there
          ? score(here, there, [sourceWords[i] ?? [], twinWords[j] ?? []], isRecorded(i, j)) +
            (best[at + width + 1] ?? 0)
          : -Infinity;
      const onlySource = here ? gap + (best[at + width] ?? 0) : -Infinity;
      const onlyTwin = there ? gap + (best[at + 1] ?? 0) : -Infinity;
      best[at] = Math.max(pair, onlySource, onlyTwin);
      steps[at] = best[at] === pair ? 0 : best[at] === onlySource ? 1 : 2;
    }
  const found: Aligned[] = [];
  for (let i = 0, j = 0; i < source.length || j < twin.length;) {
    const step = steps[i * width + j];
    found.push([step === 2 ? undefined : i, step === 1 ? undefined : j]);
    if (step !== 2) i += 1;
    if (step !== 1) j += 1;
  }
  return found;
}
