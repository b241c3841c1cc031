/** The answers that pages and search show: those confirmed for the texts that the site shows as in force. */
import { isWhole } from '../domain/clause-number.ts';
import { strings } from '../i18n/index.ts';
import type { Whom } from '../schemas/answers.ts';
import { judgedAnswers } from '../tree/answers.ts';
import { shownCopies } from '../tree/confirmation.ts';
import { documentOf } from '../tree/grounds.ts';
import { contentTree } from '../tree/content.ts';
import { answersData } from '../tree/data.ts';
import { buildDate, isDevelopment, isDraft } from '../tree/environment.ts';
import { urls } from '../tree/site.ts';

/** A clause that an answer rests on. */
export interface AnswerClause {
  /** The folder of its document. */
  document: string;
  /** The folder of its section. */
  section: string;
  anchor: string;
  /** As readers know it: «1.6», «п. 20 Приложения № 1». */
  name: string;
  /** Its address in the text in force. */
  url: string;
}

/** A confirmed answer in one language. */
export interface Answer {
  id: string;
  /** The question as shown: the first of `ask`. */
  question: string;
  /** How people ask. */
  ask: string[];
  answer: string;
  /** The clauses it rests on, the most important first; empty when the texts do not say. */
  clauses: AnswerClause[];
  /** Whom to ask; empty when the texts say it all. */
  whom: Whom[];
}

/** The answers in a language, commonest first. Those whose texts changed since they were confirmed are left out. */
export async function answersIn(lang: string): Promise<Answer[]> {
  const { cited } = await strings(lang);
  const tree = contentTree();
  const copies = shownCopies(tree, buildDate, isDraft || isDevelopment());
  return judgedAnswers(tree, copies).flatMap(({ answer: { id, whom = [], words }, grounds, causes }) => {
    const own = words[lang];
    if (!own || causes.length) return [];
    const clauses = grounds.flatMap(({ name, clause }): AnswerClause[] => {
      if (!clause) return [];
      const { section, number } = clause;
      const document = documentOf(name);
      return [
        {
          document,
          section,
          anchor: number.anchor,
          name: isWhole(number.place) ? number.place.clause : cited(number.place),
          url: `${urls.section(lang, document, section)}#${number.anchor}`,
        },
      ];
    });
    return [{ id, question: own.ask[0] ?? '', ask: own.ask, answer: own.answer, clauses, whom }];
  });
}

/** Whether the site has a page of answers. It stays when all answers are hidden: its address was given to readers. */
export const hasAnswers = (): boolean => answersData(contentTree()).length > 0;

/** How many answers a section shows. */
const most = 5;

/** The answers that rest on a clause of this section, commonest first: as many as a section shows. */
export const answersOn = (answers: readonly Answer[], document: string, section: string): Answer[] =>
  answers
    .filter(({ clauses }) => clauses.some((each) => each.document === document && each.section === section))
    .slice(0, most);
