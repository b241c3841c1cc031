import { at, type Rule } from './rule.ts';

/** Every element that a page may contain, with the attributes that it may have. */
const elements: Record<string, string> = {
  a: 'aria-current aria-label class data-cited data-number data-ours data-ref data-section data-target data-twin href hreflang id lang',
  article: 'class data-cite data-pagefind-body data-pagefind-filter',
  aside: 'class data-ours',
  b: 'class',
  body: '',
  br: '',
  button: 'aria-label class data-copied data-failed data-ours id type',
  code: '',
  data: 'value',
  dd: '',
  del: 'data-begins data-ends',
  details: 'class data-ours name',
  div: 'aria-label class hidden id lang role tabindex',
  dl: 'class data-ours',
  dt: '',
  em: '',
  footer: 'class',
  form: 'action aria-label class role',
  h1: 'class data-ours id',
  h2: 'class data-ours id',
  h3: 'class id',
  head: '',
  header: 'class',
  html: 'lang',
  input: 'aria-label autocomplete data-text data-texts enterkeyhint id name placeholder spellcheck type',
  ins: 'data-begins data-ends',
  label: 'class for',
  li: 'data-address data-cite data-from data-status data-until id',
  link: 'href hreflang rel type',
  main: 'class id tabindex',
  meta: 'charset content name property',
  nav: 'aria-label aria-labelledby class data-ours',
  noscript: '',
  ol: 'class',
  p: 'class data-at data-copied data-copy data-failed data-none data-ours data-wrong hidden id lang role',
  path: 'd',
  pre: '',
  samp: '',
  script: 'src type',
  section: 'aria-label aria-labelledby class id lang',
  small: 'class data-ours',
  span: 'aria-hidden class data-ours lang role',
  strong: '',
  style: '',
  summary: '',
  svg: 'aria-hidden class height viewBox width',
  table: '',
  tbody: '',
  td: '',
  th: '',
  thead: '',
  title: '',
  tr: 'id',
  ul: 'aria-label class',
};

/** A page contains only what its templates and legal text use: the second line of defence behind the MDX guard. */
export const allowed: Rule = ({ pages }) =>
  pages.flatMap((page) =>
    page.elements.flatMap((element) => {
      const attributes = elements[element.tagName]?.split(' ');
      if (!attributes)
        return [
          at(
            page,
            element,
            `элемента <${element.tagName}> на страницах не бывает`,
            'Если он нужен шаблону, внесите его в tests/pages/rules/allowed.ts.',
          ),
        ];
      return element.attrs
        .filter(
          ({ name, value }) =>
            !attributes.includes(name) ||
            (name === 'href' && !/^(?:https:|mailto:|tel:\+|\/(?!\/)|#|$)/.test(value)) ||
            (name === 'action' && !value.startsWith('/')),
        )
        .map(({ name, value }) =>
          at(
            page,
            element,
            `у <${element.tagName}> не бывает ${name}="${value}"`,
            'Если это нужно шаблону, внесите его в tests/pages/rules/allowed.ts.',
          ),
        );
    }),
  );
