import type { Finding } from '../../domain/finding.ts';
import { isSealedPath } from '../../domain/content-paths.ts';
import { letterFaults } from '../../domain/letters.ts';
import { strings } from '../../i18n/index.ts';
import { draftSections } from '../../tree/copies.ts';
import { languages } from '../../tree/data.ts';
import { dataReadings, frontReadings, readings, type Reading } from '../../tree/reading.ts';
import type { Tree } from '../../tree/tree.ts';
import { characterName } from '../characters.ts';
import { knownWords } from '../known-words.ts';
import type { Rule } from '../rule.ts';

async function check(tree: Tree): Promise<Finding[]> {
  const known = knownWords(tree);
  const alphabets = new Map<string, string>();
  for (const lang of languages(tree)) alphabets.set(lang, (await strings(lang)).alphabet);
  const faults = (path: string, { text, at }: Reading, lang: string | undefined): Finding[] =>
    letterFaults(text, lang === undefined ? undefined : alphabets.get(lang), known, characterName).map(
      ({ index, ...fault }) => ({ path, ...at(index), ...fault }),
    );

  const inTexts = draftSections(tree).flatMap((file) =>
    [...readings(tree, file), ...frontReadings(tree, file.path)].flatMap((reading) =>
      faults(file.path, reading, file.lang),
    ),
  );
  const inData = tree.paths
    .filter((path) => path.endsWith('.yaml') && !isSealedPath(path))
    .flatMap((path) =>
      dataReadings(tree, path).flatMap((reading) => {
        const last = reading.keys.at(-1);
        const lang = typeof last === 'string' && languages(tree).includes(last) ? last : undefined;
        return faults(path, reading, lang);
      }),
    );
  return [...inTexts, ...inData];
}

/** Every letter belongs to the alphabet it appears to belong to. */
export const letters: Rule = {
  name: 'letters',
  title: 'Похожие буквы',
  about:
    'Русская «с» и латинская «c» выглядят одинаково, но для поиска, копирования и суда это разные буквы; так же казахские Ә, ө, і, һ, қ, ң и похожие на них чужие, и цифра 0 с буквой О. В слове не бывает букв двух алфавитов и цифр с буквами; в тексте — букв не из алфавита его языка. Слова через дефис проверяются порознь: «Web-сервере», «SMS-тің» — можно. Слово целиком латинскими буквами должно стоять в glossary.yaml (список `unchanged`), в site.yaml или быть именем продавца.',
  check,
};
