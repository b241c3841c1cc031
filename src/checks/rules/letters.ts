import { letterFaults } from '../../domain/letters.ts';
import { strings } from '../../i18n/index.ts';
import type { Glossary } from '../../schemas/glossary.ts';
import type { Site } from '../../schemas/site.ts';
import { characterName } from '../characters.ts';
import type { Finding, Rule } from '../rule.ts';
import { draftSections, settings, type Tree } from '../../tree/tree.ts';

/** What may stand in letters of another alphabet: names of the glossary, the service, the providers, the sellers; house numbers. */
export function knownWords(tree: Tree): string[] {
  const { unchanged } = tree.yaml('glossary.yaml').data as Glossary;
  const { name: service, providers } = tree.yaml('site.yaml').data as Site;
  const sellers = tree.paths
    .filter((path) => path.startsWith('sellers/'))
    .map((path) => tree.yaml(path).data as { name: string; address: Record<string, string> });
  const names = [
    ...unchanged,
    service,
    ...providers.flatMap(({ name, company = name }) => [name, company]),
    ...sellers.map(({ name }) => name),
  ];
  // A house with a letter, of those that look like no digit.
  const houses = sellers.flatMap(({ address }) =>
    Object.values(address).flatMap(
      (text) => text.match(/(?<![\p{L}\d])\d+[абвгдежАБГДЕЖ](?![\p{L}\d])/gu) ?? [],
    ),
  );
  // A name that is misspelt with a letter of another alphabet does not excuse itself.
  return [...names.filter((each) => !letterFaults(each, undefined, [], characterName).length), ...houses];
}

/** The lines of a section's text; those of its front matter are empty, since its fields are read as data. */
const bodyLines = (text: string) =>
  text.replace(/^---\n.*?\n---(?=\n)/s, (front) => front.replace(/[^\n]/g, '')).split('\n');

/** Every text in data with the keys that lead to it. */
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
  const { languages } = settings(tree);
  const known = knownWords(tree);
  const alphabets = new Map<string, string>();
  for (const lang of languages) alphabets.set(lang, (await strings(lang)).alphabet);
  const faults = (text: string, lang: string | undefined) =>
    letterFaults(text, lang === undefined ? undefined : alphabets.get(lang), known, characterName);

  const sections = draftSections(tree);
  const inTexts = sections.flatMap(({ path, lang }) =>
    bodyLines(tree.text(path)).flatMap((row, i) =>
      faults(row, lang).map(({ index, ...fault }) => ({ path, line: i + 1, column: index + 1, ...fault })),
    ),
  );
  const data = tree.paths.filter((path) => path.endsWith('.yaml') && !path.includes('/editions/'));
  const inData = [...data, ...sections.map(({ path }) => path)].flatMap((path) => {
    const { data, at } = tree.yaml(path);
    const own = sections.find((section) => section.path === path)?.lang;
    const lines = tree.text(path).split('\n');
    return values(data).flatMap(([keys, text]) => {
      const last = keys.at(-1);
      const lang = own ?? (typeof last === 'string' && languages.includes(last) ? last : undefined);
      // Words of the schema are no words of a language.
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

/** Every letter is of the alphabet that it seems to be of. */
export const letters: Rule = {
  name: 'letters',
  title: 'Похожие буквы',
  about:
    'Русская «с» и латинская «c» выглядят одинаково, но для поиска, копирования и суда это разные буквы; так же казахские Ә, ө, і, һ, қ, ң и похожие на них чужие, и цифра 0 с буквой О. В слове не бывает букв двух алфавитов и цифр с буквами; в тексте — букв не из алфавита его языка. Слова через дефис проверяются порознь: «Web-сервере», «JetPay-дің» — можно. Слово целиком латинскими буквами должно стоять в glossary.yaml (список `unchanged`), в site.yaml или быть именем продавца.',
  check,
};
