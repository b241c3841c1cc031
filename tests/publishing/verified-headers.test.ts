import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareHeaders } from '../../src/publishing/verification/headers.ts';

const edition = 'ru/terms/editions/2026-03-01/index.html';
const moment = 'Sun, 01 Mar 2026 18:59:59 GMT';
const release = {
  base: '/pay/',
  policies: [
    ['^/pay/ru/$', 'of a home'],
    ['^/pay/ru/terms/editions/', 'of an edition'],
    ['/$', 'of any page'],
  ] as [string, string][],
  versions: new Map([['/pay/ru/terms/editions/2026-03-01/', { 'Memento-Datetime': moment }]]),
};

/** What is said of a site that sends these policies, and this moment with the page of the edition. */
const said = (home: string, policy: string, shown?: string) =>
  compareHeaders(
    release,
    new Map([
      ['ru/index.html', new Headers(home ? { 'Content-Security-Policy': home } : {})],
      [
        edition,
        new Headers({
          ...(policy && { 'Content-Security-Policy': policy }),
          ...(shown && { 'Memento-Datetime': shown }),
        }),
      ],
      ['editions.json', new Headers()],
    ]),
  )?.map(({ path, message }) => `${path}: ${message}`);

test('headers of the release are accepted, also where one policy is sent with every file, with moments or without', () => {
  assert.deepEqual(said('of a home', 'of an edition', moment), []);
  assert.deepEqual(said('of any page', 'of any page', moment), []);
  assert.deepEqual(said('of any page', 'of any page'), []);
});

test('headers of an earlier release are one finding, which names a page and both values', () => {
  assert.deepEqual(said('earlier', 'earlier too', moment), [
    'ru/index.html: заголовки не те, что у этого выпуска: /pay/ru/\n' +
      '  Content-Security-Policy: в выпуске «of a home», сервер отправил «earlier»',
  ]);
  assert.match(
    said('of a home', '', moment)?.join() ?? '',
    /в выпуске «of an edition», сервер отправил «нет»/,
  );
  assert.deepEqual(said('of a home', 'of an edition'), [
    `${edition}: заголовки не те, что у этого выпуска: /pay/ru/terms/editions/2026-03-01/\n` +
      `  Memento-Datetime: в выпуске «${moment}», сервер отправил «нет»`,
  ]);
  assert.equal(said('of any page', 'of any page', 'Mon, 02 Mar 2026 18:59:59 GMT')?.length, 1);
});

test('of a host that sends no policy nothing is found', () => {
  assert.equal(said('', ''), undefined);
});
