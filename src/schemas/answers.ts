import { z } from 'astro/zod';
import { line, perLanguage, slug, unique, type Languages } from './text.ts';

/**
 * A clause that something rests on: the document's folder, a space, and the clause's number as readers see it
 * (`terms 1.6`) or its anchor where the number is no single one (`terms p4.1_2`).
 */
export const clauseName = z
  .string()
  .regex(/^[a-z0-9-]+ \S+$/, 'пункт пишется так: папка документа, пробел, номер, например «terms 1.6»');

/** Who can say what the texts do not. */
const whom = z.enum(['support', 'bank', 'processor'], {
  error: 'кого спросить — support, bank или processor',
});

const words = z.strictObject({
  /** How people ask, three to twelve ways, plain and sloppy. The first is shown to readers as the question. */
  ask: z
    .array(line)
    .min(3, 'нужно не меньше трёх способов спросить')
    .max(12, 'хватит двенадцати способов спросить')
    .refine(unique, 'один и тот же вопрос стоит дважды'),
  /** One to three sentences in plain words, ours: what the clauses say and nothing more. */
  answer: line,
});

const answer = (languages: Languages) =>
  z
    .strictObject({
      /** Its name in addresses; never reused for another question. */
      id: slug,
      /** The clauses it rests on, the most important first. An empty list: the texts do not say. */
      clauses: z.array(clauseName).refine(unique, 'пункт назван дважды'),
      /** Whom to ask, in this order. Needed when the texts do not say. */
      whom: z.array(whom).min(1).refine(unique, 'адресат назван дважды').optional(),
      /** The question and the answer in every language of the site. */
      words: perLanguage(languages, words),
    })
    .refine(({ clauses, whom }) => clauses.length || whom, {
      path: ['whom'],
      error: 'в текстах ответа нет, поэтому скажите, кого спросить: whom: [support]',
    });

/**
 * `answers.yaml`: what readers ask and the site's own plain answers, commonest first. They explain the texts and are no
 * part of them. The home page shows the first six, a section the first five that rest on its clauses.
 */
export const answersSchema = (languages: Languages) => z.array(answer(languages));

/** An answer of the parsed `answers.yaml`. */
export type AnswerData = z.infer<ReturnType<typeof answersSchema>>[number];

/** Who can say what the texts do not. */
export type Whom = z.infer<typeof whom>;
