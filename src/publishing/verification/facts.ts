/** Whether the facts that a page states around the legal text are stated by the log or by a proved text. */
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { dayBefore, digits } from '../../domain/dates.ts';
import type { Finding } from '../../domain/finding.ts';
import type { LogRecord } from '../../domain/log-record.ts';
import { ungrouped } from '../../domain/machine-numbers.ts';
import { fault } from './verdict.ts';

type Node = DefaultTreeAdapterTypes.Node;

/** Attributes with names that a build makes up: hashed files, shapes, classes. */
const madeUp = /^(src|d|class|data-texts?|viewbox)$/i;

/** The block of contacts is ours, says so, and need not be in the text. */
const isContacts = (node: Node): boolean =>
  node.nodeName === 'aside' && 'attrs' in node && node.attrs.some(({ name }) => name === 'data-ours');

/** An attribute as it is read: a ready letter is words, in which the sign before a figure is no part of it (`%202025`). */
const read = (value: string): string => {
  if (!value.startsWith('mailto:')) return value;
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
};

/** Everything that a page says, in text and in attributes; styles and scripts say nothing, except JSON-LD. */
function said(node: Node): string[] {
  if ('value' in node) return [node.value];
  const own = 'attrs' in node ? node.attrs : [];
  if (isContacts(node)) return [];
  const isCode =
    node.nodeName === 'style' ||
    (node.nodeName === 'script' && !own.some(({ value }) => value === 'application/ld+json'));
  if (isCode) return [];
  return [
    ...own.filter(({ name }) => !madeUp.test(name)).map(({ value }) => read(value)),
    ...('childNodes' in node ? node.childNodes.flatMap(said) : []),
  ];
}

/** The days that the log gives rise to: of editions, of sealing, of coming into force, and the days before. */
const daysOf = (records: readonly LogRecord[]): Set<string> =>
  new Set(
    records
      .flatMap(({ edition, sealed, inForce }) => [edition, sealed, ...(inForce ? [inForce] : [])])
      .flatMap((day) => [day, dayBefore(day)])
      .flatMap((day) => [day, digits(day)]),
  );

/**
 * A finding for each date, long number and hash on a page that neither the log nor any of the proved `texts` has: an IIN
 * in a box beside the text, a day in a banner, a fingerprint.
 */
export function verifyFacts(
  path: string,
  html: string,
  records: readonly LogRecord[],
  texts: readonly string[],
): Finding[] {
  const days = daysOf(records);
  const log = JSON.stringify(records);
  const known = texts.join('\n');
  const numbers = ungrouped(known);
  const isStated = (fact: string) =>
    days.has(fact) || log.includes(fact) || known.includes(fact) || numbers.includes(fact);
  const facts = said(parse(html))
    .join('\n')
    .matchAll(/\b(?:\d{4}-\d\d-\d\d|\d\d\.\d\d\.\d{4}|[\da-f]{16,64}|\d{6,})\b/g);
  return [...new Set([...facts].map(([fact]) => fact))]
    .filter((fact) => !isStated(fact))
    .map((fact) => fault(path, `на странице стоит «${fact}», а ни в журнале, ни в текстах этого нет`));
}
