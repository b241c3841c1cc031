import { readFileSync } from 'node:fs';
import { attribute, textOf, type Element } from '../../support/built.ts';
import { at, type Rule } from './rule.ts';

const spaced = (text: string) => text.replace(/[ \t\n]+/g, ' ').trim();

/** The transcribed document of the seller: its lines without markup. */
const source = readFileSync('tests/fixtures/source/payment-methods.ru.md', 'utf8')
  .split('\n')
  .map((line) => spaced(line.replace(/^(#+|—) /, '')))
  .filter(Boolean)
  .join('\n');

/** The seller's text in the article as a reader sees it, one line per block. */
const shown = (elements: Element[]) => {
  const first = elements.findIndex((each) => attribute(each, 'class') === 'text');
  const article = elements[first];
  if (!article) return '';
  return elements
    .slice(first)
    .filter((each) => /^(h[1-6]|p|li)$/.test(each.tagName) && attribute(each, 'data-ours') === undefined)
    .filter((each) => inside(each, article))
    .flatMap((each) => textOf(each, false).split('\n').map(spaced))
    .filter(Boolean)
    .join('\n');
};

/** Whether an element is inside another, and not inside anything that the site added. */
function inside(element: Element, outer: Element): boolean {
  for (let node = element.parentNode; node && 'tagName' in node; node = node.parentNode) {
    if (attribute(node, 'data-ours') !== undefined) return false;
    if (node === outer) return true;
  }
  return false;
}

/** The Russian edition of 26.11.2025 reads as the seller wrote it, word for word, mistakes included. */
export const fidelity: Rule = ({ pages }) => {
  const page = pages.find(({ file }) => file === 'ru/payment/editions/2025-11-26/index.html');
  if (!page)
    return [
      {
        path: 'ru/payment/editions/2025-11-26/index.html',
        line: 1,
        message: 'нет страницы редакции от 26.11.2025',
        remedy: 'Опубликованная редакция не может исчезнуть: верните её папку.',
      },
    ];
  const [wanted, found] = [source.split('\n'), shown(page.elements).split('\n')];
  const differs = wanted.findIndex((line, i) => line !== found[i]);
  if (differs < 0 && wanted.length === found.length) return [];
  const i = differs < 0 ? wanted.length : differs;
  return [
    at(
      page,
      undefined,
      `текст продавца передан неточно: «${found[i] ?? ''}», а в источнике «${wanted[i] ?? ''}»`,
      'Верните слова источника в раздел этой редакции.',
    ),
  ];
};
