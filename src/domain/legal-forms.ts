/**
 * Legal forms of sellers in Kazakhstan, as people write them: short and in full, in Russian and Kazakh. Source: Civil Code
 * (articles 34, 58, 77, 85, 96, 102), Entrepreneurial Code (articles 30, 31); «дара кәсіпкер» is the newer Kazakh term for
 * «жеке кәсіпкер». A form that is not here is accepted as it is written; only nothing is known of it.
 */
import { quotationMarks, unquoted } from './quotation-marks.ts';

/** A bar ends the part of a word that never changes, as in the glossary. */
interface LegalForm {
  /** Who holds the number: a person (IIN) or a company (BIN); `either` for a farm, which may be one or the other. */
  holder: 'person' | 'company' | 'either';
  ru: readonly string[];
  kk: readonly string[];
}

const forms: readonly LegalForm[] = [
  {
    holder: 'person',
    ru: ['ИП', 'индивидуальн| предпринимател|'],
    kk: ['ЖК', 'ДК', 'жеке кәсіпкер|', 'дара кәсіпкер|'],
  },
  { holder: 'either', ru: ['КХ', 'крестьянск| хозяйств|'], kk: ['ШҚ', 'шаруа қожалы|'] },
  { holder: 'either', ru: ['ФХ', 'фермерск| хозяйств|'], kk: ['ФҚ', 'фермер қожалы|'] },
  {
    holder: 'company',
    ru: ['ТОО', 'товариществ| с ограниченной ответственностью'],
    kk: ['ЖШС', 'жауапкершілігі шектеулі серіктест|'],
  },
  {
    holder: 'company',
    ru: ['ТДО', 'товариществ| с дополнительной ответственностью'],
    kk: ['ҚЖС', 'қосымша жауапкершілігі бар серіктест|'],
  },
  { holder: 'company', ru: ['АО', 'акционерн| обществ|'], kk: ['АҚ', 'акционерлік қоғам|'] },
  {
    holder: 'company',
    ru: ['НАО', 'некоммерческ| акционерн| обществ|'],
    kk: ['КеАҚ', 'коммерциялық емес акционерлік қоғам|'],
  },
  { holder: 'company', ru: ['ПК', 'производственн| кооператив|'], kk: ['ӨК', 'өндірістік кооператив|'] },
  {
    holder: 'company',
    ru: ['РГП', 'республиканск| государственн| предприяти|'],
    kk: ['РМК', 'республикалық мемлекеттік кәсіпорн|', 'республикалық мемлекеттік кәсіпорын|'],
  },
  {
    holder: 'company',
    ru: ['ОО', 'общественн| объединени|'],
    kk: ['ҚБ', 'қоғамдық бірлест|'],
  },
];

/** The pattern of one spelling: an abbreviation as it is, words in any case and with any ending after a bar. */
function pattern(spelling: string): string {
  if (/^\p{Lu}\p{Ll}?\p{Lu}+$/u.test(spelling)) return RegExp.escape(spelling);
  const words = spelling
    .split(' ')
    .map((word) => (word.endsWith('|') ? `${RegExp.escape(word.slice(0, -1))}\\p{L}*` : RegExp.escape(word)));
  return `(?i:${words.join('\\s+')})`;
}

const is = (form: string) => (spelling: string) => new RegExp(`^${pattern(spelling)}$`, 'u').test(form);

const known = (form: string): LegalForm | undefined =>
  forms.find(({ ru, kk }) => [...ru, ...kk].some(is(form)));

/** Who holds the number of a seller of this form; undefined for a form that is not in the table. */
export const holderOf = (form: string): LegalForm['holder'] | undefined => known(form)?.holder;

/** Whether two spellings, perhaps in different languages, may be the same form: unknown ones may. */
export const mayBeSameForm = (one: string, other: string): boolean => {
  const [first, second] = [known(one), known(other)];
  return !first || !second || first === second;
};

/**
 * A seller's name with its form as law and custom order them: `ТОО «Кит»`, `ЖК Айгуль Сапарова`, but `«Кит» ЖШС`: in Kazakh
 * the form of a company follows the name.
 */
export function fullName(form: string, name: string): string {
  const found = known(form);
  return found?.holder === 'company' && found.kk.some(is(form)) ? `${name} ${form}` : `${form} ${name}`;
}

/** A pattern of a name between quotation marks. */
export const quotedName = (name: string): string => {
  const marks = `[${quotationMarks}]`;
  return `${marks}+${spaced(name, marks)}${marks}+`;
};

/** The words of a name, with any space between them and any quotation marks at them. */
const spaced = (name: string, marks: string): string =>
  unquoted(name)
    .split(' ')
    .map((word) => RegExp.escape(word))
    .join(`${marks}*\\s+${marks}*`);

/**
 * A pattern of a name next to its form, which may stand before or after it, short or in full, in the language in which
 * `form` is written. The name may have quotation marks, whatever the data have; it matches with them, without the form.
 */
export function namePattern(form: string, name: string): RegExp {
  const found = known(form);
  const spellings = [found?.ru, found?.kk].find((each) => each?.some(is(form))) ?? [form];
  const either = `(?<![\\p{L}\\d])(?:${spellings.map(pattern).join('|')})(?![\\p{L}\\d])`;
  const marks = `[${quotationMarks}]`;
  // A name that begins with a quotation mark ends with one: «Кит» is not «Кит Плюс».
  const spelt = `(?:${quotedName(name)}|(?<![\\p{L}\\d]|${marks})${spaced(name, marks)}(?![\\p{L}\\d]))`;
  return new RegExp(`(?<=${either}\\s*)${spelt}|${spelt}(?=\\s*${either})`, 'gu');
}
