import { attribute } from '../../support/built.ts';
import { at, type Rule } from './rule.ts';

/** The sitemap lists exactly the pages meant for search engines, and each of them is its own canonical address. */
export const sitemap: Rule = ({ origin, pages, files }) => {
  const listed = new Set(
    [...(files.get('sitemap-0.xml') ?? '').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => url),
  );
  const known = new Map(pages.map((page) => [origin + page.path, page]));
  const strangers = [...listed]
    .filter((url) => !known.get(url)?.listed)
    .map((url) => ({
      path: 'sitemap-0.xml',
      line: 1,
      message: `в карте сайта стоит ${url}, а такой страницы для поиска нет`,
      remedy: 'Уберите адрес или верните страницу.',
    }));
  const forgotten = pages.flatMap((page) => {
    if (!page.listed) return [];
    const url = origin + page.path;
    const canonical = page.elements.find((each) => attribute(each, 'rel') === 'canonical');
    return [
      ...(listed.has(url)
        ? []
        : [
            at(
              page,
              undefined,
              'страницы нет в карте сайта',
              'Соберите сайт заново; если не поможет, страница исключена по ошибке.',
            ),
          ]),
      ...(canonical && attribute(canonical, 'href') === url
        ? []
        : [
            at(
              page,
              canonical,
              'основной адрес страницы (canonical) — не её собственный',
              `Должен быть ${url}`,
            ),
          ]),
    ];
  });
  return [...strangers, ...forgotten];
};
