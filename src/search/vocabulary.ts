import { distance, letterSet, mayBeNear } from './distance.ts';
import { words } from './fold.ts';
import { skeletons } from './skeleton.ts';
import { stems } from './stems.ts';
import type { Unit } from './text.ts';
import { isMost, WordIndex } from './word-index.ts';

/**
 * The words that a word of a query may stand for, each with the cost of the step between the two, from 0 to
 * 1.
 */
export type Candidates = Map<string, number>;

const cost = { ending: 0.4, alias: 0.1, prefix: 0.15, glued: 0.1, slip: 0.25 };

/** A shorter prefix, or a shorter half of two joined words, would match too many words. */
const shortestPrefix = 3;
const shortestPart = 4;
/** How many slips a word of this length may have. */
const allowedSlips = (length: number) => (length < 5 ? 0 : length < 9 ? 1 : 2);

/** The words of the clauses, or of the ways to ask, in one language, and how to find them from what people type. */
export class Vocabulary<Kind extends Unit = Unit> {
  readonly lang: string;
  readonly units: readonly Kind[];
  readonly #aliases: Record<string, string>;
  #built: WordIndex | undefined;

  constructor(lang: string, units: readonly Kind[], aliases: Record<string, string>) {
    this.lang = lang;
    this.units = units;
    this.#aliases = aliases;
  }

  /**
   * Built on first use: most queries need the index of only one language, and building one takes a while on a slow
   * phone.
   */
  get #index(): WordIndex {
    return (this.#built ??= new WordIndex(this.lang, this.units, this.#aliases));
  }

  /** The number of words in each unit, by the unit's index. */
  get lengths(): readonly number[] {
    return this.#index.lengths;
  }

  /** The units that contain a word of the text, by index, with the word's weight in each. */
  unitsOf(form: string): ReadonlyMap<number, number> {
    return this.#index.forms.get(form) ?? new Map<number, number>();
  }

  /** Every word of the text. */
  get forms(): string[] {
    return [...this.#index.forms.keys()];
  }

  /**
   * The words of the text that a folded word equals, is a form of, or is related to, and those that its alias names.
   */
  same(word: string, aliased = true): Candidates {
    const found: Candidates = new Map();
    for (const stem of stems(word, this.lang)) {
      if (found.size && stem.length < 4) break;
      for (const form of this.#index.withStem(stem)) {
        // How much of the longest word the shared stem leaves out: endings may differ freely, but sharing only a root
        // costs more.
        const apart = form === word ? 0 : 1 - stem.length / Math.max(stem.length, form.length, word.length);
        if (!found.has(form)) found.set(form, apart * cost.ending);
      }
    }
    const meaning = aliased ? (this.#index.meaning(word) ?? '') : '';
    for (const each of words(meaning))
      for (const [form, apart] of this.same(each, false))
        if (!found.has(form)) found.set(form, apart + cost.alias);
    return found;
  }

  /** The words of the text that begin with a folded word. */
  beginning(word: string): Candidates {
    const found: Candidates = new Map();
    for (const prefix of skeletons(word).filter(({ length }) => length >= shortestPrefix))
      for (const form of this.#index.beginningWith(prefix)) found.set(form, cost.prefix);
    return found;
  }

  /** The words of the text that a folded word consists of, when it is two of them written without a space. */
  glued(word: string): Candidates {
    for (let end = word.length - shortestPart; end >= shortestPart; end--) {
      const parts = [this.same(word.slice(0, end)), this.same(word.slice(end))];
      if (parts.every(({ size }) => size))
        return new Map(parts.flatMap((part) => [...part].map(([form, apart]) => [form, apart + cost.glued])));
    }
    return new Map();
  }

  /** The numbers in the text that contain these digits. */
  numbers(digits: string): Candidates {
    const found: Candidates = new Map();
    for (const form of this.#index.forms.keys())
      if (/^\d+$/.test(form) && form.includes(digits)) found.set(form, 1 - digits.length / form.length);
    return found;
  }

  /** The words of the text nearest to a folded word, by typing slips in the word or in its stem. */
  near(word: string): Candidates {
    const keys = stems(word, this.lang)
      .filter((stem) => allowedSlips(stem.length) && isMost(stem, word))
      .map((stem) => ({ stem, letters: letterSet(stem) }));
    let least = allowedSlips(word.length);
    let found: Candidates = new Map();
    if (!least) return found;
    for (const { stem, letters, forms } of this.#index.spellings)
      for (const key of keys) {
        const limit = Math.min(least, allowedSlips(Math.min(key.stem.length, stem.length + 1)));
        if (!mayBeNear(letters, key.letters, limit)) continue;
        const slips = distance(key.stem, stem, limit);
        if (slips > limit) continue;
        if (slips < least) found = new Map();
        least = slips;
        for (const form of forms) found.set(form, slips * cost.slip);
      }
    return found;
  }
}
