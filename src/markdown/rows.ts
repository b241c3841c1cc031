/** The lines of requisites as label and value. The seller's words and their order stay. */
import type { PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { unquoted } from '../domain/quotation-marks.ts';

type Nodes = PhrasingContent[];

/** A line, or a part of one that states several values. */
export interface Row {
  /** `label`, or empty, beside a value; a seller's `name` with its legal form; or `words`, which are read as a whole. */
  kind: 'fact' | 'name' | 'words';
  /** What comes before the value, a colon included; empty if nothing does or the row is no fact. */
  label: Nodes;
  /** The rest, with the author's break at the end of a line. */
  rest: Nodes;
}

/** The longest text, in characters, that counts as the label of a value; what is longer is prose. */
const longestLabel = 40;

/** Whether a node is what readers copy, or holds it: in bold, for instance. */
export const hasValue = (node: PhrasingContent): boolean =>
  node.data?.hName === 'data' || ('children' in node && node.children.some(hasValue));

/** The lines of a paragraph, each with the break that ends it. */
function linesOf(nodes: Nodes): Nodes[] {
  const lines: Nodes[] = [[]];
  for (const node of nodes) {
    lines.at(-1)?.push(node);
    if (node.type === 'break') lines.push([]);
  }
  return lines;
}

/**
 * A line in parts with one value each, unless it is prose. A part ends with the last comma or semicolon between two values,
 * and after the last value it may be followed by words of their own.
 */
function partsOf(line: Nodes): Nodes[] {
  const parts: Nodes[] = [[]];
  for (const [i, node] of line.entries()) {
    const last = parts.at(-1) ?? [];
    const isBetween = last.some(hasValue) && node.type === 'text';
    const ends = isBetween ? (/^.*[,;]\s*/s.exec(node.value)?.[0] ?? '') : '';
    const begins = isBetween ? node.value.slice(ends.length) : '';
    if (!isBetween || !(ends || line.slice(i).some(hasValue))) last.push(node);
    else {
      if (ends) last.push({ ...node, value: ends });
      parts.push(begins ? [{ ...node, value: begins }] : []);
    }
  }
  const isProse = parts.some(
    (part) => toString(part.filter((node) => !hasValue(node))).length > longestLabel,
  );
  return isProse ? [line] : parts.filter((part) => part.length);
}

/** What comes before the value, and the rest. The label ends with a colon or where the value begins. */
function halves(line: Nodes): [label: Nodes, rest: Nodes] {
  for (const [i, node] of line.entries()) {
    if (hasValue(node)) return [line.slice(0, i), line.slice(i)];
    const words = toString(node);
    const label = /^.*?:(?=\s|$)\s*/s.exec(words)?.[0];
    if (label === undefined) continue;
    if (label === words) return [line.slice(0, i + 1), line.slice(i + 1)];
    if (node.type !== 'text') break;
    const rest = { ...node, value: words.slice(label.length) };
    return [
      [...line.slice(0, i), { ...node, value: label }],
      [rest, ...line.slice(i + 1)],
    ];
  }
  return [[], line];
}

/** A part of a line as a row. `names`: those of the sellers, without quotation marks. */
function rowOf(part: Nodes, names: ReadonlySet<string>): Row {
  const values = part.filter(hasValue);
  const isNamed = values.some((each) => names.has(unquoted(toString(each))));
  const [label, rest] = halves(part);
  const words = toString(label);
  const isLabel = words.length <= longestLabel && toString(rest) !== '' && (!isNamed || /:\s*$/.test(words));
  if (isLabel && (words || (!isNamed && rest[0] && hasValue(rest[0])))) return { kind: 'fact', label, rest };
  return { kind: isNamed && values.length === 1 ? 'name' : 'words', label: [], rest: part };
}

/** The rows of a paragraph. */
export const rowsOf = (nodes: Nodes, names: ReadonlySet<string>): Row[] =>
  linesOf(nodes)
    .flatMap(partsOf)
    .map((part) => rowOf(part, names));
