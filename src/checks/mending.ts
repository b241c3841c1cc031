/** Mends what word processors leave in a pasted text, where there is one right answer and no word changes. */
import { isSealedPath } from '../domain/content-paths.ts';
import { frontMatter } from '../tree/yaml.ts';

/** What was mended in a line. */
export interface Mend {
  line: number;
  /** What was done, in Russian: «мягкий перенос удалён». */
  what: string;
  /** How many times. */
  count: number;
}

/** The bullets of word processors; U+F0B7 is that of the font Symbol. */
const bullet = /^([ \t]*)[•·▪‣◦●\uf0b7](?:[^\S\n]+|(?=[\p{L}\p{N}«"]))/u;
const listLine = /^([ \t]*)(?:-|[•·▪‣◦●\uf0b7])(?=\s|\p{L})/u;
/** Spaces that are neither the ordinary one nor one of the two that keep words together; those end no line. */
const oddSpace = /[^\P{Zs} \u00a0\u202f]/gu;

/** Only drafts and data that people write are mended; what a command writes and what is sealed is not. */
export const isMendable = (path: string): boolean =>
  /\.(?:mdx|yaml)$/.test(path) && !path.endsWith('/translations.yaml') && !isSealedPath(path);

/** One kind of mending: what is looked for in a line, and what stands there instead. */
interface Rule {
  what: string;
  find: RegExp;
  put: string | ((found: string) => string);
}

const everywhere: readonly Rule[] = [
  { what: 'мягкий перенос удалён', find: /\u00ad/g, put: '' },
  { what: 'неразрывный дефис заменён обычным', find: /\u2011/g, put: '-' },
  { what: 'знаки Tab в конце строки удалены', find: /[ \t]*\t[ \t]*$/g, put: '' },
  // At the start of a line of data a tab stands for an unknown number of spaces.
  { what: 'знак Tab заменён пробелом', find: /(?<=\S)[ \t]*\t[ \t]*(?=\S)/g, put: ' ' },
  {
    what: 'особый пробел между цифрами заменён неразрывным',
    find: /(?<=\d)[\u2007\u2009](?=\d)/g,
    put: '\u00a0',
  },
  { what: 'особый пробел заменён обычным', find: oddSpace, put: ' ' },
  {
    what: 'буква из двух знаков заменена одной',
    find: /\P{M}\p{M}+/gu,
    put: (found) => found.normalize(),
  },
];

/** In the text of a section, under its front matter. `indent`: that of the outermost list. */
const inText = (indent: string): readonly Rule[] => [
  {
    what: 'знак списка заменён на «- »',
    find: new RegExp(bullet.source.replace('[ \\t]*', RegExp.escape(indent)), 'gu'),
    put: '- ',
  },
  { what: 'знаки Tab в начале строки удалены', find: /^[ \t]*\t[ \t]*(?![-•·▪‣◦●\uf0b7\s])/gu, put: '' },
];

/**
 * The text of a file with everything mended that has one right answer, and what was mended, in the order of lines. What is
 * mended stays so: mending it again changes nothing.
 */
export function mended(path: string, text: string): { text: string; mends: Mend[] } {
  const mends: Mend[] = [];
  let rest = text;
  const whole = (what: string, find: RegExp, put: string) => {
    const count = rest.match(find)?.length ?? 0;
    if (count) mends.push({ line: 1, what, count });
    rest = rest.replace(find, put);
  };
  whole('метка BOM удалена', /^\ufeff/, '');
  whole('концы строк Windows (CRLF) заменены на LF', /\r\n?/g, '\n');

  const lines = rest.split('\n');
  const front = frontMatter(rest);
  const bodyStart = path.endsWith('.mdx')
    ? front === undefined
      ? 0
      : front.split('\n').length + 2
    : lines.length;
  const indents = lines.slice(bodyStart).flatMap((line) => listLine.exec(line)?.[1] ?? []);
  const outermost = indents.toSorted((a, b) => a.length - b.length)[0] ?? '';
  const textRules = [...inText(outermost), ...everywhere];
  const done = lines.map((line, i) => {
    let words = line;
    for (const { what, find, put } of i < bodyStart ? everywhere : textRules) {
      let count = 0;
      words = words.replace(find, (found) => {
        const now = typeof put === 'string' ? put : put(found);
        if (now !== found) count += 1;
        return now;
      });
      if (count) mends.push({ line: i + 1, what, count });
    }
    return words;
  });
  return { text: done.join('\n'), mends };
}
