import { letterSet } from './distance.ts';
import { words } from './fold.ts';
import { firstSound, stems, textStems } from './stems.ts';
import type { Unit } from './text.ts';

/** A stem, the set of its letters, and the words that have it. */
interface Spelling {
  stem: string;
  letters: number;
  forms: Set<string>;
}

/** How much a word weighs in each field. A heading covers every clause under it, so each clause gets a share. */
const weights = { title: 3, description: 0.8, text: 1, heading: 0.4 };

/** Whether a stem is so much of its word that a near match with another stem is not by chance. */
export const isMost = (stem: string, word: string): boolean => stem.length >= 0.7 * word.length;

/** The fields of a unit, each with its weight. */
function fields(unit: Unit): [string, number][] {
  if ('answer' in unit) return [[unit.text, weights.text]];
  const { section, clause, heading, text } = unit;
  if (clause)
    return [
      [text, weights.text],
      [heading, weights.heading],
    ];
  return [
    [section.title, weights.title],
    [text, weights.description],
    // The document's title leads to its beginning.
    [section.number === 1 ? section.document : '', weights.description],
  ];
}

/**
 * Where the words of a text occur, and how to get to them: by stem, by spelling, by another word for the same thing. On
 * a slow phone stemming every word takes longer than a search may, and most queries need few stems, so everything
 * except the places is built on demand.
 */
export class WordIndex {
  /** The words of the text, each with the units that contain it, by index, and its weight in each. */
  readonly forms = new Map<string, Map<number, number>>();
  /** The number of words in each unit, by the unit's index. */
  readonly lengths: readonly number[];
  readonly #lang: string;
  readonly #meanings: Record<string, string>;
  readonly #byStem = new Map<string, Set<string>>();
  /** Words not stemmed yet, by the sound their stems begin with. */
  readonly #unstemmed: Map<string, string[]>;
  #spellings: Spelling[] | undefined;

  constructor(lang: string, units: readonly Unit[], aliases: Record<string, string>) {
    this.#lang = lang;
    this.#meanings = aliases;
    this.lengths = units.map((unit, i) => this.#add(unit, i));
    this.#unstemmed = Map.groupBy(this.forms.keys(), firstSound);
    this.#stemWords('');
  }

  /** The words that have a stem. */
  withStem(stem: string): ReadonlySet<string> {
    this.#stemWords(stem.charAt(0));
    return this.#byStem.get(stem) ?? new Set();
  }

  /** The words that begin with a skeleton, or have a stem that does. */
  beginningWith(prefix: string): Set<string> {
    this.#stemWords(prefix.charAt(0));
    const found = [...this.#byStem].filter(([stem]) => stem.startsWith(prefix));
    return new Set(found.flatMap(([, forms]) => [...forms]));
  }

  /** Stems that make up most of one of their words: typing slips are measured from these. */
  get spellings(): Spelling[] {
    for (const sound of this.#unstemmed.keys()) this.#stemWords(sound);
    return (this.#spellings ??= [...this.#byStem]
      .filter(([stem, forms]) => [...forms].some((form) => isMost(stem, form)))
      .map(([stem, forms]) => ({ stem, letters: letterSet(stem), forms }))
      // The order of stemming depends on earlier queries; the answer must not.
      .sort((a, b) => (a.stem < b.stem ? -1 : 1)));
  }

  /** The meaning of a word that is an alias, in words of the text; undefined if it is none. */
  meaning(word: string): string | undefined {
    const own = stems(word, this.#lang);
    // Stemming all of them takes a slow phone too long.
    const alike = Object.keys(this.#meanings).filter((alias) => firstSound(alias) === firstSound(word));
    const found = alike.find((alias) => stems(alias, this.#lang).some((stem) => own.includes(stem)));
    return found === undefined ? undefined : this.#meanings[found];
  }

  #add(unit: Unit, index: number): number {
    let length = 0;
    for (const [field, weight] of fields(unit))
      for (const word of words(field)) {
        const places = this.forms.get(word) ?? new Map<number, number>();
        this.forms.set(word, places.set(index, (places.get(index) ?? 0) + weight));
        length += 1;
      }
    return length;
  }

  #stemWords(sound: string): void {
    for (const word of this.#unstemmed.get(sound) ?? [])
      for (const stem of textStems(word, this.#lang))
        this.#byStem.set(stem, (this.#byStem.get(stem) ?? new Set()).add(word));
    this.#unstemmed.delete(sound);
  }
}
