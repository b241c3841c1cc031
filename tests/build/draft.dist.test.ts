import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { contentWith } from '../support/broken.ts';
import { hashes } from '../support/hashes.ts';
import { attribute, readBuilt, textOf } from '../support/built.ts';
import { build } from '../support/build.ts';

test('a draft build shows the draft, says so on each page, and is hidden from search engines', () => {
  const released = hashes(resolve('dist'));
  const content = contentWith('drafted', {
    file: 'documents/payment/refusal-reasons/ru.mdx',
    find: 'введены неверно',
    replace: 'введены с ошибкой',
  });
  const out = build(resolve('.cache/built/draft'), {
    CONTENT_DIR: content,
    DRAFT: '1',
    BUILD_DATE: '2026-12-01',
  });
  const { pages } = readBuilt(out, { origin: 'https://kz.k-s.app', base: '/' });
  const shown = pages.filter(
    ({ path }) => /^\/(ru|kk)\/payment\/([a-z-]+\/)?$/.test(path) && !path.endsWith('/editions/'),
  );
  assert.equal(shown.length, 12);
  for (const { path, listed, elements } of shown) {
    assert.equal(listed, false, path);
    const status = elements.find((each) => attribute(each, 'class') === 'status');
    assert.match(status ? textOf(status) : '', /черновик|жоба/i, path);
  }
  const whole = shown.find(({ path }) => path === '/ru/payment/');
  assert.match(whole?.html ?? '', /<p>Редакция от 01\.12\.2026<\/p>/);
  assert.match(readFileSync(join(out, 'ru/payment/editions/2026-12-01/index.html'), 'utf8'), /noindex/);
  assert.doesNotMatch(readFileSync(join(out, 'editions.json'), 'utf8'), /2026-12-01/);
  const refusals = shown.find(({ path }) => path === '/ru/payment/refusal-reasons/');
  assert.match(refusals?.html ?? '', /введены с ошибкой/);
  // Only the Russian text changed: its translation is marked as stale, at that clause and nowhere else.
  const marked = pages.flatMap(({ path, elements }) =>
    elements
      .filter((each) => attribute(each, 'id')?.startsWith('p') && textOf(each).includes('аудармасы ескірген'))
      .map((each) => `${path.slice(0, 4)} ${attribute(each, 'id') ?? ''}`),
  );
  assert.deepEqual([...new Set(marked)], ['/kk/ p3.3']);
  // The sealed edition on the same site keeps its words.
  assert.match(
    pages.find(({ path }) => path === '/ru/payment/editions/2025-11-26/')?.html ?? '',
    /введены неверно/,
  );
  assert.deepEqual(hashes(resolve('dist')), released);
});
