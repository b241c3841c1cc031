/** A fault in a word whose letters are not what they look like. */
export interface LetterFault {
  /** Where the fault begins in the text, in UTF-16 code units, and how many it spans. */
  index: number;
  length: number;
  /** What is wrong, in Russian. */
  message: string;
  remedy: string;
}

const scripts: [string, RegExp][] = [
  ['латинская', /\p{Script=Latin}/u],
  ['русская или казахская', /\p{Script=Cyrillic}/u],
  ['греческая', /\p{Script=Greek}/u],
];
const scriptOf = (letter: string) => scripts.find(([, script]) => script.test(letter))?.[0] ?? 'чужая';

/** A zero that is not an amount: probably meant as the letter «о». */
const loneZero = /(?<![\p{L}\d.,/-])0(?![\p{L}\d.,/-])(?!\s*(?:%|₸|тенге|теңге))/gu;

const blank = (found: string) => ' '.repeat(found.length);

/**
 * Blanks out what is not checked here: addresses, which another rule compares; tags and section names, which are
 * markup; and known names in Latin letters.
 */
function masked(text: string, known: readonly string[]): string {
  const addresses = text
    // Bank accounts (ISO 13616) are data, too.
    .replace(/(?<![\p{L}\d])KZ\d{2}(?: ?[\dA-Z]){16}(?![\p{L}\d])/gu, blank)
    .replace(/https?:\/\/[!-~]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, blank)
    .replace(/<\/?[A-Z]\w*>|(?<=\])\([\w-]+\)/g, blank);
  const longestFirst = known.toSorted((a, b) => b.length - a.length).map((name) => RegExp.escape(name));
  if (!longestFirst.length) return addresses;
  return addresses.replace(
    new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{M}\\p{N}])`, 'gu'),
    blank,
  );
}

function wordFault(
  word: string,
  alphabet: string | undefined,
  nameOf: (letter: string) => string,
): Omit<LetterFault, 'length'> | undefined {
  const letters = [...word.matchAll(/[\p{L}\p{M}]/gu)].map(({ 0: letter, index }) => ({
    letter,
    index,
    script: scriptOf(letter),
  }));
  const [first] = letters;
  if (!first) return undefined;
  const retype = 'Наберите слово заново на нужной раскладке клавиатуры.';
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
  if (strange)
    return strange.script === 'латинская'
      ? {
          index: 0,
          message: `«${word}» набрано латинскими буквами (${nameOf(strange.letter)}), а такого имени нет в списке`,
          // A single letter is not a name, so the list must not allow it.
          remedy:
            word.length === 1
              ? retype
              : `${retype} Если это имя или сокращение, внесите его в glossary.yaml, в список unchanged.`,
        }
      : {
          index: strange.index,
          message: `буквы «${strange.letter}» (${nameOf(strange.letter)}) в слове «${word}» нет в алфавите этого языка`,
          remedy: retype,
        };
  if (/[^\p{L}\p{M}]/u.test(word))
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
 * `known` words are allowed anyway: names in Latin letters, house numbers.
 */
export function letterFaults(
  text: string,
  alphabet: string | undefined,
  known: readonly string[],
  nameOf: (letter: string) => string,
): LetterFault[] {
  const plain = masked(text, known);
  const zeros = [...plain.matchAll(loneZero)].map(({ index }) => ({
    index,
    length: 1,
    message: '«0» стоит отдельно, как слово: это цифра, а не буква «о»',
    remedy: 'Наберите букву «о». Если это число, напишите «ноль» словом или с единицей: «0 тенге», «0 %».',
  }));
  const inWords = [...plain.matchAll(/[\p{L}\p{M}\p{N}\p{Sc}]+/gu)].flatMap(({ 0: word, index }) => {
    const fault = wordFault(word, alphabet, nameOf);
    return fault ? [{ ...fault, index: index + fault.index, length: fault.index ? 1 : word.length }] : [];
  });
  return alphabet === undefined ? inWords : [...zeros, ...inWords];
}
