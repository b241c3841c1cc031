import { isSealedPath } from '../../domain/content-paths.ts';
import { letterFaults } from '../../domain/letters.ts';
import { strings } from '../../i18n/index.ts';
import { draftSections } from '../../tree/copies.ts';
import { languages } from '../../tree/data.ts';
import type { Tree } from '../../tree/tree.ts';
import { withoutFrontMatter } from '../../tree/yaml.ts';
import { characterName } from '../characters.ts';
import { knownWords } from '../known-words.ts';
import type { Finding, Rule } from '../rule.ts';

/** Every string in parsed data, with the keys that lead to it. */
const values = (
  data: unknown,
  keys: readonly PropertyKey[] = [],
): [keys: readonly PropertyKey[], text: string][] =>
  typeof data === 'string'
    ? [[keys, data]]
    : data !== null && typeof data === 'object'
      ? Object.entries(data).flatMap(([key, value]) =>
          values(value, [...keys, Array.isArray(data) ? Number(key) : key]),
        )
      : [];

async function check(tree: Tree): Promise<Finding[]> {
  const known = knownWords(tree);
  const alphabets = new Map<string, string>();
  for (const lang of languages(tree)) alphabets.set(lang, (await strings(lang)).alphabet);
  const faults = (text: string, lang: string | undefined) =>
    letterFaults(text, lang === undefined ? undefined : alphabets.get(lang), known, characterName);

  const sections = draftSections(tree);
  const inTexts = sections.flatMap(({ path, lang }) =>
    withoutFrontMatter(tree.text(path))
      .split('\n')
      .flatMap((row, i) =>
        faults(row, lang).map(({ index, ...fault }) => ({ path, line: i + 1, column: index + 1, ...fault })),
      ),
  );
  const data = tree.paths.filter((path) => path.endsWith('.yaml') && !isSealedPath(path));
  const inData = [...data, ...sections.map(({ path }) => path)].flatMap((path) => {
    const { data, at } = tree.yaml(path);
    const own = sections.find((section) => section.path === path)?.lang;
    const lines = tree.text(path).split('\n');
    return values(data).flatMap(([keys, text]) => {
      const last = keys.at(-1);
      const lang = own ?? (typeof last === 'string' && languages(tree).includes(last) ? last : undefined);
      // The values of titleBy are keywords of the schema, not words of a language.
      if (last === 'titleBy') return [];
      return faults(text, lang).map(({ index, ...fault }) => {
        const { line, column } = at(keys);
        const start = lines[line - 1]?.indexOf(text, column - 1) ?? -1;
        return { path, line, column: start < 0 ? column : start + index + 1, ...fault };
      });
    });
  });
  return [...inTexts, ...inData];
}

/** Every letter belongs to the alphabet it appears to belong to. */
export const letters: Rule = {
  name: 'letters',
  title: 'Похожие буквы',
  about:
    'Русская «с» и латинская «c» выглядят одинаково, но для поиска, копирования и суда это разные буквы; так же казахские Ә, ө, і, һ, қ, ң и похожие на них чужие, и цифра 0 с буквой О. В слове не бывает букв двух алфавитов и цифр с буквами; в тексте — букв не из алфавита его языка. Слова через дефис проверяются порознь: «Web-сервере», «JetPay-дің» — можно. Слово целиком латинскими буквами должно стоять в glossary.yaml (список `unchanged`), в site.yaml или быть именем продавца.',
  check,
};
