import { inOrder } from './alignment.ts';
import type { TextBlock } from './section-text.ts';

/** A section or a block of either edition, with what its order depends on. */
export interface Placed {
  /** Its place in the old edition; undefined if it was not there. */
  was: number | undefined;
  /** It is in both editions, in the same order as the others that stay: it has not moved. */
  stays: boolean;
}

/**
 * The one order of a redline, for sections and for the blocks of a section: that of the new edition, in which what is
 * `gone` stands at its old place between the neighbours that stay, and before whatever was added or moved there. So a
 * reader who meets new words has already met the old ones.
 */
export function readingOrder<Old extends Placed, New extends Placed>(
  gone: readonly Old[],
  now: readonly New[],
): (Old | New)[] {
  const left = [...gone];
  const takeBefore = (place: number) => {
    const end = left.findIndex(({ was = -1 }) => was >= place);
    return left.splice(0, end < 0 ? left.length : end);
  };
  const order = now.flatMap((item, i) => {
    const next = now.slice(i).find(({ stays }) => stays);
    return [...takeBefore(next?.was ?? Infinity), item];
  });
  return [...order, ...left];
}

/** The sections of both editions in reading order. A section that is in both stands where the new edition has it. */
export function sectionOrder(
  before: readonly TextBlock[],
  after: readonly TextBlock[],
): (Placed & { slug: string })[] {
  const slugs = (blocks: readonly TextBlock[]) => [...new Set(blocks.map(({ section }) => section))];
  const places = new Map(slugs(before).map((slug, place) => [slug, place]));
  const now = new Set(slugs(after));
  // Block by block: of two sections that changed places, the shorter one has moved.
  const kept = inOrder(after.flatMap(({ section }) => places.get(section) ?? []));
  const placed = (slug: string) => {
    const was = places.get(slug);
    return { slug, was, stays: now.has(slug) && was !== undefined && kept.has(was) };
  };
  return readingOrder([...places.keys()].filter((slug) => !now.has(slug)).map(placed), [...now].map(placed));
}
