import { attribute, type Page } from '../../support/built.ts';
import { at, type Rule } from './rule.ts';

const alternates = ({ elements }: Page) =>
  new Map(
    elements
      .filter((each) => attribute(each, 'rel') === 'alternate' && attribute(each, 'hreflang'))
      .map((each) => [attribute(each, 'hreflang') ?? '', attribute(each, 'href') ?? '']),
  );

/** Every page says its language. The language versions of a page list each other, themselves and a default. */
export const languages: Rule = ({ origin, base, pages }) => {
  const byUrl = new Map(pages.map((page) => [origin + page.path, page]));
  return pages.flatMap((page) => {
    const [root] = page.elements;
    const lang = root && attribute(root, 'lang');
    const folder = /^([a-z]{2})\//.exec(page.path.slice(base.length))?.[1];
    if (!lang || (folder && folder !== lang))
      return [
        at(
          page,
          root,
          `язык страницы «${lang ?? ''}», а лежит она в папке «${folder ?? ''}»`,
          'Укажите язык в <html lang>.',
        ),
      ];
    if (!page.listed) return [];
    const own = alternates(page);
    if (!own.has('x-default'))
      return [
        at(page, undefined, 'нет ссылки hreflang="x-default"', 'Добавьте адрес для читателей других языков.'),
      ];
    if (folder && own.get(lang) !== origin + page.path)
      return [at(page, undefined, `ссылка hreflang="${lang}" ведёт не на саму страницу`, 'Исправьте адрес.')];
    return [...own].flatMap(([hreflang, url]) => {
      const twin = byUrl.get(url);
      const answer = twin && [...alternates(twin)];
      if (answer && JSON.stringify(answer) === JSON.stringify([...own])) return [];
      return [
        at(
          page,
          undefined,
          `страница ${url} (hreflang="${hreflang}") не ссылается в ответ на ту же группу`,
          'У всех языковых версий страницы список hreflang должен быть одинаков.',
        ),
      ];
    });
  });
};
