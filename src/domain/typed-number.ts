/** Reads the numbers that authors type: at the start of a block and in the title of a section. */
import type { SectionHead } from './clause-number.ts';

/** A number or mark at the start of a block. */
export interface Typed {
  kind: 'number' | 'mark';
  /** Without the final dot of a number: `4.1.1`, `5.1-1`, `1`; a mark as it stands: `1)`, `ә)`. */
  value: string;
  /** What stands in the text: `4.1.1.`. */
  text: string;
}

/** `4`, `4.1.1`, `5.1-1`. Years and parts of dates have four digits or begin with a zero. */
const shape = /^([1-9]\d{0,2}(?:\.[1-9]\d{0,2})*(?:-[1-9]\d?)?)(\.?)(.*)$/su;
const mark = /^(?:[1-9]\d{0,2}(?:-[1-9]\d?)?|\p{L})\)(?=[\s\p{Z}]|$)/u;

/** What a figure counts, in Russian and Kazakh: after a decimal without a final dot it makes an amount, «1.5 часа». */
const amount =
  /^(?:[%‰°₸$€₽]|(?:процент|пайыз|тенге|теңге|руб|доллар|евро|тыс|мың|млн|млрд|миллион|миллиард|час|сағат|минут|секунд|дн[яей]|день|күн|недел|апта|месяц|ай(?:да|дан|ға)?(?!\p{L})|год|лет(?!\p{L})|жыл|раз(?:а)?(?!\p{L})|есе|рет|утра|вечера|кг|км|см|мм|гб|мб|тг|м|г|л|т|ч|шт|мин|сек|кв)(?:\p{L}{0,4})(?!\p{L}))/iu;

/** «1.4 және 1.6-тармақтар», «1.4–1.6»: the first of several numbers that a text refers to. */
const isListed = (rest: string) =>
  /^[\s\p{Z}]*(?:,|[-–—]|и|или|және|немесе|мен|бен|пен)[\s\p{Z}]*\d/u.test(rest);

/** «10.12.25.» is a day, not a number, wherever it stands. */
const isDay = (value: string) => {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\.(\d{1,2})\.(\d{2})$/.exec(value) ?? [];
  return year !== '' && Number(day) <= 31 && Number(month) <= 12;
};

/**
 * The number or mark that a block begins with. `own` is the number of its section: a number without a final dot counts
 * only where it begins with it. Dates, amounts and years are no numbers.
 */
export function typedAt(text: string, own: string | undefined): Typed | undefined {
  const [marked] = mark.exec(text) ?? [];
  if (marked !== undefined) return { kind: 'mark', value: marked, text: marked };
  const [, value = '', dot = '', rest = ''] = shape.exec(text) ?? [];
  const number: Typed = { kind: 'number', value, text: value + dot };
  const begins = own !== undefined && value.startsWith(`${own}.`);
  const isSpaced = /^(?:[\s\p{Z}]|$)/u.test(rest);
  const isDeep = value.includes('.');
  if (!value || (isDay(value) && !begins)) return undefined;
  if (dot) return isSpaced || (isDeep && /^[\p{L}«"“(]/u.test(rest)) ? number : undefined;
  return isDeep && begins && isSpaced && !amount.test(rest.trim()) && !isListed(rest) ? number : undefined;
}

const section =
  /^(?:(?:раздел|глава|статья)\s+)?([1-9]\d{0,2}(?:\.[1-9]\d{0,2})*)(?:\.|-\s?(?:бөлім|тарау|бап)\.?)(?=[\s\p{Z}]|\p{Lu}|$)/iu;
const named = /^(?:раздел|глава|статья)\s+([1-9]\d{0,2})(?=[\s\p{Z}.:—–-]|$)/iu;
const annexRu = /^приложение\s*(?:№|n)?\s*([1-9]\d{0,2}(?:-[1-9]\d?)?)(?!\d)/iu;
const annexKk = /^(?:№\s*([1-9]\d{0,2})\s*-?\s*қосымша|([1-9]\d{0,2})\s*-\s*қосымша)/iu;

/** What a section's title says: «4. Оплата», «4-бөлім. Төлем», «Приложение № 1. Цены», «№ 1 қосымша». */
export function sectionHead(title: string): SectionHead {
  const annex = annexRu.exec(title) ?? annexKk.exec(title);
  const number = annex ? (annex[1] ?? annex[2]) : (section.exec(title) ?? named.exec(title))?.[1];
  return number === undefined ? { kind: 'plain' } : { kind: annex ? 'annex' : 'section', number };
}

/** Whether a number can come right after another: the next one, or the first under it. */
export function follows(number: string, last: string): boolean {
  const [, head = '', end = ''] = /^(.*?)(\d+)$/.exec(last.replace(/-\d+$/, '')) ?? [];
  return last !== '' && [`${last}.1`, `${last}-1`, `${head}${Number(end) + 1}`].includes(number);
}
