/**
 * Identification numbers of Kazakhstan, 12 digits. A person's (IIN): birth date YYMMDD, a digit for century and sex
 * (1–6; 0 is for foreigners and does not occur among sellers), four serial digits, a control digit. A company's (BIN):
 * year and month of registration, a digit for the kind of company (4 resident, 5
 * non-resident, 6 persons who trade together), a digit for the unit within it (0–3), five
 * serial digits, a control digit. The fifth digit tells them apart: in an IIN it is the first digit of the day of
 * birth. Source: Rules for forming identification numbers, Government resolution No. 853 of 22.05.2007, and the
 * control-digit method published with it.
 */
import { isDate } from './dates.ts';

const firstWeights = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const secondWeights = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

const remainder = (digits: readonly number[], weights: readonly number[]) =>
  weights.reduce((sum, weight, i) => sum + weight * (digits[i] ?? 0), 0) % 11;

/** Checks the control digit of a 12-digit number. `kind` names the number in the message. */
function controlFault(kind: string, number: string): string | undefined {
  const digits = Array.from(number, Number);
  const control =
    remainder(digits, firstWeights) === 10
      ? remainder(digits, secondWeights)
      : remainder(digits, firstWeights);
  return control === digits[11]
    ? undefined
    : `${kind} ${number}: не сходится контрольная цифра, проверьте каждую цифру`;
}

/** What is wrong with a person's number, as a Russian sentence for editors; undefined when it is valid. */
export function iinFault(iin: string): string | undefined {
  if (!/^\d{12}$/.test(iin)) return `ИИН «${iin}»: нужно ровно 12 цифр`;

  const century = Number(iin[6]);
  if (century < 1 || century > 6) return `ИИН ${iin}: седьмая цифра (век и пол) бывает от 1 до 6`;
  const year = `${17 + Math.ceil(century / 2)}${iin.slice(0, 2)}`;
  if (!isDate(`${year}-${iin.slice(2, 4)}-${iin.slice(4, 6)}`))
    return `ИИН ${iin}: первые шесть цифр — не дата рождения`;
  return controlFault('ИИН', iin);
}

/** What is wrong with a company's number, as a Russian sentence for editors; undefined when it is valid. */
export function binFault(bin: string): string | undefined {
  if (!/^\d{12}$/.test(bin)) return `БИН «${bin}»: нужно ровно 12 цифр`;

  const month = Number(bin.slice(2, 4));
  if (month < 1 || month > 12) return `БИН ${bin}: третья и четвёртая цифры — не месяц регистрации`;
  if (!isCompanyNumber(bin)) return `БИН ${bin}: пятая цифра бывает от 4 до 6`;
  if (Number(bin[5]) > 3) return `БИН ${bin}: шестая цифра бывает от 0 до 3`;
  return controlFault('БИН', bin);
}

/** Whether a number of 12 digits is a company's, by its fifth digit. */
export const isCompanyNumber = (number: string): boolean => /^\d{4}[4-6]/.test(number);

/** Whether a company's number is that of persons who trade together: joint enterprise (совместное предпринимательство). */
export const isJointNumber = (bin: string): boolean => bin[4] === '6';

/** What is wrong with a person's or company's number, as a Russian sentence for editors; undefined when it is valid. */
export const identificationFault = (number: string): string | undefined =>
  isCompanyNumber(number) ? binFault(number) : iinFault(number);
