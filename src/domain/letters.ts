import { isPlainlyLatin, isWordOf, misspelt } from './latin-names.ts';
import { withoutAddresses } from './written-addresses.ts';
import { blank } from './written-dates.ts';

/** A fault in a word whose letters are not what they look like. */
export interface LetterFault {
  /** Where the fault begins in the text, in UTF-16 code units, and how many it spans. */
  index: number;
  length: number;
  /** What is wrong, in Russian. */
  message: string;
  remedy: string;
}

const retype = 'Наберите слово заново на нужной раскладке клавиатуры.';

const scripts: [string, RegExp][] = [
  ['латинская', /\p{Script=Latin}/u],
  ['русская или казахская', /\p{Script=Cyrillic}/u],
  ['греческая', /\p{Script=Greek}/u],
];
const scriptOf = (letter: string) => scripts.find(([, script]) => script.test(letter))?.[0] ?? 'чужая';

/** The pattern of each list of known names: a list is used for hundreds of texts. */
const patterns = new WeakMap<readonly string[], RegExp>();

function patternOf(known: readonly string[]): RegExp {
  const found = patterns.get(known);
  if (found) return found;
  const longestFirst = known.toSorted((a, b) => b.length - a.length).map((name) => RegExp.escape(name));
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{M}\\p{N}])`,
    'gu',
  );
  patterns.set(known, pattern);
  return pattern;
}

/**
 * Blanks out what is not checked here: addresses, which another rule compares; tags and section names, which are
 * markup; and known names in Latin letters.
 */
function masked(text: string, known: readonly string[]): string {
  const words = withoutAddresses(text).replace(/<\/?[A-Z]\w*>|(?<=\])\([\w-]+\)/g, blank);
  return known.length ? words.replace(patternOf(known), blank) : words;
}

/** A zero that stands where a word of one letter would: between spaces, with a word behind it, and counting nothing. */
const loneZero =
  /(?<![\p{L}\p{N}.,/-]|№\s*|(?:^|[^\p{L}])(?:от|до|с|к|на|по|за|выше|ниже|свыше|более|менее)\s+)0(?=\s+["«„“]?\p{L})(?!\s+бастап|\s+(?:и|или|до|немесе|және)\s+\d)/giu;

/** Where a figure with its unit stands in a text. */
export interface Figure {
  index: number;
  text: string;
}

/** What is wrong with a word in Latin letters; undefined when it is a name that nobody can misread. */
function latinFault(
  word: string,
  known: readonly string[],
  nameOf: (letter: string) => string,
): Pick<LetterFault, 'message' | 'remedy'> | undefined {
  const list = 'внесите его в glossary.yaml, в список unchanged';
  const name = misspelt(word, known);
  if (name !== undefined)
    return {
      message: `«${word}» похоже на «${name}», а набрано иначе`,
      remedy: `Наберите «${name}». Если это другое имя, ${list}.`,
    };
  if (isPlainlyLatin(word) || isWordOf(word, known)) return undefined;
  return {
    message: `«${word}» набрано латинскими буквами (${nameOf(word)}), и прочесть его можно как русское или казахское слово`,
    // A single letter is not a name, so the list must not allow it.
    remedy: word.length === 1 ? retype : `${retype} Если это имя или сокращение, ${list}.`,
  };
}

const alphabets = new Map<string, RegExp>();

/** Whether a word has no letters but those of an alphabet, as nearly all words of a text. */
function isPlainWord(word: string, alphabet: string): boolean {
  // Not by ignoring case: Unicode folds rare letters, «ᲀ» for example, to those of the alphabet.
  const found = alphabets.get(alphabet) ?? new RegExp(`^[${alphabet}${alphabet.toUpperCase()}]+$`, 'u');
  alphabets.set(alphabet, found);
  return found.test(word);
}

function wordFault(
  word: string,
  alphabet: string | undefined,
  known: readonly string[],
  nameOf: (letter: string) => string,
): Omit<LetterFault, 'length'> | undefined {
  if (alphabet !== undefined && isPlainWord(word, alphabet)) return undefined;
  const letters = [...word.matchAll(/[\p{L}\p{M}]/gu)].map(({ 0: letter, index }) => ({
    letter,
    index,
    script: scriptOf(letter),
  }));
  const [first] = letters;
  if (!first) return undefined;
  const groups = [...Map.groupBy(letters, ({ script }) => script).values()].sort(
    (a, b) => a.length - b.length,
  );
  const [few = [], many] = groups;
  const [odd] = few;
  if (odd && many)
    return {
      index: odd.index,
      message: `в слове «${word}» буквы разных алфавитов: «${odd.letter}» — ${odd.script} (${nameOf(odd.letter)})`,
      remedy: retype,
    };
  if (alphabet === undefined) return undefined;
  const sign = /\p{Sc}/u.exec(word);
  if (sign)
    return {
      index: sign.index,
      message: `в слове «${word}» знак «${sign[0]}» вместо буквы (${nameOf(sign[0])})`,
      remedy: retype,
    };
  const strange = letters.find(({ letter }) => !alphabet.includes(letter.toLowerCase()));
  if (strange?.script === 'латинская') {
    const fault = latinFault(word, known, nameOf);
    return fault && { index: 0, ...fault };
  }
  if (strange)
    return {
      index: strange.index,
      message: `буквы «${strange.letter}» (${nameOf(strange.letter)}) в слове «${word}» нет в алфавите этого языка`,
      remedy: retype,
    };
  if (/[^\p{L}\p{M}-]/u.test(word) && !/^\p{L}+[²³]$/u.test(word))
    return {
      index: 0,
      message: `в «${word}» смешаны буквы и цифры или знаки: «${first.letter}» — буква (${nameOf(first.letter)})`,
      remedy:
        'Если это число, наберите его цифрами. Если слово при числе, поставьте между ними дефис или пробел. Дом с буквой должен так же стоять в адресе в файле продавца.',
    };
  return undefined;
}

/**
 * Finds words that a reader could mistake for others: words that mix scripts, use letters outside the language's
 * alphabet, or mix letters with digits. `alphabet` is in lower case, undefined for a text that is not in one language.
 * `known` words are allowed anyway: names in Latin letters, house numbers; so are `figures`, units glued to them or not.
 */
export function letterFaults(
  text: string,
  alphabet: string | undefined,
  known: readonly string[],
  nameOf: (letter: string) => string,
  figures: readonly Figure[] = [],
): LetterFault[] {
  const plain = masked(text.replaceAll('\u2011', '-'), known);
  /** A figure's unit may be glued to it, and a year's: «100тг», «2024г.»; words beside it are words. */
  const isFigure = (index: number, length: number) => {
    const word = plain.slice(index, index + length);
    if (/^(?:19|20)\d\d(?:гг?|жж?)$/u.test(word)) return true;
    const isCounted = figures.some(
      (each) => index >= each.index && index + length <= each.index + each.text.length,
    );
    return isCounted && /^\d+\p{L}*$/u.test(word);
  };
  const zeros = [...plain.matchAll(loneZero)].map(({ index }) => ({
    index,
    length: 1,
    message: '«0» стоит отдельно, как слово: это цифра, а не буква «о»',
    remedy: 'Наберите букву «о». Если это число, напишите «ноль» словом или с единицей: «0 тенге», «0 %».',
  }));
  // Parts of a Latin name with a hyphen are one word: «e-commerce».
  const words =
    /(?<![\p{L}\p{M}\p{N}])[A-Za-z\d]+(?:-[A-Za-z\d]+)+(?!-?[\p{L}\p{M}\p{N}])|[\p{L}\p{M}\p{N}\p{Sc}]+/gu;
  const inWords = [...plain.matchAll(words)].flatMap(({ 0: word, index }) => {
    const fault = wordFault(word, alphabet, known, nameOf);
    return fault ? [{ ...fault, index: index + fault.index, length: fault.index ? 1 : word.length }] : [];
  });
  return (alphabet === undefined ? inWords : [...zeros, ...inWords]).filter(
    ({ index, length }) => !isFigure(index, length),
  );
}
