import { readFileSync } from 'node:fs';
import { pagesOf } from '../support/paper.ts';
import { expect, test, urls } from '../support/site.ts';

const read = (lang: string) =>
  JSON.parse(readFileSync(`dist/${lang}/payment/editions/2025-11-26.json`, 'utf8')) as {
    title: string;
    address: string;
    sha256: string;
    sections: { blocks: { clause: string | null; text: string }[] }[];
  };

for (const lang of ['ru', 'kk'])
  for (const path of [urls.document(lang, 'payment'), urls.edition(lang, 'payment', '2025-11-26')])
    test(`${path} on paper begins with document, edition, address and whole fingerprint, and has no page of links`, async ({
      page,
    }) => {
      const { title, address, sha256, sections } = read(lang);
      const clauses = sections.flatMap(({ blocks }) => blocks).filter(({ clause }) => clause !== null);
      await page.goto(path);
      const sheets = pagesOf(await page.pdf({ preferCSSPageSize: true }));
      const [first = '', last = ''] = [sheets[0], sheets.at(-1)];
      const places = [title, '2025', address, sha256].map((each) => first.indexOf(each));
      expect(
        places.toSorted((a, b) => a - b),
        first,
      ).toEqual(places);
      expect(places[0]).toBeGreaterThanOrEqual(0);
      for (const { clause } of clauses)
        expect(sheets.join('')).toMatch(new RegExp(`^ *${clause ?? ''} `, 'm'));
      expect(last).toContain(clauses.at(-1)?.clause);
      expect(sheets.length).toBeLessThanOrEqual(4);
    });

test('on paper the word that an edition is in force is as dark as the text', async ({ page }) => {
  await page.goto(urls.editions('ru', 'payment'));
  await page.emulateMedia({ media: 'print' });
  const color = (element: Element) => getComputedStyle(element).color;
  expect(await page.locator('.tag.live').evaluate(color)).toBe(await page.locator('h1').evaluate(color));
});

test('languages side by side are two columns on paper', async ({ page }) => {
  await page.goto(urls.parallel('ru', 'payment', '2025-11-26'));
  const text = pagesOf(await page.pdf({ preferCSSPageSize: true })).join('');
  expect(text).toMatch(/^ *3\.3 +Данные банковской карты.* 3\.3 +Банк картасының деректері/m);
});
