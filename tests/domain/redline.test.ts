import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { counted } from '../../src/domain/clause-number.ts';
import { redline, type Redline } from '../../src/domain/redline.ts';
import type { TextBlock } from '../../src/domain/section-text.ts';
import { wordDiff, type Part } from '../../src/domain/word-diff.ts';

// The same cases in every run: whether a change may be merged must not depend on luck.
fc.configureGlobal({ seed: 20251126 });

/** Numbers blocks as a document does: headings, which begin with «#», do not restart the numbers of a section. */
function edition(...sections: string[][]): TextBlock[] {
  return sections.flatMap((texts, i) => {
    let clause = 0;
    return texts.map((text) => ({
      section: `s${i + 1}`,
      clause: text.startsWith('#') ? undefined : counted(i + 1, ++clause),
      text,
      words: text,
    }));
  });
}

const without = (kind: Part['kind'], parts: Part[]) =>
  parts.flatMap((part) => (part.kind === kind ? [] : [part.text])).join('');

/** Rebuilds the new edition from a redline and the old one. Fails unless each old block is used once, word for word. */
function apply({ entries }: Redline, before: readonly TextBlock[]): TextBlock[] {
  const left = [...before];
  const after = entries.flatMap(({ from, to, parts }) => {
    if (from) {
      const text = without('ins', parts);
      const at = left.findIndex(
        (old) => old.section === from.section && old.clause === from.clause && old.text === text,
      );
      assert.notEqual(at, -1, `no such old block: ${text}`);
      left.splice(at, 1);
    }
    const now = without('del', parts);
    return to ? [{ ...to, text: now, words: now }] : [];
  });
  assert.deepEqual(left, [], 'every old block has an entry');
  return after;
}

const word = fc.constantFrom(
  'карта',
  'төлем',
  'қызмет',
  'банк',
  'не',
  'й',
  '3-D',
  'Secure',
  '«Visa»',
  '1\u00a0000',
  'и\nя',
);
const text = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
const block = fc.oneof(
  { weight: 4, arbitrary: text },
  { weight: 1, arbitrary: text.map((words) => `#${words}`) },
);
const document = fc.array(fc.array(block, { maxLength: 8 }), { minLength: 1, maxLength: 3 });
const edit = fc.record({
  kind: fc.constantFrom('insert', 'delete', 'replace', 'swap', 'duplicate'),
  section: fc.nat(),
  at: fc.nat(),
  with: fc.nat(),
  text: block,
});

type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function edited(before: string[][], edits: Edit[]): string[][] {
  const after = before.map((section) => [...section]);
  for (const { kind, section, at, with: other, text } of edits) {
    const list = after[section % after.length] ?? [];
    const [i, j] = [at % (list.length + 1), other % (list.length + 1)];
    const [here, there] = [list[i], list[j]];
    if (kind === 'insert') list.splice(i, 0, text);
    if (kind === 'delete') list.splice(i, 1);
    if (here === undefined) continue;
    if (kind === 'replace') list[i] = text;
    if (kind === 'duplicate') list.splice(j, 0, here);
    if (kind === 'swap' && there !== undefined) [list[i], list[j]] = [there, here];
  }
  return after;
}

test('a redline turns any edition into an edited copy of it, and into any other edition', () => {
  fc.assert(
    fc.property(document, fc.array(edit, { maxLength: 6 }), document, (old, edits, other) => {
      const before = edition(...old);
      for (const after of [edition(...edited(old, edits)), edition(...other)])
        assert.deepEqual(apply(redline(before, after), before), after);
    }),
    { numRuns: 500 },
  );
});

test('an edition does not differ from itself, and clauses added minus clauses removed is the growth in clauses', () => {
  fc.assert(
    fc.property(document, document, (one, other) => {
      const [a, b] = [edition(...one), edition(...other)];
      const none = { changed: 0, added: 0, removed: 0, moved: 0, renumbered: 0, headings: 0 };
      assert.deepEqual(redline(a, a).summary, none);
      const { added, removed } = redline(a, b).summary;
      const clauses = (list: TextBlock[]) => list.filter(({ clause }) => clause !== undefined).length;
      assert.equal(clauses(b) - clauses(a), added - removed);
    }),
  );
});

