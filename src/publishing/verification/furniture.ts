/** What our components and Markdown make: elements with their classes and attributes, by their place on a page. */

/**
 * Where an element stands: in the legal text, in our own additions to it, in `main` beside a legal text, in an `aside`
 * there, in `main` of a page without legal text, or around `main`.
 */
export type Place = 'text' | 'ours' | 'beside' | 'aside' | 'main' | 'page';

/** Elements as `tag.class[attribute]`, with the attributes that they may have. */
type Shapes = readonly string[];

/** What Markdown makes of the seller's words, and the outermost element of each of our additions. */
const text: Shapes = [
  'section',
  'ol',
  'h1[id][data-ours]',
  'h2[id][data-ours]',
  'h3[id]',
  'p[id]',
  'ul',
  'li[id]',
  'div.table[role][aria-label][tabindex]',
  'table',
  'thead',
  'tbody',
  'tr[id]',
  'th',
  'td',
  'a[href][data-ref]',
  'a[href][data-section][data-target]',
  'em',
  'strong',
  'code',
  'br',
  'data[value]',
  // A line of requisites: with a label, with a seller's name, or neither; inside, what follows the label.
  'span.row',
  'span.row.fact',
  'span.row.name',
  'span',
  'a.number[href][aria-label][data-ours]',
  'a.number[href][aria-label][data-number][data-cited]',
  'a.number.mark[href][aria-label][data-number][data-cited]',
  'a.number.part[href][aria-label][data-ours][data-cited]',
  'button.copy[type][aria-label][data-ours]',
  'p.by-site[data-ours]',
  'p.former[id][data-ours]',
  'small.former[data-ours]',
  'p.hint.scripted[data-ours]',
  'p.note[role][data-ours][id]',
  'p.edition[data-ours]',
  // A row of languages side by side, and its cells.
  'h1.pair',
  'h2.pair[id]',
  'h3.pair[id]',
  'div.pair[id]',
  'div[lang]',
  'p[lang]',
  'span[lang][data-ours]',
  'span.hint[lang][data-ours]',
  'p.hint[lang][data-ours]',
  'p.note[lang][role][data-ours]',
  'p.by-site[lang][data-ours]',
  'dl.facts[data-ours]',
  'nav.contents[aria-label][data-ours]',
  'details[data-ours]',
  'details.cited[data-ours]',
  'details.short[data-ours]',
];

/** What stands inside our additions. */
const ours: Shapes = [
  'details[name]',
  'p',
  'span',
  'a[href][data-target]',
  'nav.contents[aria-label][data-ours]',
  'summary',
  'div',
  'div.printed',
  'code',
  'dt',
  'dd',
  'ol',
  'li',
  'b',
  'small',
  'a[href][data-section][data-target]',
  'em',
  'strong',
  'br',
];

/** What stands in `main` beside a legal text. */
const beside: Shapes = [
  'article.text[data-cite][data-pagefind-body][data-pagefind-filter]',
  'article.text.typed[data-cite][data-pagefind-body][data-pagefind-filter]',
  'article.text.parallel',
  'article.text.parallel.typed',
  'a[href][data-target]',
  'aside.note[data-ours]',
  'aside.proof',
  'b',
  'div.status',
  'p',
  'p.hint',
  'p.note',
  'details.note',
  'summary',
  'p.permanent',
  'p.source',
  'span',
];

/** The proof of an edition; contacts and cards of sellers. */
const aside: Shapes = [
  'a[href][data-target]',
  'button.scripted[id][type]',
  'code',
  'h2',
  'p',
  'p[id][role]',
  'p.row.fact',
  'p.source',
  'small',
];

/** What stands in `main` of a page without legal text. */
const main: Shapes = [
  'a[id][href][hreflang][lang][data-target][data-twin][aria-current]',
  'a.action[href][lang][hreflang]',
  'a.number[href][aria-label]',
  'a.brand[href][aria-label]',
  'b',
  'b.tag',
  'b.tag.live',
  'br',
  'button[type][aria-label]',
  'button[id][type][data-copied][data-failed]',
  'code',
  'dd',
  'del[data-begins][data-ends]',
  'details',
  'div',
  'div[id][hidden]',
  'div[role]',
  'div.hero',
  'div.answers',
  'div.checklist',
  'div.overview',
  'div.history',
  'div.status',
  'div.text',
  'div.verify',
  'dl.facts',
  'dt',
  'form.search[role][action][aria-label]',
  'h1',
  'h2[id]',
  'h3[id]',
  'input[id][type]',
  'input[name][type][placeholder][aria-label]',
  'input[id][name][type][placeholder][autocomplete][spellcheck][enterkeyhint][data-text][data-texts]',
  'ins[data-begins][data-ends]',
  'label[for]',
  'label.unseen[for]',
  'li[id][data-from][data-until][data-cite][data-address][data-status]',
  'nav[aria-labelledby]',
  'nav.sections[aria-label]',
  'nav.sections.asked[aria-labelledby]',
  'noscript',
  'ol',
  'ol.changes',
  'ol.editions',
  'p[id][role][data-at][data-none][data-wrong][data-copy]',
  'p.all',
  'p.other',
  'p.quote',
  'p.verdict',
  'p.where',
  'p.failed',
  'p.loading',
  'p.hint',
  'p.lead',
  'p.limit',
  'p.note[role][data-ours]',
  'p.scripted',
  'p.redline',
  'p.source',
  'p.edition',
  'p.summary',
  'p.toast[role][data-copied][data-failed]',
  'path[d]',
  'pre',
  'samp',
  'section[id][aria-label]',
  'section[aria-labelledby]',
  'section[lang]',
  'section.demands[aria-labelledby]',
  'section.which[aria-labelledby]',
  'small',
  'span[lang][role][aria-hidden]',
  'span.unseen',
  'summary',
  'svg[viewBox][width][height][aria-hidden]',
  'svg.mark[viewBox][width][height][aria-hidden]',
  'ul',
  'ul.counts',
  'ul.rows',
];

/** The page around `main`. */
const page: Shapes = [
  ...main.filter((shape) => !/^(section|div\.(status|history))/.test(shape)),
  'html[lang]',
  'head',
  'body',
  'meta[charset][name][property][content]',
  'title',
  'link[rel][hreflang][href][type]',
  'style',
  'script[type][src]',
  'a.skip[href]',
  'header.site',
  'div.frame',
  'div.frame.columns',
  'div.frame.columns.railed',
  'nav.languages[aria-label]',
  'main[id][tabindex]',
  'main.frame.chooser',
  'footer.site',
];

/** The attributes allowed for each `tag.class`. */
const table = (shapes: Shapes) =>
  Map.groupBy(
    shapes.map((shape) => ({
      name: shape.replace(/\[.*/, '').toLowerCase(),
      attributes: [...shape.matchAll(/\[([^\]]+)\]/g)].map(([, name]) => name?.toLowerCase()),
    })),
    ({ name }) => name,
  );

const places = {
  text: table(text),
  ours: table(ours),
  beside: table(beside),
  aside: table(aside),
  main: table(main),
  page: table(page),
};

/** Whether our components or Markdown make such an element at such a place. */
export function allowedIn(
  place: Place,
  tag: string,
  attributes: readonly { name: string; value: string }[],
): boolean {
  const names = (attributes.find(({ name }) => name === 'class')?.value ?? '').split(/\s+/).filter(Boolean);
  const shapes = places[place].get([tag, ...names].join('.').toLowerCase()) ?? [];
  return shapes.some((shape) =>
    attributes.every(({ name }) => name === 'class' || shape.attributes.includes(name.toLowerCase())),
  );
}
