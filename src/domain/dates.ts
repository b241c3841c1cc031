/** Year, month (1–12) and day of a calendar date. */
export interface DateParts {
  year: number;
  month: number;
  day: number;
}

/** Splits a date such as `2025-11-26`. Throws a RangeError when it is not a day of the Gregorian calendar. */
export function dateParts(iso: string): DateParts {
  const [, year = 0, month = 0, day = 0] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? []).map(Number);
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > days)
    throw new RangeError(`not a date: ${iso}`);
  return { year, month, day };
}

/** Whether the text is an existing day, written as `2025-11-26`. */
export function isDate(text: string): boolean {
  try {
    dateParts(text);
    return true;
  } catch {
    return false;
  }
}

function shifted(iso: string, days: number): string {
  const { year, month, day } = dateParts(iso);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

/** The day before: `2025-11-25` for `2025-11-26`. Throws a RangeError like `dateParts`. */
export const dayBefore = (iso: string): string => shifted(iso, -1);

/** The day after: `2025-11-27` for `2025-11-26`. Throws a RangeError like `dateParts`. */
export const dayAfter = (iso: string): string => shifted(iso, 1);

/** The date as `26.11.2025`, the usual numeric form in both Russian and Kazakh. */
export function digits(iso: string): string {
  return iso.split('-').reverse().join('.');
}

/** The first moment of a day in Kazakhstan (RFC 3339), which has had one time zone since 1 March 2024. */
export const startOfDay = (iso: string): string => `${iso}T00:00:00+05:00`;