test('the parts of a word diff give back both texts, whatever characters they have', () => {
  const any = fc.oneof(text, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));
  fc.assert(
    fc.property(any, any, (before, after) => {
      const parts = wordDiff(before, after);
      assert.equal(without('ins', parts), before);
      assert.equal(without('del', parts), after);
    }),
  );
});

const shown = (parts: Part[]) =>
  parts
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'ins' ? `{+${text}+}` : `[-${text}-]`))
    .join('');
const diffs: [string, string, string, string][] = [
  [
    'a Kazakh word is replaced as a whole',
    'Төлем қызметі',
    'Төлем қызметінің',
    'Төлем [-қызметі-]{+қызметінің+}',
  ],
  [
    'several words replaced in a row are one change',
    'в любой день',
    'в рабочее время',
    'в [-любой день-]{+рабочее время+}',
  ],
  ['an inserted word deletes nothing', 'по карте', 'по банковской карте', 'по {+банковской +}карте'],
  ['a comma is separate from the word before it', 'да, нет', 'да нет', 'да[-,-] нет'],
  ['a no-break space is not a space', '5 тг', '5\u00a0тг', '5[- -]{+\u00a0+}тг'],
];
for (const [promise, before, after, expected] of diffs)
  test(promise, () => assert.equal(shown(wordDiff(before, after)), expected));

const [a, b, c, d] = [
  'Оплата принимается картами Visa и Mastercard.',
  'Код безопасности приходит в сообщении банка.',
  'Возврат средств занимает десять рабочих дней.',
  'Споры решает суд по месту нахождения продавца.',
];
const none = { changed: 0, added: 0, removed: 0, moved: 0, renumbered: 0, headings: 0 };
const cases: [string, TextBlock[], TextBlock[], Partial<Redline['summary']>, string][] = [
  [
    'one changed, one added and one moved clause',
    edition(['#А', a, b, c]),
    edition(['#А', c.replace('десять', 'пять'), d, a, b]),
    { changed: 1, added: 1, moved: 1 },
    'unchanged→ moved3→1 added→2 unchanged1→3 unchanged2→4',
  ],
  [
    'a changed word in a clause',
    edition([a, b]),
    edition([a, b.replace('банка', 'эмитента')]),
    { changed: 1 },
    'unchanged1→1 changed2→2',
  ],
  ['two swapped clauses, of which one is moved', edition([a, b]), edition([b, a]), { moved: 1 }, ''],
  [
    'an inserted clause, which moves no other',
    edition([a, b]),
    edition([d, a, b]),
    { added: 1 },
    'added→1 unchanged1→2 unchanged2→3',
  ],
  [
    'a removed clause, shown where it was',
    edition([a, b, c]),
    edition([a, c]),
    { removed: 1 },
    'unchanged1→1 removed2→ unchanged3→2',
  ],
  ['an added duplicate', edition([a, b]), edition([a, a, b]), { added: 1 }, ''],
  [
    'a removed duplicate',
    edition([a, b, a]),
    edition([b, a]),
    { removed: 1 },
    'removed1→ unchanged2→1 unchanged3→2',
  ],
  [
    'a clause moved to another section',
    edition([a, b], [c]),
    edition([a], [b, c]),
    { moved: 1 },
    'unchanged1→1 moved2→1 unchanged1→2',
  ],
  [
    'two editions with nothing in common',
    edition([a, b]),
    edition([c, d]),
    { added: 2, removed: 2 },
    'removed1→ removed2→ added→1 added→2',
  ],
  [
    'a clause replaced in the middle',
    edition([a, b, c]),
    edition([a, d, c]),
    { added: 1, removed: 1 },
    'unchanged1→1 removed2→ added→2 unchanged3→3',
  ],
  [
    'the first clause replaced',
    edition([a, b]),
    edition([d, b]),
    { added: 1, removed: 1 },
    'removed1→ added→1 unchanged2→2',
  ],
  [
    'the last clause replaced',
    edition([a, b]),
    edition([a, d]),
    { added: 1, removed: 1 },
    'unchanged1→1 removed2→ added→2',
  ],
  [
    'a clause replaced by two',
    edition([a, b]),
    edition([c, d, b]),
    { added: 2, removed: 1 },
    'removed1→ added→1 added→2 unchanged2→3',
  ],
  [
    'the last clause of a section and the first of the next replaced',
    edition([a], [b]),
    edition([c], [d]),
    { added: 2, removed: 2 },
    'removed1→ added→1 removed1→ added→1',
  ],
  [
    'a clause replaced beside one that is moved',
    edition([a, b, c]),
    edition([c, d, b]),
    { added: 1, removed: 1, moved: 1 },
    '',
  ],
  ['a first edition', [], edition([a]), { added: 1 }, 'added→1'],
  ['an edition with every clause removed', edition([a]), [], { removed: 1 }, 'removed1→'],
  ['two empty editions', [], [], {}, ''],
  [
    'a changed heading, which is not a clause',
    edition(['#Возврат средств', a]),
    edition(['#Возврат денежных средств', a]),
    { headings: 1 },
    'changed→ unchanged1→1',
  ],
  [
    'a title in other words, which is the title of the section all the same',
    edition(['#Возврат средств', a, '#Сроки', b]),
    edition(['#Как получить деньги назад', a, '#Порядок', b]),
    { headings: 3 },
    'changed→ unchanged1→1 removed→ added→ unchanged2→2',
  ],
];
/** The place of a clause in its section. */
const place = (at: Redline['entries'][number]['from']) => at?.clause?.printed?.split('.')[1] ?? '';

