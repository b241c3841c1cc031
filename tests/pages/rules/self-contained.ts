import { attribute, textOf } from '../../support/built.ts';
import { at, type Rule } from './rule.ts';

/** Attributes whose address a browser loads by itself. */
const loading = new Set(['src', 'srcset', 'poster', 'data']);
const loadingRels =
  /\b(stylesheet|icon|preload|modulepreload|prefetch|preconnect|dns-prefetch|manifest|apple-touch-icon)\b/;

/** Nothing is loaded from another host, no page has an inline script, and pages share their inline stylesheets. */
export const selfContained: Rule = ({ origin, pages, files }) => {
  const foreign = (url: string) => /^(\w+:)?\/\//.test(url) && !url.startsWith(`${origin}/`);
  const inPages = pages.flatMap((page) =>
    page.elements.flatMap((element) => {
      const { tagName } = element;
      const urls = element.attrs
        .filter(
          ({ name }) =>
            loading.has(name) ||
            (name === 'href' && tagName === 'link' && loadingRels.test(attribute(element, 'rel') ?? '')),
        )
        .map(({ value }) => value);
      const found = urls
        .filter(foreign)
        .map((url) =>
          at(
            page,
            element,
            `страница загружает «${url}» с чужого сервера`,
            'Положите файл на этот сайт или уберите его.',
          ),
        );
      if (
        tagName === 'script' &&
        attribute(element, 'src') === undefined &&
        attribute(element, 'type') !== 'application/ld+json'
      )
        found.push(
          at(
            page,
            element,
            'в страницу вписан скрипт',
            'Вынесите его в файл: такой скрипт запрещён правилами безопасности сайта.',
          ),
        );
      if (element.attrs.some(({ name }) => name === 'style' || name.startsWith('on')))
        found.push(
          at(
            page,
            element,
            'в элемент вписан стиль или обработчик',
            'Перенесите его в таблицу стилей или в скрипт.',
          ),
        );
      if (tagName === 'link' && attribute(element, 'rel') === 'stylesheet')
        found.push(
          at(
            page,
            element,
            'страница загружает отдельную таблицу стилей',
            'Стили сайта стоят в самой странице.',
          ),
        );
      return found;
    }),
  );
  const sheetsOf = (page: (typeof pages)[number]) =>
    page.elements.filter(({ tagName }) => tagName === 'style').map((sheet) => textOf(sheet));
  const common = pages[0] && sheetsOf(pages[0])[0];
  const counts = pages
    .filter((page) => common === undefined || sheetsOf(page)[0] !== common)
    .map((page) =>
      at(
        page,
        undefined,
        'первая таблица стилей не та же, что на других страницах',
        'Все страницы начинают с одной таблицы стилей, байт в байт: они строятся через общий Head.',
      ),
    );
  // Every kind of page exists in every language, so a stylesheet of one page only is not one of ours.
  const pagesOf = Map.groupBy(
    pages.flatMap((page) => sheetsOf(page).map((sheet) => ({ page, sheet }))),
    ({ sheet }) => sheet,
  );
  const different = [...pagesOf.values()]
    .filter(({ length }) => length === 1)
    .flat()
    .map(({ page }) =>
      at(
        page,
        undefined,
        'такой таблицы стилей нет ни на одной другой странице',
        'Страница берёт таблицы стилей только из src/styles/sheets.ts, байт в байт.',
      ),
    );
  const inFiles = [...files].flatMap(([path, text]) =>
    /\.(js|css|svg)$/.test(path) && !path.startsWith('pagefind/')
      ? [...text.matchAll(/(?:url\(|import\(?|fetch\()\s*["'`]?((?:https?:)?\/\/[^\s"'`)]+)/g)].map(
          ([, url]) => ({
            path,
            line: 1,
            message: `файл загружает «${url ?? ''}» с чужого сервера`,
            remedy: 'Положите файл на этот сайт или уберите его.',
          }),
        )
      : [],
  );
  return [...inPages, ...counts, ...different, ...inFiles];
};
