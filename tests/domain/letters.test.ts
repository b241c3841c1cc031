import assert from 'node:assert/strict';
import { test } from 'node:test';
import { facts } from '../../src/checks/rules/facts.ts';
import { guard } from '../../src/checks/rules/guard.ts';
import { knownWords } from '../../src/checks/known-words.ts';
import { parity } from '../../src/checks/rules/parity.ts';
import { draftSections } from '../../src/tree/copies.ts';
import { readTree, treeOf } from '../../src/tree/tree.ts';
import { letterFaults } from '../../src/domain/letters.ts';
import { strings } from '../../src/i18n/index.ts';
import { lookalikes } from '../support/lookalikes.ts';

const tree = readTree('content');
const files = new Map(tree.paths.map((path) => [path, tree.bytes(path)]));
const known = knownWords(tree);

/** The words of a row in the language of the text: in front matter only the values. */
const ownWords = (row: string) =>
  /^(?:title|description): (.*)$/.exec(row)?.[1] ?? (/^(?:---|titleBy)/.test(row) ? '' : row);

test('any single letter of the texts replaced with a lookalike is reported, and the unchanged texts give no false alarm', async () => {
  let [swaps, byLetters, byFacts] = [0, 0, 0];
  const missed: string[] = [];
  for (const { path, lang } of draftSections(tree)) {
    const { alphabet } = await strings(lang);
    const faults = (row: string) => letterFaults(row, alphabet, known, () => '');
    const text = tree.text(path);
    for (const row of text.split('\n')) {
      const words = ownWords(row);
      assert.deepEqual(faults(words), [], `a false alarm in ${path}`);
      for (let i = 0; i < words.length; i++)
        for (const other of lookalikes(words.charAt(i))) {
          const swapped = words.slice(0, i) + other + words.slice(i + 1);
          swaps += 1;
          if (faults(swapped).length) {
            byLetters += 1;
            continue;
          }
          // A letter of an address or a tag, or «о» that became the number 0: not a spelling error but a wrong fact.
          const broken = treeOf(
            'content',
            new Map([...files, [path, Buffer.from(text.replace(words, () => swapped))]]),
          );
          const markup = await guard.check(broken);
          const found = markup.length
            ? markup
            : [...(await facts.check(broken)), ...(await parity.check(broken))];
          if (found.length) byFacts += 1;
          else
            missed.push(
              `${path}: ${words.slice(Math.max(0, i - 20), i)}[${other}]${words.slice(i + 1, i + 20)}`,
            );
        }
    }
  }
  console.log(
    `letters: ${swaps} swaps, ${byLetters} caught as letters, ${byFacts} as facts or markup, ${missed.length} missed`,
  );
  assert.deepEqual(missed, []);
});
