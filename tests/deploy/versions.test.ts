import assert from 'node:assert/strict';
import { test } from 'node:test';
import { versionHeaders } from '../../deploy/versions.ts';
import type { EditionsJson } from '../../src/schemas/published/editions.ts';

type Entry = EditionsJson[number];

/** An address of an edition in `editions.json`. */
const entry = (name: string, rest: Partial<Entry>, languages = ['ru']): Entry => ({
  document: 'terms',
  edition: name.slice(0, 10),
  revision: 1,
  inForce: null,
  from: name.slice(0, 10),
  until: null,
  sealed: '2026-01-01',
  languages: Object.fromEntries(
    languages.map((lang) => [
      lang,
      { page: `https://pay.kz/${lang}/terms/editions/${name}/` } as Entry['languages'][string],
    ]),
  ),
  ...rest,
});

const head =
  '<link rel="latest-version" href="/ru/terms/"><link rel="predecessor-version" href="/ru/terms/editions/2025-01-01/">';

/** The moment that each page shows, by the name of the edition. */
const moments = (list: EditionsJson, today: string): Record<string, string | undefined> =>
  Object.fromEntries(
    [...versionHeaders(list, () => head, today)].map(([path, headers]): [string, string | undefined] => [
      path.split('/').at(-2) ?? '',
      headers['Memento-Datetime'],
    ]),
  );

test('the moment is the end of the first day on which the text was both sealed and in force', () => {
  const list = [
    entry('2026-03-01', { sealed: '2026-02-20' }),
    entry('2025-11-26', { sealed: '2026-01-05', until: '2026-02-28' }),
  ];
  assert.deepEqual(moments(list, '2026-03-02'), {
    // In Kazakhstan the day ends at 18:59:59 UTC.
    '2026-03-01': 'Sun, 01 Mar 2026 18:59:59 GMT',
    '2025-11-26': 'Mon, 05 Jan 2026 18:59:59 GMT',
  });
});

test('no moment is claimed that has not passed, nor one at which another text was shown', () => {
  assert.deepEqual(moments([entry('2026-03-01', {})], '2026-03-01'), { '2026-03-01': undefined });
  const late = entry('2025-11-26', { sealed: '2026-03-05', until: '2026-02-28' });
  assert.deepEqual(moments([late], '2026-04-01'), { '2025-11-26': undefined }, 'sealed when it was over');
});

test('a revision that was corrected before anyone could see it has no moment', () => {
  const list = [
    entry('2026-03-01', { revision: 2, sealed: '2026-02-25' }),
    entry('2026-03-01.r2', { revision: 2, sealed: '2026-02-25' }),
    entry('2026-03-01.r1', { sealed: '2026-02-20' }),
  ];
  const [shown, first] = [moments(list, '2026-03-02'), list.slice(1)];
  assert.equal(shown['2026-03-01.r1'], undefined);
  assert.equal(shown['2026-03-01.r2'], 'Sun, 01 Mar 2026 18:59:59 GMT');
  assert.equal(shown['2026-03-01'], shown['2026-03-01.r2']);
  // Corrected later, it was seen until then.
  const seen = first.map((each) => ({ ...each, from: '2026-02-01' }));
  assert.equal(moments(seen, '2026-03-02')['2026-03-01.r1'], 'Fri, 20 Feb 2026 18:59:59 GMT');
});

test('the links are those in the head of the page; the original is named only with a moment', () => {
  const link = (today: string) =>
    versionHeaders([entry('2026-03-01', {})], () => head, today).get('/ru/terms/editions/2026-03-01/')?.[
      'Link'
    ];
  const both =
    '</ru/terms/>; rel="latest-version", </ru/terms/editions/2025-01-01/>; rel="predecessor-version"';
  assert.equal(link('2026-02-01'), both);
  assert.equal(link('2026-03-02'), `</ru/terms/>; rel="original", ${both}`);
});
