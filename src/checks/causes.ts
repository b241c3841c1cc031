/** One cause, one message: drops what only follows from another finding, and joins what is told at several places. */
import type { Finding, Lines } from '../domain/finding.ts';
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

/** A number that no text states, where a text states one that is no seller's: one of the two is a slip for the other. */
function unstatedTwice(found: readonly Reported[]): Set<Reported> {
  const dropped = new Set<Reported>();
  const stated = new Map(
    found.flatMap(({ fact }) => (fact && !fact.isMissing ? [[`${fact.kind} ${fact.value}`, fact]] : [])),
  );
  for (const { kind, value } of stated.values()) {
    const candidates = found.flatMap(({ fact }) =>
      fact?.isMissing && fact.kind === kind ? [fact.value] : [],
    );
    const meant = candidates.toSorted((a, b) => distance(a, value) - distance(b, value))[0];
    for (const each of found)
      if (each.fact?.isMissing && each.fact.kind === kind && each.fact.value === meant) dropped.add(each);
  }
  return dropped;
}

/** The same fact told at several places as one finding, at the first. */
function joined(found: readonly Reported[]): Reported[] {
  const key = ({ rule, fact, path, line }: Reported, i: number) =>
    rule !== 'facts' || !fact ? i : fact.isMissing ? `${path}:${line}` : `${fact.kind} ${fact.value}`;
  return [...Map.groupBy(found.keys(), (i) => key(found[i] as Reported, i)).values()].flatMap((places) => {
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
