/** What a dispute pack states: the terms of a day, the record that proves them, and what others signed. */
import { bindingOn, type Binding } from '../../domain/binding.ts';
import { digits } from '../../domain/dates.ts';
import { linesOf } from '../../domain/log.ts';
import type { LogRecord } from '../../domain/log-record.ts';
import { plainRevision } from '../../editions/edition-text.ts';
import type { PlainEdition } from '../../editions/edition.ts';
import { logOf } from '../../tree/log.ts';
import type { Tree } from '../../tree/tree.ts';
import { Refused } from '../refused.ts';

/** What is asked for. */
export interface DisputeRequest {
  document: string;
  /** As given, and its day in Almaty: `2026-12-01`. */
  moment: string;
  day: string;
  /** The languages wanted; all that the edition has if empty. */
  languages: readonly string[];
  /** The day to compare with. */
  today: string;
}

/** The terms of that day. */
export interface DisputeFacts {
  request: DisputeRequest;
  binding: Binding;
  /** The line of the log that is the record, with its line end. */
  line: string;
  /** The texts, one a language. */
  texts: PlainEdition[];
  /** The record of the text in force today. */
  now: LogRecord;
}

/** The log of a tree with its records. Throws Refused if no edition applied on the day, or not in these languages. */
export async function disputeFacts(tree: Tree, request: DisputeRequest): Promise<DisputeFacts> {
  const records = logOf(tree).filter(({ document }) => document === request.document);
  const binding = bindingOn(records, request.day);
  const [first] = records;
  if (!binding)
    throw new Refused([
      {
        message: `на ${digits(request.day)} ни одна редакция документа «${request.document}» ещё не действовала`,
        remedy: first
          ? `Первая — от ${digits(first.edition)}. Проверьте --at.`
          : 'Проверьте --document: опубликованных редакций у него нет.',
      },
    ]);
  const { record } = binding;
  const sealed = Object.keys(record.texts).sort();
  const absent = request.languages.find((lang) => !sealed.includes(lang));
  if (absent !== undefined)
    throw new Refused([
      {
        message: `на языке «${absent}» редакции от ${digits(record.edition)} нет`,
        remedy: `Укажите в --lang один из языков: ${sealed.join(', ')}.`,
      },
    ]);
  const languages = request.languages.length ? request.languages : sealed;
  return {
    request,
    binding,
    line: linesOf(tree.text('editions.log'))[record.sequence - 1] ?? '',
    texts: await Promise.all(languages.map((lang) => plainRevision(record, lang))),
    now: bindingOn(records, request.today)?.record ?? record,
  };
}
