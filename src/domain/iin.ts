/**
 * Individual identification number of Kazakhstan: 12 digits — birth date YYMMDD, a digit for century and sex
 * (1–6; 0 for foreigners is not given to sellers), four serial digits, a control digit. Source: Rules for forming
 * identification numbers, Government resolution No. 853 of 22.05.2007, and the control-digit method published with it.
 */
import { isDate } from './dates.ts';

const first = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const second = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

const remainder = (digits: readonly number[], weights: readonly number[]) =>
  weights.reduce((sum, weight, i) => sum + weight * (digits[i] ?? 0), 0) % 11;

/** What is wrong with the number, in a Russian sentence for editors, or undefined when nothing is. */
export function iinFault(iin: string): string | undefined {
  if (!/^\d{12}$/.test(iin)) return `ИИН «${iin}»: нужно ровно 12 цифр`;
  const digits = Array.from(iin, Number);

  const century = digits[6] ?? 0;
  if (century < 1 || century > 6) return `ИИН ${iin}: седьмая цифра (век и пол) бывает от 1 до 6`;
  const year = `${17 + Math.ceil(century / 2)}${iin.slice(0, 2)}`;
  if (!isDate(`${year}-${iin.slice(2, 4)}-${iin.slice(4, 6)}`))
    return `ИИН ${iin}: первые шесть цифр — не дата рождения`;

  const control = remainder(digits, first) === 10 ? remainder(digits, second) : remainder(digits, first);
  return control === digits[11]
    ? undefined
    : `ИИН ${iin}: не сходится контрольная цифра, проверьте каждую цифру`;
}
