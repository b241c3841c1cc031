/** The sellers' cards of the built site. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { listen, staticServer } from '../../src/build/server.ts';
import type { MerchantJson } from '../../src/schemas/published/merchant.ts';
import { urls } from '../../src/tree/site.ts';
import { readCard } from '../support/vcard.ts';

const { sellers, languages, contacts } = JSON.parse(
  readFileSync('dist/merchant.json', 'utf8'),
) as MerchantJson;
const emails = contacts.filter(({ kind }) => kind === 'email').map(({ value }) => value);

for (const lang of languages)
  test(`every seller in force has a card, served as one and linked under the requisites (${lang})`, async () => {
    const server = staticServer('dist', urls.chooser());
    const port = await listen(server, 0);
    const found: unknown[] = [];
    try {
      for (const file of readdirSync(`dist/${lang}/sellers`)) {
        const path = urls.card(lang, file.replace('.vcf', ''));
        const response = await fetch(`http://127.0.0.1:${port}${path}`);
        assert.equal(response.headers.get('content-type'), 'text/vcard; charset=utf-8');
        const properties = readCard(await response.bytes());
        const valuesOf = (name: string) =>
          properties.filter((each) => each.name === name).flatMap(({ parts }) => parts.filter(Boolean));
        const [page = ''] = valuesOf('URL');
        const html = readFileSync(`dist${new URL(page).pathname}index.html`, 'utf8');
        assert.ok(html.includes(`href="${path}"`), page);
        assert.deepEqual(valuesOf('EMAIL'), emails);
        found.push([valuesOf('NOTE')[0]?.split(' ')[1], valuesOf('FN')[0], valuesOf('ADR')[0]]);
      }
    } finally {
      server.close();
    }
    const stated = sellers.map((each) => [
      each.identifier.value,
      each.languages[lang]?.fullName,
      each.languages[lang]?.address,
    ]);
    assert.deepEqual(found.toSorted(), stated.toSorted());
  });
