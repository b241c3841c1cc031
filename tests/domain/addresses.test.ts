import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lostAddresses, releasedAddresses } from '../../src/domain/addresses.ts';

const root = { origin: 'https://kz.k-s.app', base: '/' };
const terms = { origin: 'https://kz.k-s.app', base: '/terms/' };
const other = { origin: 'https://example.kz', base: '/' };
const paths = ['/', '/ru/', '/ru/payment/', '/ru/payment/editions/2025-11-26.txt', '/editions.log'];
const released = paths.map((path) => `https://kz.k-s.app${path}`);

test('a path in an older address list is read as an address under the base', () => {
  assert.deepEqual(releasedAddresses('/ru/\nhttps://a.kz/ru/\n', terms), [
    'https://kz.k-s.app/terms/ru/',
    'https://a.kz/ru/',
  ]);
});

test('no address is lost when nothing changes or pages are added', () => {
  assert.deepEqual(lostAddresses(released, [...paths, '/kk/'], root, []), []);
});

for (const [name, now, moved] of [
  ['another base', terms, 'https://kz.k-s.app/terms'],
  ['another origin', other, 'https://example.kz'],
] as const) {
  test(`${name} loses every address, and each lost one comes with its new address`, () => {
    assert.deepEqual(
      lostAddresses(released, paths, now, []),
      paths.map((path) => ({ address: `https://kz.k-s.app${path}`, now: moved + path })),
    );
  });
  test(`${name} loses no address when the old server redirects`, () => {
    assert.deepEqual(lostAddresses(released, paths, now, [root]), []);
  });
}

test('a removed page is lost under any base, even with redirects', () => {
  const gone = [...released, 'https://kz.k-s.app/ru/payment/gone/'];
  for (const [now, formerly] of [
    [root, []],
    [terms, [root]],
  ] as const)
    assert.deepEqual(lostAddresses(gone, paths, now, formerly), [
      { address: 'https://kz.k-s.app/ru/payment/gone/', now: undefined },
    ]);
});

test('a site that moves back from a base to the root finds its pages there', () => {
  const under = paths.map((path) => `https://kz.k-s.app/terms${path}`);
  assert.deepEqual(lostAddresses(under, paths, root, [terms]), []);
  assert.equal(lostAddresses(under, paths, root, []).at(2)?.now, 'https://kz.k-s.app/ru/payment/');
});
