import { distance } from './distance.ts';
import { words } from './fold.ts';
import { skeletons } from './skeleton.ts';
import { stems, textStems } from './stems.ts';
import { units, type SearchText, type Unit } from './text.ts';

/** What a word of a query may stand for: words of the text, each with what the step from the one to the other costs, 0 to 1. */
export type Candidates = Map<string, number>;

/** A word of the text. */
interface Form {
  skeletons: string[];
  /** The units that hold it, and how much it weighs in each. */
  units: Map<number, number>;
}

/** How much a word weighs by where it stands. A heading names every clause under it, so each gets a share. */
const weights = { title: 3, description: 0.8, text: 1, heading: 0.4 };

const cost = { ending: 0.4, alias: 0.1, prefix: 0.15, glued: 0.1, slip: 0.25 };

/** Fewer letters than this may begin too many words, or be one slip away from too many. */
const shortestPrefix = 3;
const shortestPart = 4;
/** How many slips a word of so many letters may have. */
const allowedSlips = (length: number) => (length < 5 ? 0 : length < 9 ? 1 : 2);

/** Whether a stem is so much of its word that it cannot be near to another's by chance. */
const isMost = (stem: string, word: string) => stem.length >= 0.7 * word.length;

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  const values = map.get(key);
  if (values) values.add(value);
  else map.set(key, new Set([value]));
}

/** The words of a text in one language, and how to find them by what people type. */
export class Lexicon {
  readonly lang: string;
  /** Whether it holds all sections of its language. */
  readonly complete: boolean;
  readonly units: Unit[];
  /** Words in a unit, by its index. */
  readonly lengths: number[];
  readonly #forms = new Map<string, Form>();
  readonly #byStem = new Map<string, Set<string>>();
  /** Stems that are most of their words: what a slip of the fingers is measured from. */
  readonly #spellings = new Map<string, Set<string>>();
  readonly #aliases = new Map<string, string>();

  constructor(text: SearchText) {
    this.lang = text.lang;
    this.complete = text.complete;
    this.units = units(text);
    this.lengths = this.units.map((unit, i) => this.#add(unit, i));
    for (const [alias, meaning] of Object.entries(text.aliases))
      for (const stem of stems(alias, this.lang))
        if (!this.#byStem.has(stem)) this.#aliases.set(stem, meaning);
  }

  #add({ section, clause, heading, text }: Unit, index: number): number {
    const fields: [string, number][] = clause
      ? [
          [text, weights.text],
          [heading, weights.heading],
        ]
      : [
          [section.title, weights.title],
          [text, weights.description],
          // The document's own title leads to where it begins.
          [section.number === 1 ? section.document : '', weights.description],
        ];
    let length = 0;
    for (const [field, weight] of fields)
      for (const word of words(field)) {
        const { units } = this.#form(word);
        units.set(index, (units.get(index) ?? 0) + weight);
        length += 1;
      }
    return length;
  }

  #form(word: string): Form {
    const known = this.#forms.get(word);
    if (known) return known;
    const form = { skeletons: skeletons(word), units: new Map<number, number>() };
    this.#forms.set(word, form);
    for (const stem of textStems(word, this.lang)) {
      add(this.#byStem, stem, word);
      if (isMost(stem, word)) add(this.#spellings, stem, word);
    }
    return form;
  }

  /** The units that hold a word of the text, by index, with its weight in each. */
  unitsOf(form: string): ReadonlyMap<number, number> {
    return this.#forms.get(form)?.units ?? new Map<number, number>();
  }

  /** Every word of the text. */
  get forms(): string[] {
    return [...this.#forms.keys()];
  }

  /** The words of the text that a folded word is, or is a form or a relative of; else those that an alias names. */
  same(word: string): Candidates {
    const found: Candidates = new Map();
    for (const stem of stems(word, this.lang)) {
      if (found.size && stem.length < 4) break;
      for (const form of this.#byStem.get(stem) ?? []) {
        // What two words share of the longer one: endings differ freely, roots alone less so.
        const apart = form === word ? 0 : 1 - stem.length / Math.max(stem.length, form.length, word.length);
        if (!found.has(form)) found.set(form, apart * cost.ending);
      }
    }
    if (found.size) return found;
    const meaning = stems(word, this.lang).flatMap((stem) => this.#aliases.get(stem) ?? []);
    for (const each of words(meaning[0] ?? ''))
      for (const [form, apart] of this.same(each)) found.set(form, apart + cost.alias);
    return found;
  }

  /** The words of the text that begin with a folded word. */
  beginning(word: string): Candidates {
    const found: Candidates = new Map();
    for (const prefix of skeletons(word).filter(({ length }) => length >= shortestPrefix))
      for (const [form, { skeletons }] of this.#forms)
        if (skeletons.some((skeleton) => skeleton.startsWith(prefix))) found.set(form, cost.prefix);
    return found;
  }

  /** The words of the text of which a folded word is two, written without a space. */
  glued(word: string): Candidates {
    for (let end = word.length - shortestPart; end >= shortestPart; end--) {
      const parts = [this.same(word.slice(0, end)), this.same(word.slice(end))];
      if (parts.every(({ size }) => size))
        return new Map(parts.flatMap((part) => [...part].map(([form, apart]) => [form, apart + cost.glued])));
    }
    return new Map();
  }

  /** The numbers of the text that hold these digits. */
  numbers(digits: string): Candidates {
    const found: Candidates = new Map();
    for (const form of this.#forms.keys())
      if (/^\d+$/.test(form) && form.includes(digits)) found.set(form, 1 - digits.length / form.length);
    return found;
  }

  /** The words of the text nearest to a folded word, by slips of the fingers in the word or in its stem. */
  near(word: string): Candidates {
    const keys = stems(word, this.lang).filter((stem) => allowedSlips(stem.length) && isMost(stem, word));
    let least = allowedSlips(word.length);
    let found: Candidates = new Map();
    if (!least) return found;
    for (const [stem, forms] of this.#spellings)
      for (const key of keys) {
        const limit = Math.min(least, allowedSlips(Math.min(key.length, stem.length + 1)));
        const slips = distance(key, stem, limit);
        if (slips > limit) continue;
        if (slips < least) found = new Map();
        least = slips;
        for (const form of forms) found.set(form, slips * cost.slip);
      }
    return found;
  }
}
