import assert from 'node:assert/strict';
import { test } from 'node:test';
import { words } from '../../src/search/fold.ts';
import { Lexicon } from '../../src/search/lexicon.ts';
import { search, type Found } from '../../src/search/query.ts';
import { waysOf } from '../../src/search/text.ts';
import { isKeptAside, judged, questions, type Question } from '../fixtures/natural.ts';
import { queries } from '../fixtures/queries.ts';
import { sealedText } from '../fixtures/sealed-text.ts';

const texts = { ru: sealedText('ru'), kk: sealedText('kk') };
const lexicons = { ru: new Lexicon(texts.ru), kk: new Lexicon(texts.kk) };

/** As in the browser: the other language joins only when the reader's own does not surely answer. */
function ask(query: string, lang: 'ru' | 'kk'): Found {
  const own = search(query, [lexicons[lang]], false);
  return own.sure ? own : search(query, [lexicons[lang], lexicons[lang === 'ru' ? 'kk' : 'ru']], false);
}

const first = ({ answers: [answer], hits: [hit] }: Found) => (answer ? answer.clauses[0]?.[0] : hit?.url);
const share = (some: readonly Question[], right: (question: Question) => boolean) =>
  some.filter(right).length / some.length;
const judge = (question: Question) => judged(question, first(ask(question.query, question.lang)));

for (const [name, section, set] of [
  ['that search was tuned on', 0.9, questions.filter((each) => !isKeptAside(each))],
  ['kept aside while search was tuned', 0.9, questions.filter(isKeptAside)],
] as const) {
  const answered = set.filter(({ expect }) => expect.length);
  const unanswered = set.filter(({ expect }) => !expect.length);

  test(`questions ${name}: the right section comes first in ${section * 100} %, the right clause in 80 %`, () => {
    assert.ok(share(answered, (question) => judge(question).section) >= section);
    assert.ok(share(answered, (question) => judge(question).clause) >= 0.8);
  });

  test(`questions ${name}: where the texts have no answer, no clause is shown as if it were one`, () => {
    assert.ok(share(unanswered, (question) => judge(question).clause) >= 32 / 34);
  });
}

test('no way to ask repeats a question or a query of the development sets', () => {
  const known = new Set([...questions, ...queries].map(({ query }) => words(query).join(' ')));
  for (const { answers } of Object.values(texts))
    for (const answer of answers)
      for (const way of waysOf(answer))
        // A single word is a word of the language, not a question learnt by heart.
        if (words(way).length > 1) assert.ok(!known.has(words(way).join(' ')), `${answer.id}: ${way}`);
});

test('the question of every answer finds it first, and nearly every way to ask finds it', () => {
  for (const [lang, { answers }] of Object.entries(texts) as ['ru' | 'kk', typeof texts.ru][]) {
    for (const { id, question } of answers) assert.equal(ask(question, lang).answers[0]?.id, id, question);
    const ways = answers.flatMap((each) => waysOf(each).map((way) => ({ id: each.id, way })));
    const lost = ways.filter(({ id, way }) => !ask(way, lang).answers.some((each) => each.id === id));
    assert.ok(lost.length <= 0.03 * ways.length, lost.map(({ id, way }) => `${id}: ${way}`).join('\n'));
  }
});
