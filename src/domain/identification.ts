/**
 * Identification numbers of Kazakhstan, 12 digits. A person's (IIN): birth date YYMMDD, a digit for century and sex (1–6;
 * 0 for foreigners is not given to sellers), four serial digits, a control digit. A company's (BIN): year and month of
 * registration, a digit for its kind (4–6), one for its place in the company (0–3), five serial digits, a control digit.
 * The fifth digit tells them apart: it begins the day of birth. Source: Rules for forming identification numbers,
 * Government resolution No. 853 of 22.05.2007, and the control-digit method published with it.
 */
import { isDate } from './dates.ts';

const first = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const second = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

const remainder = (digits: readonly number[], weights: readonly number[]) =>
  weights.reduce((sum, weight, i) => sum + weight * (digits[i] ?? 0), 0) % 11;

/** What is wrong with a number of 12 digits of a kind, by its control digit. */
function controlFault(kind: string, number: string): string | undefined {
  const digits = Array.from(number, Number);
  const control = remainder(digits, first) === 10 ? remainder(digits, second) : remainder(digits, first);
  return control === digits[11]
    ? undefined
    : `${kind} ${number}: не сходится контрольная цифра, проверьте каждую цифру`;
}

/** What is wrong with a person's number, in a Russian sentence for editors, or undefined when nothing is. */
export function iinFault(iin: string): string | undefined {
  if (!/^\d{12}$/.test(iin)) return `ИИН «${iin}»: нужно ровно 12 цифр`;

  const century = Number(iin[6]);
  if (century < 1 || century > 6) return `ИИН ${iin}: седьмая цифра (век и пол) бывает от 1 до 6`;
  const year = `${17 + Math.ceil(century / 2)}${iin.slice(0, 2)}`;
  if (!isDate(`${year}-${iin.slice(2, 4)}-${iin.slice(4, 6)}`))
    return `ИИН ${iin}: первые шесть цифр — не дата рождения`;
  return controlFault('ИИН', iin);
}

/** What is wrong with the number of a person or a company, in a Russian sentence, or undefined when nothing is. */
export function identificationFault(number: string): string | undefined {
  if (!/^\d{4}[4-6]\d{7}$/.test(number)) return iinFault(number);
  const month = Number(number.slice(2, 4));
  if (month < 1 || month > 12) return `БИН ${number}: третья и четвёртая цифры — не месяц регистрации`;
  if (Number(number[5]) > 3) return `БИН ${number}: шестая цифра бывает от 0 до 3`;
  return controlFault('БИН', number);
}