for (const [name, before, after, summary, order] of cases)
  test(`the counts and the order are right for ${name}`, () => {
    const found = redline(before, after);
    assert.deepEqual(found.summary, { ...none, ...summary });
    const fates = found.entries.map(({ kind, from, to }) => `${kind}${place(from)}→${place(to)}`);
    if (order) assert.equal(fates.join(' '), order);
  });

/** The same sections under the names given, which need not be in the order of their numbers. */
const named = (...sections: [slug: string, clauses: string[]][]): TextBlock[] =>
  sections.flatMap(([slug, clauses]) => edition(clauses).map((block) => ({ ...block, section: slug })));

/** A redline in short: the kind of each entry and the first letter of its text, by section. */
const orders: [name: string, before: TextBlock[], after: TextBlock[], expected: string][] = [
  [
    'a clause moved into the place of a removed one stands after it',
    named(['s', [a, b, c, '#В', d]]),
    named(['s', [a, d, c, '#В']]),
    's: unchanged О, removed К, moved С, unchanged В, unchanged #',
  ],
  [
    'a clause moved here from another section stands after the one that it replaced',
    named(['s', [a, b]], ['t', [c, '#В', d]]),
    named(['s', [a, d]], ['t', [c, '#В']]),
    's: unchanged О, removed К, moved С | t: unchanged В, unchanged #',
  ],
  [
    'a replaced section stands before the one that replaced it',
    named(['s', [a]], ['old', [b]], ['t', [c]]),
    named(['s', [a]], ['new', [d]], ['t', [c]]),
    's: unchanged О | old: removed К | new: added С | t: unchanged В',
  ],
  [
    'a section removed from the end stands before the one added there',
    named(['s', [a]], ['old', [b]]),
    named(['s', [a]], ['new', [d]]),
    's: unchanged О | old: removed К | new: added С',
  ],
  [
    'a section moved into the place of a removed one stands after it',
    named(['old', [a]], ['s', [b, '#Б']], ['t', [c]]),
    named(['t', [c]], ['s', [b, '#Б']]),
    'old: removed О | t: moved В | s: unchanged К, unchanged #',
  ],
  [
    'a clause removed from a section that moved stands among its old neighbours',
    named(['s', [a, b, c]], ['t', [d, '#Д', '#Г', '#В']]),
    named(['t', [d, '#Д', '#Г', '#В']], ['s', [a, c]]),
    't: unchanged С, unchanged #, unchanged #, unchanged # | s: moved О, removed К, moved В',
  ],
];
for (const [name, before, after, expected] of orders)
  test(name, () => {
    const sections = Map.groupBy(redline(before, after).entries, ({ from, to }) => (to ?? from)?.section);
    const shown = [...sections].map(
      ([slug, entries]) =>
        `${slug}: ${entries.map(({ kind, parts }) => `${kind} ${parts[0]?.text[0]}`).join(', ')}`,
    );
    assert.equal(shown.join(' | '), expected);
  });

