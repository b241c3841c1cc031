import type { NumberedBlock, NumberedSection } from './numbering.ts';

/** A fault in the author's numbering, in Russian for editors. */
export interface NumberFault {
  section: NumberedSection;
  /** Undefined when the fault is in the number of the section. */
  block: NumberedBlock | undefined;
  message: string;
}

/** The number before: `8.2` for `8.3`, `5.1` for `5.1-1`; undefined for the first under its parent. */
function before(number: string): string | undefined {
  const [, head = '', last = '', extra] = /^(.*?)(\d+)(?:-(\d+))?$/.exec(number) ?? [];
  if (extra !== undefined)
    return Number(extra) > 1 ? `${head}${last}-${Number(extra) - 1}` : `${head}${last}`;
  return Number(last) > 1 ? `${head}${Number(last) - 1}` : undefined;
}

/** The numbers that are missing right before this one, first to last. */
function gap(number: string, seen: ReadonlySet<string>): string[] {
  const missing: string[] = [];
  for (let each = before(number); each !== undefined && !seen.has(each); each = before(each))
    missing.unshift(each);
  return missing;
}

const parentOf = (number: string): string => number.replace(/-\d+$/, '').replace(/\.?\d+$/, '');

/** Where numbers are counted anew: the document, an annex, an unnumbered section. */
const spaceOf = ({ number, id, titleBy }: NumberedSection, annex: string): string =>
  annex || (number === undefined && titleBy === 'seller' ? id : '');

function clauseFaults(
  number: string,
  own: string | undefined,
  seen: ReadonlySet<string>,
): string | undefined {
  const parent = parentOf(number);
  if (seen.has(number)) return `номер ${number} уже был`;
  if (own !== undefined && number !== own && !number.startsWith(`${own}.`) && !number.startsWith(`${own}-`))
    return `номер ${number} стоит в разделе ${own}`;
  // Where clauses begin with 1.1 and no title bears the 1, nothing is missing.
  const isTop = own === undefined && !parent.includes('.') && ![...seen].some((each) => !each.includes('.'));
  if (parent && parent !== own && !isTop && !seen.has(parent))
    return `номер ${number}: над ним нет номера ${parent}`;
  const missing = gap(number, seen);
  if (missing.length)
    return `перед ${number} нет ${missing.length > 1 ? 'номеров' : 'номера'} ${missing.join(', ')}`;
  return undefined;
}

/** Numbers met twice, skipped, or standing under a wrong parent, in reading order. One fault a number. */
export function numberFaults(sections: readonly NumberedSection[]): NumberFault[] {
  const seen = new Map<string, Set<string>>();
  const seenIn = (space: string) => {
    const found = seen.get(space) ?? new Set();
    seen.set(space, found);
    return found;
  };
  let annex = '';
  return sections.flatMap((section): NumberFault[] => {
    const { number, kind } = section;
    if (kind === 'annex') annex = `annex ${number}`;
    const titles = seenIn(kind === 'annex' ? 'annexes' : `sections ${annex}`);
    const found: NumberFault[] = [];
    if (number !== undefined) {
      // A text may begin with any section, as an extract does.
      const missing = titles.size ? gap(number, titles) : [];
      const name = kind === 'annex' ? 'приложение' : 'раздел';
      const of = kind === 'annex' ? 'приложения' : 'раздела';
      if (titles.has(number)) found.push({ section, block: undefined, message: `${name} ${number} уже был` });
      else if (missing.length)
        found.push({
          section,
          block: undefined,
          message: `перед номером ${of} ${number} нет ${missing.join(', ')}`,
        });
      titles.add(number);
    }
    const space = seenIn(spaceOf(section, annex));
    const own = kind === 'section' ? number : undefined;
    for (const block of section.blocks) {
      const { clause, marks = [], paragraph, row } = block.number?.place ?? {};
      if (clause === undefined || marks.length || paragraph !== undefined || row !== undefined) continue;
      const message = clauseFaults(clause, own, space);
      if (message !== undefined) found.push({ section, block, message });
      space.add(clause);
    }
    return found;
  });
}
