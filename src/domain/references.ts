/**
 * References of a legal text to its own clauses, sections and annexes, as lawyers write them: «пп. 7.1 и 7.3»,
 * «7.1 және 7.3-тармақтар». References to other acts («пункт 3 статьи 396 Гражданского кодекса») are not among them.
 */

/** What a reference means by its words alone; whether there is such a clause, the document knows. */
export interface Reference {
  kind: 'clause' | 'section' | 'annex' | 'part';
  /** As numbered by the author, without a final dot or bracket: `7.1`, `5.1-1`; of a part: `2`, `а`. */
  number: string;
  /** The number of the clause that a part belongs to; undefined if the text names none: then it is the same clause. */
  of?: string;
  /** The number of the annex that a clause is in, if the text names it: «пункт 3 Приложения № 1». */
  annex?: string;
  /** Where the words to link begin in the text, and how many code units they have. */
  index: number;
  length: number;
}

/** A language's words for references, as sources of regular expressions that match without regard to case. */
export interface ReferenceWords {
  /** The word for each kind in all its forms and abbreviations. */
  clause: string;
  part: string;
  section: string;
  annex: string;
  /** Whether the word stands before the number, or after it with a hyphen. */
  order: 'word first' | 'number first';
  /** Conjunctions in a list of numbers. */
  and: string;
  /** What makes a reference one to another act when it stands before it, or after it. */
  foreignBefore: string;
  foreignAfter: string;
}

const space = '[\\s\\u00a0\\u202f]';
const number = `\\d{1,3}(?:\\.\\d{1,3})*(?:-\\d{1,2}(?!\\p{L}))?(?!\\d|${space}*%|${space}\\d{3})`;
const letter = '[а-яёәіңғүұқөһa-z]';
const item = `(?:${number}\\)?|${letter}\\)|[«"]${letter}[»"]\\)?)`;
const mark = `(?:№${space}*)?`;

const list = (and: string) =>
  `${mark}${item}(?:${space}*(?:,|;|[-–—]|,?${space}+(?:${and}))${space}*${mark}${item})*`;

/** The numbers in a list, with their places in it. */
const items = (text: string) => [...text.matchAll(new RegExp(`${mark}(${item})`, 'giu'))];

const bare = (text: string) => text.replace(/[«»")]/g, '').toLowerCase();

// Parts first: «пп.» means clauses unless a bracket follows the number.
const kinds = ['part', 'clause', 'section', 'annex'] as const;

/** A word of references with its numbers: `пп. 7.1 и 7.3`. */
interface Found {
  kind: Reference['kind'];
  index: number;
  text: string;
  /** Its numbers, from the beginning of `text`. */
  numbers: RegExpExecArray[];
}

function found(text: string, words: ReferenceWords): Found[] {
  const numbers = list(words.and);
  const groups = kinds.map((kind) => {
    const word = `(?:${words[kind]})`;
    return words.order === 'word first'
      ? `(?<![\\p{L}\\d.])(?<${kind}>${word}${space}*${numbers})`
      : // «5 тармақ» counts clauses; «5-тармақ» is the fifth.
        `(?<![\\p{L}\\d.])(?<${kind}>${numbers}(?:[-‑]|(?<=\\)|\\d\\.\\d{1,3}|№\\s*\\d{1,3})${space}+)${word})(?!\\p{L})`;
  });
  return [...text.matchAll(new RegExp(groups.join('|'), 'giu'))].map((match) => {
    const kind = kinds.find((each) => match.groups?.[each] !== undefined) ?? 'clause';
    return { kind, index: match.index, text: match[0], numbers: items(match[0]) };
  });
}

/** Whether two neighbours belong together: a part with its clause, a clause with its annex. */
function belong(text: string, one: Found, next: Found): boolean {
  const pair = [one.kind, next.kind].sort().join(' ');
  const between = text.slice(one.index + one.text.length, next.index);
  return pair === 'annex clause' ? !between.trim() : pair === 'clause part' && /^[\s,]*$/.test(between);
}

/** Groups neighbours that belong together: «подпункт 2) пункта 3 Приложения № 1». */
function chains(text: string, all: readonly Found[]): Found[][] {
  const chained: Found[][] = [];
  for (const each of all) {
    const chain = chained.at(-1);
    const last = chain?.at(-1);
    if (last && belong(text, last, each)) chain?.push(each);
    else chained.push([each]);
  }
  return chained;
}

/** The references in a text, in order. `words`: those of its language. */
export function references(text: string, words: ReferenceWords): Reference[] {
  const foreignBefore = new RegExp(`(?:${words.foreignBefore})${space}*$`, 'iu');
  const foreignAfter = new RegExp(`^(?:${words.foreignAfter})`, 'u');
  return chains(text, found(text, words)).flatMap((chain) => {
    const [first] = chain;
    const last = chain.at(-1);
    if (!first || !last) return [];
    const isForeign =
      foreignBefore.test(text.slice(0, first.index)) ||
      foreignAfter.test(text.slice(last.index + last.text.length));
    if (isForeign) return [];
    const named = (kind: Reference['kind']) => {
      const written = chain.find((each) => each.kind === kind)?.numbers[0]?.[1];
      return written === undefined ? undefined : bare(written);
    };
    return chain.flatMap((each) =>
      linked(each, words.order).map((reference): Reference => {
        const [of, annex] = [named('clause'), named('annex')];
        return {
          ...reference,
          ...(reference.kind === 'part' && of !== undefined && { of }),
          ...((reference.kind === 'part' || reference.kind === 'clause') && annex !== undefined && { annex }),
        };
      }),
    );
  });
}

/** A reference for each number: the word belongs to the number beside it. */
function linked({ kind, index, text, numbers }: Found, order: ReferenceWords['order']): Reference[] {
  return numbers.map((match, i) => {
    const isFirst = order === 'word first' && i === 0;
    const isLast = order === 'number first' && i === numbers.length - 1;
    const begin = isFirst ? 0 : match.index;
    const end = isLast ? text.length : match.index + match[0].length;
    const written = match[1] ?? '';
    return {
      // «Подпункт 4.1.2» names a clause.
      kind: kind === 'part' && /\d\.\d/.test(written) ? 'clause' : kind,
      number: bare(written),
      index: index + begin,
      length: end - begin,
    };
  });
}
