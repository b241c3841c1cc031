import { digits, isDate } from './dates.ts';
import { firstDay, timeline, type Dated } from './editions.ts';

/** Why something is not sealed and what to do about it, in Russian for the person who asked. */
export interface Refusal {
  message: string;
  remedy: string;
}

/** A request to seal a new edition. */
export interface EditionRequest {
  /** The edition's date. */
  date: string;
  /** The day it takes effect, when the text states one. */
  inForce?: string | undefined;
  /** What changed, per language. */
  notes: Readonly<Record<string, string | undefined>>;
  /** Whether the draft differs from the last edition. */
  differs: boolean;
}

/** A request to seal our correction to a sealed edition. */
export interface RevisionRequest {
  /** The date of the edition to correct. */
  date: string;
  /** Why it is corrected, per language. */
  reasons: Readonly<Record<string, string | undefined>>;
  /** Whether the corrected text differs from the last revision of that edition. */
  differs: boolean;
}

/** Refusals for the languages in which a sentence for readers was not given. `what`: what it should have said. */
export const sentences = (
  given: Readonly<Record<string, string | undefined>>,
  languages: readonly string[],
  option: string,
  what: string,
): Refusal[] =>
  languages
    .filter((lang) => !given[lang]?.trim())
    .map((lang) => ({
      message: `на языке «${lang}» не сказано, ${what}`,
      remedy: `Добавьте к команде: --${option}-${lang} "…" (одно-два предложения для читателя).`,
    }));

const refuseIf = (wrong: boolean, message: string, remedy: string): Refusal[] =>
  wrong ? [{ message, remedy }] : [];

/** Every reason not to seal a new edition, given the document's sealed `editions`; empty when it may be sealed. */
export function editionRefusals(
  editions: readonly Dated[],
  { date, inForce, notes, differs }: EditionRequest,
  languages: readonly string[],
): Refusal[] {
  const impossible = [date, inForce].filter((day) => day !== undefined && !isDate(day));
  const unsaid = sentences(notes, languages, 'note', 'что изменилось в редакции');
  if (impossible.length)
    return [
      ...impossible.map((day) => ({
        message: !day
          ? 'дата редакции не названа'
          : /^\d{4}-\d{2}-\d{2}$/.test(day)
            ? `дня «${day}» не бывает`
            : `дата «${day}» записана не так`,
        remedy: 'Напишите дату в виде 2026-03-01: год, месяц, день.',
      })),
      ...unsaid,
    ];

  const last = timeline(editions, date).at(-1);
  const begins = firstDay({ date, inForce });
  return [
    ...(last
      ? [
          ...refuseIf(
            date <= last.latest.date,
            `дата ${digits(date)} не позже последней редакции, а она от ${digits(last.latest.date)}`,
            `Укажите в --date день после ${digits(last.latest.date)}. Ошибку сайта в прежней редакции исправляют командой с --revise.`,
          ),
          ...refuseIf(
            begins <= last.from,
            `редакция начала бы действовать ${digits(begins)}, не позже последней: та действует с ${digits(last.from)}`,
            `Укажите в --in-force день после ${digits(last.from)}.`,
          ),
          ...refuseIf(
            !differs,
            `текст и данные не отличаются от редакции от ${digits(last.latest.date)}`,
            'Сначала измените черновик; если менять нечего, новая редакция не нужна.',
          ),
        ]
      : []),
    ...refuseIf(
      inForce !== undefined && inForce < date,
      `редакция от ${digits(date)} вступала бы в силу раньше своей даты, ${digits(inForce ?? '')}`,
      'Укажите в --in-force день не раньше даты редакции или уберите --in-force.',
    ),
    ...unsaid,
  ];
}

/** Every reason not to seal a revision of a sealed edition; empty when it may be sealed. */
export function revisionRefusals(
  editions: readonly Dated[],
  { date, reasons, differs }: RevisionRequest,
  languages: readonly string[],
): Refusal[] {
  const known = [...new Set(editions.map((edition) => edition.date))];
  return [
    ...refuseIf(
      !known.includes(date),
      `редакции «${date}» нет`,
      `Укажите в --revise одну из опубликованных: ${known.join(', ') || 'их ещё нет'}.`,
    ),
    ...refuseIf(
      known.includes(date) && !differs,
      `исправленный текст не отличается от опубликованной редакции ${date}`,
      'Внесите исправление в черновик и повторите команду.',
    ),
    ...sentences(reasons, languages, 'reason', 'что исправлено и почему'),
  ];
}
