import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createUrls } from '../../src/domain/urls.ts';

const languages = ['ru', 'kk'];
const sourceLanguage = 'ru';

for (const base of ['/', '/docs/', '/a/b/']) {
  const urls = createUrls({ origin: 'https://example.kz', base, sourceLanguage });
  const alternates = (path: string) => urls.alternates(path, languages);

  test(`every kind of address starts with the base ${base}`, () => {
    assert.equal(urls.chooser(), base);
    assert.equal(urls.home('kk'), `${base}kk/`);
    assert.equal(urls.section('ru', 'payment', 'offer'), `${base}ru/payment/offer/`);
    assert.equal(urls.edition('ru', 'payment', '2025-11-26'), `${base}ru/payment/editions/2025-11-26/`);
    assert.equal(
      urls.parallel('ru', 'payment', '2025-11-26'),
      `${base}ru/payment/editions/2025-11-26/parallel/`,
    );
    assert.equal(urls.search('kk'), `${base}kk/search/`);
    assert.equal(urls.card('kk', 'sapar'), `${base}kk/sellers/sapar.vcf`);
    assert.equal(urls.file('/favicon.svg'), `${base}favicon.svg`);
    assert.equal(urls.absolute(urls.home('ru')), `https://example.kz${base}ru/`);
  });

  test(`the language switch keeps the page under ${base}`, () => {
    for (const page of [urls.home, (lang: string) => urls.section(lang, 'payment', 'offer'), urls.search])
      assert.equal(urls.inLanguage(page('ru'), 'kk'), page('kk'));
    assert.equal(urls.inLanguage(urls.chooser(), 'kk'), urls.home('kk'));
  });

  test(`an address with languages side by side under ${base} is read back as what it was built from`, () => {
    for (const edition of [undefined, '2025-11-26', '2025-11-26.r1'])
      assert.deepEqual(urls.parse(urls.parallel('kk', 'payment', edition)), {
        page: 'parallel',
        lang: 'kk',
        document: 'payment',
        edition,
      });
    assert.equal(urls.parse(`${urls.parallel('kk', 'payment')}more/`), undefined);
    assert.equal(urls.parse(`${urls.parallel('kk', 'payment', '2025-11-26')}more/`), undefined);
  });

  test(`a page has the same alternates in either language under ${base}`, () => {
    assert.deepEqual(alternates(urls.home('ru')), alternates(urls.home('kk')));
    assert.deepEqual(alternates(urls.chooser()), alternates(urls.home('kk')));
    assert.equal(alternates(urls.home('kk')).at(-1)?.path, urls.chooser());
    assert.equal(alternates(urls.document('kk', 'payment')).at(-1)?.path, urls.document('ru', 'payment'));
  });
}