test('in any redline what is removed stands at its old place between what has not moved, and before what replaced it', () => {
  const texts = [
    a,
    b,
    c,
    d,
    ...Array.from({ length: 8 }, (_, i) => `Пункт ${'абвгдежз'[i] ?? ''}${i} о своём.`),
  ];
  // Sections that only one edition has, sections in another order, and clauses anywhere.
  const side = fc
    .shuffledSubarray(['p', 'q', 'r', 's', 't'], { minLength: 1 })
    .chain((slugs) =>
      fc.tuple(
        ...slugs.map((slug) =>
          fc.tuple(fc.constant(slug), fc.shuffledSubarray(texts, { minLength: 1, maxLength: 5 })),
        ),
      ),
    );
  type Each = Redline['entries'][number];
  const isUp = (list: number[]) => list.every((each, i) => each > (list[i - 1] ?? -1));
  /** Whether nothing `gone` comes after something `come` before the next that `stays`. */
  const isOldFirst = <T>(
    list: T[],
    { stays, gone, come }: Record<'stays' | 'gone' | 'come', (each: T) => boolean>,
  ) => {
    let met = false;
    return list.every((each) => {
      met = stays(each) ? false : met || come(each);
      return !(met && gone(each));
    });
  };
  const unmoved = ({ kind }: Each) => kind === 'unchanged' || kind === 'changed';
  const removed = ({ kind }: Each) => kind === 'removed';

  fc.assert(
    fc.property(side, side, (before, after) => {
      const [old, now] = [named(...before), named(...after)];
      const { entries } = redline(old, now);
      const place = (list: TextBlock[], at: Each['from']) =>
        list.findIndex(({ section, clause }) => section === at?.section && clause === at.clause);
      assert.ok(isUp(entries.flatMap(({ to }) => (to ? [place(now, to)] : []))), 'the new order');
      assert.ok(isUp(entries.filter(unmoved).map(({ from }) => place(old, from))), 'the old order');

      const sections = Map.groupBy(entries, ({ from, to }) => (to ?? from)?.section ?? '');
      assert.deepEqual([...sections.values()].flat(), entries, 'a section is shown once');
      const [oldSlugs, newSlugs] = [before, after].map((each) => each.map(([slug]) => slug)) as [
        string[],
        string[],
      ];
      const isMoved = (slug: string) => {
        const kept = (sections.get(slug) ?? []).filter(({ from, to }) => from?.section === to?.section);
        return kept.length > 0 && !kept.some(unmoved);
      };
      const gone = (slug: string) => !newSlugs.includes(slug);
      const stays = (slug: string) => !gone(slug) && oldSlugs.includes(slug) && !isMoved(slug);
      const keptOrder = [...sections].filter(([slug, all]) => gone(slug) || all.some(unmoved));
      assert.ok(isUp(keptOrder.map(([slug]) => oldSlugs.indexOf(slug))), 'the old order of sections');
      const come = (slug: string) => !gone(slug) && !stays(slug);
      assert.ok(isOldFirst([...sections.keys()], { stays, gone, come }), 'a new section before an old one');

      for (const [slug, all] of sections) {
        if (isMoved(slug)) continue;
        const here = all.filter((each) => unmoved(each) || removed(each));
        assert.ok(isUp(here.map(({ from }) => place(old, from))), 'the old order in a section');
        const come = ({ kind }: Each) => kind === 'added' || kind === 'moved';
        assert.ok(isOldFirst(all, { stays: unmoved, gone: removed, come }), 'a new clause before an old one');
      }
    }),
    { seed: 20261126, numRuns: 2000 },
  );
});

test('a change of a typed number alone is no change of words', () => {
  const typed = (...texts: [number: string, words: string][]): TextBlock[] =>
    texts.map(([number, words]) => ({
      section: 'offer',
      clause: { anchor: `p${number}`, printed: number, place: { clause: number, marks: [] } },
      text: `${number}. ${words}`,
      words,
    }));
  const { entries, summary } = redline(
    typed(['4.1', a], ['4.2', b]),
    typed(['4.1', c], ['4.2', a], ['4.3', b + ' Новое.']),
  );
  assert.deepEqual(summary, { ...none, changed: 1, added: 1, renumbered: 1 });
  assert.deepEqual(
    entries.map(({ kind, from, to, parts }) => [
      kind,
      from?.clause?.printed,
      to?.clause?.printed,
      parts.length,
    ]),
    [
      ['added', undefined, '4.1', 1],
      ['renumbered', '4.1', '4.2', 1],
      ['changed', '4.2', '4.3', 2],
    ],
  );
});
