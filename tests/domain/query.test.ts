import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { letterAddress } from '../../src/domain/letter.ts';
import { inQuery } from '../../src/domain/query.ts';
import { createUrls } from '../../src/domain/urls.ts';

const urls = createUrls({ origin: 'https://a.kz', base: '/', sourceLanguage: 'ru' });
const asked = (text: string) => new URL(urls.absolute(urls.search('ru', text))).searchParams.get('q');

test('a query comes out of an address as it was put in, whatever it has', () => {
  for (const text of [
    'Кому я плачу?',
    'Төлем неге өтпейді?',
    'a&b=c#d+e%20f',
    '«3-D Secure», 100 %',
    '"<>\\^`{|}',
  ])
    assert.equal(asked(text), text);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      assert.equal(asked(text), text.toWellFormed().replaceAll('\u00a0', ' '));
    }),
  );
});

test('the letters of a query can be read in the address', () => {
  assert.equal(inQuery('Ақшаны қалай қайтаруға болады?'), 'Ақшаны%20қалай%20қайтаруға%20болады?');
  assert.equal(inQuery('от\u00a026.11.2025'), 'от%2026.11.2025');
});

test('a letter keeps its subject and its lines', () => {
  const { pathname, searchParams } = new URL(
    letterAddress({
      to: 'a@b.kz',
      subject: 'Ошибка & опечатка',
      lines: ['Оферта, ред. 1', 'https://a.kz/ru/?x=1#p1'],
    }),
  );
  assert.equal(pathname, 'a@b.kz');
  assert.equal(searchParams.get('subject'), 'Ошибка & опечатка');
  assert.deepEqual(searchParams.get('body')?.split('\r\n'), [
    '',
    '',
    '—',
    'Оферта, ред. 1',
    'https://a.kz/ru/?x=1#p1',
  ]);
});
