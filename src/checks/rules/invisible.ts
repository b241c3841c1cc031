import type { Finding } from '../../domain/finding.ts';
import { isSealedPath } from '../../domain/content-paths.ts';
import { draftSections } from '../../tree/copies.ts';
import { dataReadings, readings, type Reading } from '../../tree/reading.ts';
import type { Tree } from '../../tree/tree.ts';
import { characterName, unwanted } from '../characters.ts';
import type { Rule } from '../rule.ts';

const letters = new Intl.Segmenter('ru', { granularity: 'grapheme' });

function inReading(path: string, { text, at }: Reading): Finding[] {
  const characters = [...text.matchAll(unwanted)].map(({ 0: found, index }) => ({
    path,
    ...at(index),
    message: `знак ${characterName(found)} записан кодом: читатель его не увидит, а поиск и отпечаток увидят`,
    remedy: 'Удалите код целиком, вместе с «&» и «;» или с «\\u» и цифрами.',
  }));
  if (characters.length || text === text.normalize()) return characters;
  const composed = [...letters.segment(text)].find(({ segment }) => segment !== segment.normalize());
  if (!composed) return [];
  return [
    {
      path,
      ...at(composed.index),
      message: 'буква составлена из двух знаков, один из них записан кодом: поиск её не найдёт',
      remedy: 'Удалите код и наберите букву заново с клавиатуры.',
    },
  ];
}

const check = (tree: Tree): Finding[] => [
  ...draftSections(tree).flatMap((file) =>
    readings(tree, file).flatMap((reading) => inReading(file.path, reading)),
  ),
  ...[
    ...tree.paths.filter((path) => path.endsWith('.yaml') && !isSealedPath(path)),
    ...draftSections(tree).map(({ path }) => path),
  ].flatMap((path) => dataReadings(tree, path).flatMap((reading) => inReading(path, reading))),
];

/** No character that cannot be seen is written by a code. */
export const invisible: Rule = {
  name: 'invisible',
  title: 'Невидимые знаки, записанные кодом',
  about:
    'Код вроде `&#8203;` в тексте или `"\\u202e"` в данных становится знаком, которого не видно: нулевой ширины, смены направления, пустым. Таких знаков в тексте быть не должно, как бы их ни записали. Остальные проверки тоже читают то, что увидит читатель: коды раскрыты, выделение снято.',
  check,
};
