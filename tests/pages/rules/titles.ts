import { attribute, textOf } from '../../support/built.ts';
import { at, type Rule } from './rule.ts';

/** Every page has its own title and description. */
export const titles: Rule = ({ pages }) =>
  [
    {
      what: 'заголовок (title)',
      of: ({ elements }: (typeof pages)[number]) => {
        const title = elements.find(({ tagName }) => tagName === 'title');
        return title && textOf(title);
      },
    },
    {
      what: 'описание (description)',
      of: ({ elements }: (typeof pages)[number]) => {
        const meta = elements.find((each) => attribute(each, 'name') === 'description');
        return meta && attribute(meta, 'content');
      },
    },
  ].flatMap(({ what, of }) => {
    const seen = new Map<string, string>();
    return pages.flatMap((page) => {
      const text = of(page)?.trim();
      if (!text) return [at(page, undefined, `у страницы нет ${what}`, 'Добавьте его в данные страницы.')];
      const other = seen.get(text);
      seen.set(text, page.file);
      if (!other || !page.listed) return [];
      return [
        at(
          page,
          undefined,
          `${what} «${text}» уже стоит на странице ${other}`,
          'Сделайте их разными: по ним отличают страницы в поиске.',
        ),
      ];
    });
  });
