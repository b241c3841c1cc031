import { attribute, textOf } from '../../support/built.ts';
import { at, type Rule } from './rule.ts';

/** Attributes whose address a browser loads by itself. */
const loading = new Set(['src', 'srcset', 'poster', 'data']);
const loadingRels =
  /\b(stylesheet|icon|preload|modulepreload|prefetch|preconnect|dns-prefetch|manifest|apple-touch-icon)\b/;

/** After the stylesheet of all pages, pages with languages side by side and checklists have one more that they share. */
const sheetsOf = (path: string): string[] => [
  'site',
  ...(/(?<=\/)(?:parallel|compliance)(?=\/$)/.exec(path) ?? []),
];

/** Nothing is loaded from another host, no page has an inline script, and pages share their inline stylesheets. */
export const selfContained: Rule = ({ origin, pages, files }) => {
  const foreign = (url: string) => /^(\w+:)?\/\//.test(url) && !url.startsWith(`${origin}/`);
  /** By the name of a sheet: its versions, each with the last page that has it. */
  const styles = new Map<string, Map<string, string>>();
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
            'Стиль сайта один и стоит в самой странице.',
          ),
        );
      return found;
    }),
  );
  const counts = pages.flatMap((page) => {
    const sheets = page.elements.filter(({ tagName }) => tagName === 'style');
    const names = sheetsOf(page.path);
    names.forEach((name, i) => {
      const [sheet] = sheets.slice(i);
      const versions = styles.get(name) ?? new Map<string, string>();
      if (sheet) styles.set(name, versions.set(textOf(sheet), page.file));
    });
    return sheets.length === names.length
      ? []
      : [
          at(
            page,
            undefined,
            `таблиц стилей на странице: ${sheets.length}`,
            `Должно быть ровно столько: ${names.length}.`,
          ),
        ];
  });
  const different = [...styles.values()]
    .flatMap((versions) => [...versions.values()].slice(1))
    .map((path) => ({
      path,
      line: 1,
      message: 'таблица стилей не та же, что на других страницах',
      remedy: 'Все страницы делят одну таблицу стилей, байт в байт.',
    }));
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
