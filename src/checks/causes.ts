/** One cause, one message: drops what only follows from another finding, and joins what is told at several places. */
import type { Fact, Finding, Lines } from '../domain/finding.ts';
import { errors, type Reported } from './rule.ts';

const isIn = ({ path, line }: Finding, lines: Lines) =>
  path === lines.path && line >= lines.line && line <= lines.lastLine;

/** How many characters of two numbers differ, place by place. */
const distance = (one: string, other: string) =>
  Array.from({ length: Math.max(one.length, other.length) }, (_, i) => Number(one[i] !== other[i])).reduce(
    (sum, each) => sum + each,
    0,
  );

/** The rules that compare clauses, the plainest first. */
const comparing = ['parity', 'untranslated', 'translations', 'terms'];

/** What says of a pair of clauses only that they differ, where an error in one of them says why. */
function followers(found: readonly Reported[]): Set<Reported> {
  const dropped = new Set<Reported>();
  for (const rule of comparing)
    for (const each of found) {
      if (each.rule !== rule || !each.compares) continue;
      const says = (other: Reported) =>
        other !== each &&
        !dropped.has(other) &&
        comparing.indexOf(other.rule) < comparing.indexOf(rule) &&
        each.compares?.some((lines) => isIn(other, lines)) === true &&
        // Facts are compared one by one: only the same kind of fact says why these differ.
        (!each.fact || other.fact?.kind === each.fact.kind);
      if (errors(found).some(says)) dropped.add(each);
    }
  return dropped;
}

/**
 * A fact of the data that no text states, and one of a text that no data have: one is a slip for the other. Where all texts
 * agree, the data are wrong; otherwise, or where the stated one is impossible, the text is.
 */
function unstatedTwice(found: readonly Reported[]): Set<Reported> {
  const dropped = new Set<Reported>();
  const isOf = ({ fact }: Reported, of: Fact) =>
    fact?.kind === of.kind && fact.value === of.value && fact.isMissing === of.isMissing;
  const facts = found.flatMap(({ rule, fact }) => (rule === 'facts' && fact ? [fact] : []));
  for (const stated of facts.filter(({ isMissing }) => !isMissing)) {
    const [meant] = facts
      .filter(({ kind, isMissing }) => isMissing && kind === stated.kind)
      .toSorted((a, b) => distance(a.value, stated.value) - distance(b.value, stated.value));
    if (!meant) continue;
    const inTexts = found.filter((each) => isOf(each, stated));
    const inData = found.filter((each) => isOf(each, meant));
    const isEverywhere = new Set(inTexts.map(({ path }) => path)).size > 1 && inTexts.length >= inData.length;
    for (const each of isEverywhere && stated.isImpossible !== true ? inTexts : inData) dropped.add(each);
  }
  return dropped;
}

/** The same fact told at several places as one finding, at the first. */
function joined(found: readonly Reported[]): Reported[] {
  const key = (i: number) => {
    const { rule, fact, path, line } = found[i] ?? {};
    if (rule !== 'facts' || !fact) return i;
    return fact.isMissing ? `${path ?? ''}:${line ?? 1}` : `${fact.kind} ${fact.value}`;
  };
  return [...Map.groupBy(found.keys(), (i) => key(i)).values()].flatMap((places) => {
    const [first, ...rest] = places.flatMap((i) => found[i] ?? []);
    if (!first) return [];
    const others = rest.map(({ path, line, message, fact }) =>
      fact?.isMissing ? message : `${path}:${line}`,
    );
    const link = first.fact?.isMissing ? '; ' : '; то же: ';
    return others.length
      ? [{ ...first, message: first.message + link + [...new Set(others)].join(', ') }]
      : [first];
  });
}

/** The findings of one run with one for each cause, in their order. */
export function oneForEachCause(found: readonly Reported[]): Reported[] {
  const dropped = unstatedTwice(found).union(followers(found));
  return joined(found.filter((each) => !dropped.has(each)));
}
