/** Whether a page consists of what our components make: nothing hidden, nothing added beside the legal text. */
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { Finding } from '../../domain/finding.ts';
import { ungrouped } from '../../domain/machine-numbers.ts';
import { unquoted } from '../../domain/quotation-marks.ts';
import { allowedIn, type Place } from './furniture.ts';
import { fault } from './verdict.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const isElement = (node: Node): node is Element => 'attrs' in node;
const attribute = (element: Element, name: string) => element.attrs.find((each) => each.name === name)?.value;
const textOf = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';

/** As a message names an element: `p.note[data-ours]`. */
const described = (element: Element) =>
  element.tagName +
  element.attrs
    .map(({ name, value }) => (name === 'class' ? `.${value.replaceAll(' ', '.')}` : `[${name}]`))
    .join('');

const isArticle = (element: Element) =>
  element.tagName === 'article' && (attribute(element, 'class') ?? '').split(/\s+/).includes('text');

/**
 * Whether a style sheet adds words or figures to the page: in a string other than the name of a font, from another file,
 * or from an attribute that ours does not show. An escape could hide any of these.
 */
const addsWords = (styles: string): boolean =>
  /\\|url\(|@import|attr\((?!data-(?:begins|ends|target)\))/i.test(styles) ||
  styles
    .split(/[;{}]/)
    .some(
      (part) =>
        !/^\s*(?:--face|font)\b/.test(part) &&
        /(["']).*[\p{L}\p{N}].*\1/u.test(part.replace(/attr\([^)]*\)/g, '" "')),
    );

/** A value without what a reader may see around and between its parts: quotation marks, spaces in an account. */
const copiable = (value: string): string => ungrouped(unquoted(value));

/** What is wrong with one element, in Russian. */
function* faultsOf(element: Element, place: Place): Generator<string> {
  const { tagName } = element;
  if (!allowedIn(place, element.tagName, element.attrs))
    yield `сайт такого не делает: ${described(element)} «${textOf(element).trim().slice(0, 60)}»`;
  if (tagName === 'style' && addsWords(textOf(element))) yield 'стиль страницы добавляет к тексту слова';
  const isData = attribute(element, 'type') === 'application/ld+json';
  if (tagName === 'script' && !isData && !/\/_astro\/[\w.-]+\.js$/.test(attribute(element, 'src') ?? ''))
    yield 'в странице есть программа, которой сайт не делает';
  if (tagName === 'data' && copiable(textOf(element)) !== copiable(attribute(element, 'value') ?? ''))
    yield `значение для копирования — «${attribute(element, 'value') ?? ''}», а написано «${textOf(element)}»`;
  if (tagName === 'a' && /\bnumber\b/.test(attribute(element, 'class') ?? '') && !numberAgrees(element))
    yield `номер «${textOf(element)}» стоит не у своего пункта`;
  const section = attribute(element, 'data-section');
  const href = attribute(element, 'href') ?? '';
  if (!(attribute(element, 'data-target') ?? href).endsWith(href))
    yield `ссылка ведёт на ${href}, а на бумаге стоит другой адрес`;
  // A section of an edition is on its page; the draft's and another document have pages of their own.
  if (section !== undefined && !leadsTo(href, section))
    yield `ссылка на раздел ${section} ведёт по адресу ${href}`;
  if (section !== undefined && /^[a-z][a-z\d+.-]*:|^\/\//i.test(href))
    yield `ссылка на раздел ${section} ведёт на другой сайт: ${href}`;
}

/** Whether an address may be that of a section, a clause (`#4.1`) or another document. */
const leadsTo = (href: string, name: string) =>
  name.startsWith('#')
    ? href.replace(/^.*#[a-z]*/, '#').endsWith(name)
    : /^[^#]*#[a-z]/.test(href) || href.endsWith(`/${name}/`);

/** Whether the number of a clause leads to the element around it and is that of the clause. */
function numberAgrees(link: Element): boolean {
  const id = (attribute(link, 'href') ?? '').replace(/^.*#/, '');
  let around: Node | null = link.parentNode;
  while (around && isElement(around) && attribute(around, 'id') === undefined) around = around.parentNode;
  if (around === null || !isElement(around) || attribute(around, 'id') !== id) return false;
  // A number that the author typed is a part of his text, which has its own hash; a part without one bears our sign.
  const isTyped = attribute(link, 'data-number') !== undefined;
  return isTyped || textOf(link) === '¶' || textOf(link) === id.slice(1);
}

/** The place of what stands in an element that is itself at `place`. */
function placeInside(element: Element, place: Place, hasText: boolean): Place {
  if (isArticle(element)) return 'text';
  if (place === 'text' && attribute(element, 'data-ours') !== undefined) return 'ours';
  if (place === 'beside' && element.tagName === 'aside') return 'aside';
  if (element.tagName === 'main') return hasText ? 'beside' : 'main';
  return place;
}

/** Findings about the markup of a page; `hasText`: whether it shows legal text. */
export function verifyMarkup(path: string, html: string, hasText: boolean): Finding[] {
  const messages: string[] = [];
  let articles = 0;
  const visit = (node: Node, place: Place) => {
    if (isElement(node)) {
      if (isArticle(node)) articles += 1;
      messages.push(...faultsOf(node, place));
    }
    const inside = isElement(node) ? placeInside(node, place, hasText) : place;
    for (const child of 'childNodes' in node ? node.childNodes : []) {
      if (place === 'page' && node.nodeName === 'body' && child.nodeName === '#text' && textOf(child).trim())
        messages.push(`на странице есть текст вне её частей: «${textOf(child).trim().slice(0, 60)}»`);
      visit(child, inside);
    }
  };
  visit(parse(html), 'page');
  if (hasText && articles !== 1)
    messages.push(`текстов документа на странице ${articles}, а должен быть один`);
  if (!hasText && articles) messages.push('на странице есть текст документа, которого тут не бывает');
  return [...new Set(messages)].map((message) => fault(path, message));
}
