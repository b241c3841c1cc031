import { isDate } from './dates.ts';

/** The day in Almaty, which the terms and the log count by, of a moment; `2026-12-01`. */
const almaty = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Almaty' });

/**
 * The day in Almaty of a moment with its offset from UTC (`2026-12-01T14:05+05:00`, RFC 3339) or of a day alone, which is
 * one in Almaty. Undefined if it is not written so or there is no such moment.
 */
export function dayInAlmaty(moment: string): string | undefined {
  const [, day = '', hour, minute, second = '0', offsetHour = '0', offsetMinute = '0'] =
    /^(\d{4}-\d\d-\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?(?:Z|[+-](\d\d):(\d\d)))?$/.exec(moment) ?? [];
  if (!isDate(day)) return undefined;
  if (hour === undefined) return day;
  const isTime =
    Number(hour) < 24 &&
    [minute, second, offsetMinute].every((each) => Number(each) < 60) &&
    Number(offsetHour) < 24;
  return isTime ? almaty.format(new Date(moment)) : undefined;
}
