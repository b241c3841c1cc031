import { attribute, textOf } from '../../support/built.ts';
import { at, type Rule } from './rule.ts';

interface Fact {
  '@type': string;
  [key: string]: unknown;
}

const wanted: Record<string, string[]> = {
  Organization: ['name', 'identifier', 'address', 'email'],
  WebPage: ['url', 'name', 'inLanguage', 'isPartOf', 'publisher'],
};

/** Each page says in JSON-LD who sells and what the page is, with every field and its own address. */
export const facts: Rule = ({ origin, pages }) =>
  pages.flatMap((page) => {
    const block = page.elements.find((each) => attribute(each, 'type') === 'application/ld+json');
    if (!block)
      return [
        at(page, undefined, 'нет данных для машин (JSON-LD)', 'Страница должна строиться через общий Head.'),
      ];
    const { '@graph': graph } = JSON.parse(textOf(block)) as { '@graph': Fact[] };
    const missing = Object.entries(wanted).flatMap(([type, fields]) => {
      const found = graph.filter((fact) => fact['@type'] === type);
      if (!found.length)
        return [at(page, block, `в данных для машин нет «${type}»`, 'Проверьте компонент Head.')];
      return found.flatMap((fact) =>
        fields
          .filter((field) => !fact[field])
          .map((field) =>
            at(
              page,
              block,
              `в данных для машин у «${type}» нет поля «${field}»`,
              'Проверьте компонент Head.',
            ),
          ),
      );
    });
    const stated = graph.find((fact) => fact['@type'] === 'WebPage')?.['url'];
    if (page.listed && stated !== origin + page.path)
      missing.push(
        at(
          page,
          block,
          `в данных для машин стоит адрес другой страницы: ${String(stated)}`,
          'Проверьте компонент Head.',
        ),
      );
    return missing;
  });
