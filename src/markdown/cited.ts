import type { Nodes, Parents } from 'mdast';
import { visit } from 'unist-util-visit';
import { isWhole, type ClauseNumber } from '../domain/clause-number.ts';
import { strings } from '../i18n/index.ts';
import type { Strings } from '../i18n/ru.ts';
import { citedBy } from '../tree/references.ts';
import { addressOf } from './references.ts';
import type { Section, Step } from './section.ts';

/** A node that becomes this element. */
const made = (name: string, children: unknown[], properties: Record<string, unknown> = {}): Nodes =>
  ({ type: 'cited', data: { hName: name, hProperties: properties }, children }) as unknown as Nodes;

const text = (value: string) => ({ type: 'text', value });

/** The folded list of the clauses that refer to a clause. */
const list = (section: Section, from: readonly ClauseNumber[], t: Strings): Nodes =>
  made(
    'details',
    [
      made('summary', [text(t['clause.citedBy'])]),
      ...from.flatMap(({ anchor, place }, i) => [
        ...(i ? [text(', ')] : []),
        made('a', [text(isWhole(place) ? place.clause : t.cited(place))], {
          href: addressOf(section, anchor),
        }),
      ]),
    ],
    { className: ['cited'], 'data-ours': '' },
  );

/** Says under a clause which other clauses refer to it. Follows the step that sets the ids. */
export const citations: Step = async (root, section) => {
  const t = await strings(section.lang);
  const found = await citedBy(section.tree, section.copy, section.lang);
  if (!found.size) return;
  visit(root, (node, index, parent: Parents | undefined) => {
    const id = node.data && 'hProperties' in node.data ? node.data.hProperties?.id : undefined;
    const from = typeof id === 'string' ? found.get(id) : undefined;
    if (!from || !parent || index === undefined) return undefined;
    const details = list(section, from, t);
    if (node.type === 'listItem') node.children.push(details as never);
    else if (node.type === 'tableRow') node.children.at(-1)?.children.push(details as never);
    else parent.children.splice(index + 1, 0, details as never);
    return undefined;
  });
};
