/** The only ranking in search: decides which clauses answer a query best. */
import { withoutLanguage } from '../domain/urls.ts';
import type { Lexicon } from './lexicon.ts';
import type { Term } from './resolver.ts';
import type { Unit } from './text.ts';

/** A clause, or a whole section, that answers a query. */
export interface Ranked {
  unit: Unit;
  score: number;
}

/** A word of the query in one language: how much it says, and how strongly each unit matches it. */
interface Evidence {
  weight: number;
  /** By the unit's index: 0 to about 3. */
  strength: Map<number, number>;
}

/** How much the match of the section as a whole counts, compared with the clause's own. */
const sectionShare = 0.5;
/** Each further hit in a section is scaled by this once more, so that other sections are seen too. */
const furtherHitFactor = 0.8;

/** How rare a word is among the units: the usual inverse document frequency of BM25. */
const rarity = (units: number, having: number) => Math.log(1 + (units - having + 0.5) / (having + 0.5));

/** How often a word occurs in a unit, given the unit's length: saturates, as in BM25. */
const frequency = (times: number, length: number, mean: number) =>
  (times * 1.8) / (times + 0.8 * (0.5 + (0.5 * length) / mean));

function evidence(term: Term, lexicon: Lexicon, mean: number): Evidence {
  const times = new Map<number, number>();
  if (term.lang === lexicon.lang)
    for (const [form, cost] of term.candidates)
      for (const [unit, weight] of lexicon.unitsOf(form))
        times.set(unit, (times.get(unit) ?? 0) + weight * (1 - cost));
  const strength = new Map(
    [...times].map(([unit, sum]) => [unit, frequency(sum, lexicon.lengths[unit] ?? mean, mean)]),
  );
  return { weight: rarity(lexicon.units.length, strength.size), strength };
}

/**
 * The combined strength of all words, times the square of the share that is present: two words out of three beat one
 * word three times.
 */
function together(all: Evidence[], strengths: number[]): number {
  const total = all.reduce((sum, { weight }) => sum + weight, 0);
  let there = 0;
  let sum = 0;
  all.forEach(({ weight }, i) => {
    const strength = strengths[i] ?? 0;
    if (strength) there += weight;
    sum += weight * strength;
  });
  return total ? sum * (there / total) ** 2 : 0;
}

function rankIn(lexicon: Lexicon, terms: Term[]): Ranked[] {
  const mean = lexicon.lengths.reduce((sum, length) => sum + length, 0) / lexicon.lengths.length;
  const all = terms.map((term) => evidence(term, lexicon, mean));
  const found = new Set(all.flatMap(({ strength }) => [...strength.keys()]));
  const bySection = Map.groupBy(found, (index) => lexicon.units[index]?.section);
  return [...bySection.values()].flatMap((indexes) => {
    const best = all.map(({ strength }) => Math.max(...indexes.map((index) => strength.get(index) ?? 0)));
    const section = together(all, best) * sectionShare;
    return indexes
      .map((index) => ({
        unit: lexicon.units[index],
        score:
          section +
          together(
            all,
            all.map(({ strength }) => strength.get(index) ?? 0),
          ),
      }))
      .sort((a, b) => b.score - a.score)
      .flatMap(({ unit, score }, i) => (unit ? [{ unit, score: score * furtherHitFactor ** i }] : []));
  });
}

/**
 * What answers the terms, best first. A clause that answers in the reader's language is not shown in another one as
 * well.
 */
export function rank(terms: Term[], lexicons: readonly Lexicon[]): Ranked[] {
  const guesses = terms.every(({ known }) => known !== 'surely');
  // A guess next to an unknown word is chance: «рецепт борща» is not a typing slip.
  if (guesses && terms.some(({ known }) => known === 'no')) return [];
  const own = new Set<string>();
  return lexicons
    .filter(({ lang }) => terms.some((term) => term.candidates.size && term.lang === lang))
    .flatMap((lexicon) => rankIn(lexicon, terms))
    .filter(({ unit: { section, clause, lang } }) => {
      const place = `${withoutLanguage(section.url, lang)}#${clause}`;
      if (lang === lexicons[0]?.lang) own.add(place);
      return lang === lexicons[0]?.lang || !own.has(place);
    })
    .sort((a, b) => b.score - a.score);
}
