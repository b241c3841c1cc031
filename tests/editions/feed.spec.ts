/** The Atom feed, read by a browser's XML parser, keeps the rules of RFC 4287 and says what changed. */
import { expect, type Page } from '@playwright/test';
import { urls } from '../../src/tree/site.ts';
import { languages, test } from '../support/editions-site.ts';
import { realLog } from '../support/real-log.ts';

/** An element's children by their names, with the text of each; a link also by its relation. */
type Fields = Record<string, string[]>;

/** The feed announced on a page. Rejects if it is not well-formed. */
const feedOf = (page: Page): Promise<{ path: string; lang: string; feed: Fields; entries: Fields[] }> =>
  page.evaluate(async () => {
    const href = document.querySelector<HTMLLinkElement>('link[type="application/atom+xml"]')?.href ?? '';
    const path = new URL(href).pathname;
    const xml = new DOMParser().parseFromString(await (await fetch(path)).text(), 'application/xml');
    const root = xml.documentElement;
    if (root.namespaceURI !== 'http://www.w3.org/2005/Atom') throw new Error(root.textContent);
    const fields = (element: Element) => {
      const found: Fields = {};
      for (const child of element.children) {
        const rel = child.getAttribute('rel');
        const name = rel ? `${child.localName} ${rel}` : child.localName;
        (found[name] ??= []).push(child.getAttribute('href') ?? child.textContent);
      }
      return found;
    };
    const entries = [...root.getElementsByTagName('entry')].map(fields);
    return { path, lang: root.getAttribute('xml:lang') ?? '', feed: fields(root), entries };
  });

/** A moment of RFC 3339. */
const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})$/;

for (const lang of languages)
  test(`${lang}: the feed is well-formed, and each entry has its own lasting id, a date, a title and a page`, async ({
    page,
  }) => {
    await page.goto(urls.home(lang));
    const { path, lang: said, feed, entries } = await feedOf(page);
    expect(said).toBe(lang);
    expect(feed['link self']).toEqual([urls.absolute(path)]);
    expect(feed['link alternate']).toEqual([urls.absolute(urls.home(lang))]);
    expect(feed['author']?.[0]?.trim()).toBeTruthy();
    // Four editions and a correction of one document, an edition of another.
    expect(entries).toHaveLength(realLog.length + 6);
    const ids = [feed, ...entries].flatMap((each) => each['id'] ?? []);
    expect(new Set(ids).size).toBe(1 + entries.length);
    for (const each of [feed, ...entries]) {
      for (const name of ['id', 'title', 'updated']) expect(each[name], name).toHaveLength(1);
      expect(each['updated']?.[0]).toMatch(moment);
    }
    for (const each of entries) {
      expect(each['id']?.[0]).toMatch(/\.r\d+\/$/);
      expect(each['link alternate']).toEqual(each['id']);
      const shown = await page.request.get(new URL(each['id']?.[0] ?? '').pathname);
      expect(shown.status(), each['id']?.[0]).toBe(200);
    }
    const updated = entries.map((each) => each['updated']?.[0] ?? '');
    expect(updated).toEqual(updated.toSorted().reverse());
    expect(feed['updated']).toEqual([updated[0]]);
  });

test('an entry says from which day, why, and how many clauses differ from the text before', async ({
  page,
}) => {
  await page.goto(urls.editions('ru', 'payment'));
  const { entries } = await feedOf(page);
  const summary = (name: string) =>
    (entries.find((each) => each['id']?.[0]?.endsWith(`/${name}/`))?.['summary']?.[0] ?? '').replaceAll(
      '\u00a0',
      ' ',
    );
  expect(summary('2026-03-01.r1')).toBe(
    'Действует с 10.03.2026. Добавлено правило возврата, уточнена причина отказа. ' +
      'По сравнению с прежним текстом: изменено пунктов: 1, добавлено пунктов: 1.',
  );
  expect(summary('2026-06-01.r1')).toContain('исключено пунктов: 1, перемещено пунктов: 1');
  expect(summary('2026-09-01.r2')).toBe(
    'Исправлено сайтом 15.01.2027, версия 2. Исправлен перевод пункта о неверных данных карты. ' +
      'По сравнению с прежним текстом: слова этого текста не изменились.',
  );
  expect(summary('2025-11-26.r1')).not.toContain('По сравнению');
});
