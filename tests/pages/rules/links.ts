import { attribute } from '../../support/built.ts';
import { at, type Rule } from './rule.ts';

/** Every link inside the site leads to a file that exists, and to a place that exists in it. */
export const links: Rule = ({ origin, base, pages, files }) => {
  const ids = new Map(
    pages.map(({ path, elements }) => [path, new Set(elements.map((each) => attribute(each, 'id')))]),
  );
  return pages.flatMap((page) =>
    page.elements.flatMap((element) => {
      const target = attribute(element, 'href') ?? attribute(element, 'src') ?? attribute(element, 'action');
      if (target === undefined) return [];
      const url = new URL(target, origin + page.path);
      // An absolute address outside the base path is another site, even on the same origin, such as the app.
      if (/^[a-z]+:/.test(target) && !url.href.startsWith(origin + base)) return [];
      const known = ids.get(url.pathname);
      if (!known && !files.has(url.pathname.slice(base.length)))
        return [
          at(
            page,
            element,
            `ссылка «${target}» никуда не ведёт`,
            'Исправьте адрес в ссылке или верните страницу.',
          ),
        ];
      const fragment = decodeURIComponent(url.hash.slice(1));
      if (!fragment || known?.has(fragment)) return [];
      return [
        at(
          page,
          element,
          `на странице ${url.pathname} нет места «${fragment}», на которое ведёт ссылка`,
          'Исправьте часть адреса после знака «#».',
        ),
      ];
    }),
  );
};
