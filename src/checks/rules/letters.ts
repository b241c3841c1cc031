import type { Finding } from '../../domain/finding.ts';
import { answersPath, isSealedPath } from '../../domain/content-paths.ts';
import { letterFaults } from '../../domain/letters.ts';
import { partsReader } from '../../domain/quantities-parts.ts';
import { strings } from '../../i18n/index.ts';
import { draftSections } from '../../tree/copies.ts';
import { languages } from '../../tree/data.ts';
import {
  answerReadings,
  dataReadings,
  frontReadings,
  plain,
  readings,
  type Reading,
} from '../../tree/reading.ts';
import type { Tree } from '../../tree/tree.ts';
import { characterName } from '../characters.ts';
import { knownWords } from '../known-words.ts';
import type { Rule } from '../rule.ts';

async function check(tree: Tree): Promise<Finding[]> {
  const known = knownWords(tree);
  const spellings = new Map<string, { alphabet: string; read: ReturnType<typeof partsReader> }>();
  for (const lang of languages(tree)) {
    const { alphabet, months, quantities } = await strings(lang);
    spellings.set(lang, { alphabet, read: partsReader(months, quantities) });
  }
  const faults = (path: string, { text, at }: Reading, lang: string | undefined): Finding[] => {
    const { alphabet, read } = spellings.get(lang ?? '') ?? {};
    // A number with its unit or its comparison, «2024г.», «не более 0»: nothing in it is a slip.
    const figures = read?.(plain(text)).filter((each) => /[^\d\s]/.test(each.text)) ?? [];
    return letterFaults(text, alphabet, known, characterName, figures).map(({ index, ...fault }) => ({
      path,
      ...at(index),
      ...fault,
    }));
  };

  const inTexts = draftSections(tree).flatMap((file) =>
    [...readings(tree, file), ...frontReadings(tree, file.path)].flatMap((reading) =>
      faults(file.path, reading, file.lang),
    ),
  );
  const inData = tree.paths
    .filter((path) => path.endsWith('.yaml') && path !== answersPath && !isSealedPath(path))
    .flatMap((path) =>
      dataReadings(tree, path).flatMap((reading) => {
        const last = reading.keys.at(-1);
        const lang = typeof last === 'string' && languages(tree).includes(last) ? last : undefined;
        return faults(path, reading, lang);
      }),
    );
  // Answers name what the texts do not, in any alphabet: only a word in two of them is a slip.
  const inAnswers = languages(tree).flatMap((lang) =>
    answerReadings(tree, lang).flatMap((reading) => faults(answersPath, reading, undefined)),
  );
  return [...inTexts, ...inData, ...inAnswers];
}

/** Every letter belongs to the alphabet it appears to belong to. */
export const letters: Rule = {
  name: 'letters',
  title: 'Похожие буквы',
  about:
    'Русская «с» и латинская «c» выглядят одинаково, но для поиска, копирования и суда это разные буквы; так же казахские Ә, ө, і, һ, қ, ң и похожие на них чужие, и цифра 0 с буквой О. В слове не бывает букв двух алфавитов и цифр с буквами; в тексте — букв не из алфавита его языка. Слова через дефис проверяются порознь: «Web-сервере», «SMS-тің» — можно. Слово целиком латинскими буквами, в котором есть буква, не похожая ни на одну русскую и казахскую («Wi-Fi», «Firefox»), верно и так; другое («Opera», «TOO») должно стоять в glossary.yaml (список `unchanged`), в site.yaml или быть именем продавца. Имена из этих списков пишут буква в букву. Адреса, счета и коды банков — не слова. В ответах (answers.yaml) проверяется только первое: в слове не бывает букв двух алфавитов; вопросы там могут быть набраны как угодно.',
  check,
};
