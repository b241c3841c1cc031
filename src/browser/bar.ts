/**
 * Where the reader is in a text: a slim bar at the top with section, clause and links to the same clause in the other
 * languages, and a mark in the contents. Loaded when the reader scrolls or the address names a place.
 */
import style from '../styles/bar.css?inline';

const root = document.documentElement;
const all = <Wanted extends HTMLElement>(selector: string) => [
  ...document.querySelectorAll<Wanted>(selector),
];

/** The title with its edition, and how a clause is cited. A draft and languages side by side have no such words. */
const [, edition = document.title, clause = '{}'] =
  /^(.*), ([^,]*\{\}[^,]*), /.exec(all('article')[0]?.dataset['cite'] ?? '') ?? [];

/** On its own page a section has the only h1 with an anchor; elsewhere sections begin with h2. */
const tag = all('h1[id]').length ? 'H1' : 'H2';
let head: HTMLElement | undefined;

/** The headings and clauses, in reading order. */
const places = all('article.text :is(h1[id], h2[id], .number, p.former)').map((mark) => {
  if (mark.tagName === tag) head = mark;
  // The id of a heading or clause is its anchor.
  return { mark, block: mark.closest<HTMLElement>('[id]') ?? mark, head };
});

const bar = document.createElement('nav');
bar.className = 'bar';
bar.ariaLabel = edition;
bar.innerHTML = '<div class="frame"><span></span><a></a><b></b></div>';
const row = bar.firstElementChild as HTMLElement;
const [title, section, cited] = row.children as unknown as [Element, HTMLAnchorElement, Element];
title.textContent = edition;

/** The lower edge of the line of text that is read first, which is where an anchor comes to stand, in pixels. */
const line = 5 * Number.parseFloat(getComputedStyle(root).fontSize);
/** A number that is gone is shown only when the address names it. */
const top = ({ mark }: { mark: HTMLElement }) => mark.getClientRects()[0]?.top ?? Infinity;

function show(): void {
  const last = places.findLastIndex((each) => top(each) < line);
  // What the address names counts while it is in view: at the end of a page it cannot come up to the line.
  const place =
    places.find((each) => each.block.matches(':target') && top(each) > 0 && top(each) < innerHeight) ??
    places[last];
  // Above the first clause the heading itself is in view, and a switch of language stays at the top.
  bar.hidden = last < 1;
  for (const twin of all<HTMLAnchorElement>('[data-twin]'))
    twin.hash = bar.hidden ? location.hash : (place?.block.id ?? '');
  if (!place) return;
  section.href = `#${place.head?.id ?? ''}`;
  section.textContent = (place.head?.querySelector(`[lang=${root.lang}]`) ?? place.head)?.textContent ?? '';
  const number = place.block.querySelector<HTMLElement>('.number');
  cited.textContent = number && (number.dataset['cited'] ?? clause.replace('{}', number.textContent));
  for (const link of all<HTMLAnchorElement>('.contents a'))
    link.ariaCurrent = link.hash === section.hash ? 'location' : null;
}

if (places.length) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets = [sheet];
  row.append(...all('[data-twin]').map((twin) => twin.cloneNode(true)));
  document.querySelector('.columns')?.before(bar);
  // Everything below the line counts as in view, however far, so that a jump past several places is noticed too.
  const observer = new IntersectionObserver(show, { rootMargin: `${-line}px 0px 9999999px`, threshold: 1 });
  for (const { mark } of places) observer.observe(mark);
}
// From here on this listens itself.
onscroll = null;
onhashchange = show;
show();
