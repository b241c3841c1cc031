import { attribute, textOf } from '../../support/built.ts';
import { at, type Rule } from './rule.ts';

interface Fact {
  '@type': string;
  [key: string]: unknown;
}

const seller = ['name', 'identifier', 'address', 'email'];
/** The fields of each type. */
const wanted: Record<string, string[]> = {
  Person: seller,
  Organization: seller,
  WebPage: ['url', 'name', 'inLanguage', 'isPartOf', 'publisher'],
};

const idsOf = (value: unknown): string[] =>
  [...JSON.stringify(value ?? null).matchAll(/"@id":"([^"]+)"/g)].map(([, id = '']) => id);

/**
 * Each page says in JSON-LD what it is, with every field and its own address, and who sells: by identifiers that the
 * home page explains.
 */
export const facts: Rule = ({ origin, pages }) => {
  const known = new Set(pages.map(({ path }) => origin + path));
  // An identifier is the address of a page and a name on it; that page must have the data.
  const explained = new Set(
    pages.flatMap((page) =>
      page.elements
        .filter((each) => attribute(each, 'type') === 'application/ld+json')
        .flatMap((block) => (JSON.parse(textOf(block)) as { '@graph': Fact[] })['@graph'])
        .filter((fact) => wanted[fact['@type']] === seller)
        .flatMap(idsOf)
        .filter((id) => id.startsWith(`${origin}${page.path}#`)),
    ),
  );
  return pages.flatMap((page) => {
    const block = page.elements.find((each) => attribute(each, 'type') === 'application/ld+json');
    if (!block)
      return [
        at(page, undefined, 'нет данных для машин (JSON-LD)', 'Страница должна строиться через общий Head.'),
      ];
    const { '@graph': graph } = JSON.parse(textOf(block)) as { '@graph': Fact[] };
    const sellers = idsOf(graph.find((fact) => fact['@type'] === 'WebPage')?.['publisher']);
    const unexplained = sellers.filter((id) => !explained.has(id));
    const missing = Object.entries(wanted).flatMap(([type, fields]) => {
      const found = graph.filter((fact) => fact['@type'] === type);
      if (!found.length && fields !== seller)
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
    // The steps of a trail, and the permanent address of a text.
    const led = [...JSON.stringify(graph).matchAll(/"(?:item|url)":"([^"]+)"/g)].map(([, url = '']) => url);
    const lost = page.listed ? led.filter((url) => !known.has(url)) : [];
    return [
      ...missing,
      ...unexplained.map((id) =>
        at(
          page,
          block,
          `в данных для машин есть продавец ${id}, а главная страница о нём молчит`,
          'Проверьте src/editions/page-facts.ts.',
        ),
      ),
      ...lost.map((url) =>
        at(
          page,
          block,
          `данные для машин ведут на ${url}, а такой страницы нет`,
          'Проверьте src/editions/trail.ts.',
        ),
      ),
    ];
  });
};
