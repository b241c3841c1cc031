import { letterSet } from './distance.ts';
import { words } from './fold.ts';
import { skeletons } from './skeleton.ts';
import { stems, textStems } from './stems.ts';
import type { Unit } from './text.ts';

/** A word of the text. */
interface Form {
  skeletons: string[];
  /** The units that hold it, by index, and how much it weighs in each. */
  units: Map<number, number>;
}

/** How much a word weighs by where it stands. A heading names every clause under it, so each gets a share. */
const weights = { title: 3, description: 0.8, text: 1, heading: 0.4 };

/** Whether a stem is so much of its word that it cannot be near to another's by chance. */
export const isMost = (stem: string, word: string): boolean => stem.length >= 0.7 * word.length;

/** The fields of a unit, each with its weight. */
function fields({ section, clause, heading, text }: Unit): [string, number][] {
  if (clause)
    return [
      [text, weights.text],
      [heading, weights.heading],
    ];
  return [
    [section.title, weights.title],
    [text, weights.description],
    // The document's own title leads to where it begins.
    [section.number === 1 ? section.document : '', weights.description],
  ];
}

/** Where the words of a text stand, and the ways to them: by stem, by spelling, by another word for the same. */
export class WordIndex {
  readonly forms = new Map<string, Form>();
  readonly byStem = new Map<string, Set<string>>();
  /** Stems that are most of their words, with the set of their letters: what slips of the fingers are measured from. */
  readonly spellings = new Map<string, { letters: number; forms: Set<string> }>();
  /** By the stems of words that the text has not, what they mean in its words. */
  readonly aliases = new Map<string, string>();
  /** Words in a unit, by its index. */
  readonly lengths: readonly number[];

  constructor(lang: string, units: readonly Unit[], aliases: Record<string, string>) {
    this.lengths = units.map((unit, i) => this.#add(unit, i, lang));
    for (const [alias, meaning] of Object.entries(aliases))
      for (const stem of stems(alias, lang)) if (!this.byStem.has(stem)) this.aliases.set(stem, meaning);
  }

  #add(unit: Unit, index: number, lang: string): number {
    let length = 0;
    for (const [field, weight] of fields(unit))
      for (const word of words(field)) {
        const { units } = this.forms.get(word) ?? this.#form(word, lang);
        units.set(index, (units.get(index) ?? 0) + weight);
        length += 1;
      }
    return length;
  }

  #form(word: string, lang: string): Form {
    const form = { skeletons: skeletons(word), units: new Map<number, number>() };
    this.forms.set(word, form);
    for (const stem of textStems(word, lang)) {
      const forms = this.byStem.get(stem) ?? new Set();
      this.byStem.set(stem, forms.add(word));
      if (isMost(stem, word)) this.spellings.set(stem, { letters: letterSet(stem), forms });
    }
    return form;
  }
}
