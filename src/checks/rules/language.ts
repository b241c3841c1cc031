import type { Finding } from '../../domain/finding.ts';
import { answersPath } from '../../domain/content-paths.ts';
import { withoutAddresses } from '../../domain/written-addresses.ts';
import { strings } from '../../i18n/index.ts';
import { draftSections } from '../../tree/copies.ts';
import { languages } from '../../tree/data.ts';
import { pieces, pieceName } from '../../tree/pieces.ts';
import { answerReadings } from '../../tree/reading.ts';
import type { Tree } from '../../tree/tree.ts';
import type { Rule } from '../rule.ts';

/** Clauses with fewer letters are too short to tell their language. */
const enough = 60;
/**
 * Minimum share of a language's own letters (those the other language does not have) in a text in that language. About
 * a fifth of the letters in Kazakh prose are ә ғ қ ң ө ұ ү һ і; in the requisites, mostly names, it is a twentieth.
 */
const least = 0.03;

/** Addresses and names in another alphabet say nothing about the language. */
const share = (text: string, letters: ReadonlySet<string>, every: ReadonlySet<string>) => {
  const all = Array.from(withoutAddresses(text).toLowerCase()).filter((letter) => every.has(letter));
  return all.length < enough ? undefined : all.filter((letter) => letters.has(letter)).length / all.length;
};

async function check(tree: Tree): Promise<Finding[]> {
  const alphabets = await Promise.all(
    languages(tree).map(async (lang) => ({
      lang,
      name: (await strings(lang)).languageName,
      letters: new Set((await strings(lang)).alphabet),
    })),
  );
  /** The other language that a text of `lang` seems to be in; undefined if it seems to be in its own. */
  const strangerIn = (text: string, lang: string) => {
    const self = alphabets.find((each) => each.lang === lang);
    // Compare the letters that only this language has with those that only the other language has.
    return (
      self &&
      alphabets.find((other) => {
        if (other === self) return false;
        const ours = self.letters.difference(other.letters);
        const theirs = other.letters.difference(self.letters);
        const every = self.letters.union(other.letters);
        const [own, foreign] = [share(text, ours, every) ?? 1, share(text, theirs, every) ?? 0];
        if (ours.size && theirs.size) return foreign > own;
        return ours.size ? own < least : foreign >= least;
      })
    );
  };
  const nameOf = (lang: string) => alphabets.find((each) => each.lang === lang)?.name ?? lang;
  const inTexts = draftSections(tree).flatMap((file) =>
    pieces(tree, file).flatMap((piece): Finding[] => {
      const stranger = strangerIn(piece.text, file.lang);
      return stranger
        ? [
            {
              path: file.path,
              line: piece.line,
              column: piece.column,
              length: piece.text.length,
              message: `${pieceName(piece)} — не на том языке: судя по буквам, язык здесь «${stranger.name}», а у файла «${nameOf(file.lang)}»`,
              remedy:
                'Проверьте, не перепутаны ли файлы языков. Если пункт ещё не переведён, переведите его.',
            },
          ]
        : [];
    }),
  );
  const inAnswers = languages(tree).flatMap((lang) =>
    answerReadings(tree, lang).flatMap(({ text, at }): Finding[] => {
      const stranger = strangerIn(text, lang);
      return stranger
        ? [
            {
              path: answersPath,
              ...at(0),
              message: `слова ответа — не на том языке: судя по буквам, язык здесь «${stranger.name}», а должен быть «${nameOf(lang)}»`,
              remedy: 'Проверьте, не перепутаны ли языки. Если ответ ещё не переведён, переведите его.',
            },
          ]
        : [];
    }),
  );
  return [...inTexts, ...inAnswers];
}

/** Every clause is in the language of its file. */
export const language: Rule = {
  name: 'language',
  title: 'Язык файла',
  about:
    'Каждый пункт написан на языке своего файла: в ru.mdx по-русски, в kk.mdx по-казахски. Язык узнаётся по буквам, которых нет в другом; короткие пункты не рассматриваются.',
  check,
};
