/** What a compiled MDX module contains besides the elements of legal text. */

interface Node {
  type: string;
  [key: string]: unknown;
}
/** The syntax tree of a compiled module. */
export type Program = Node & { body: Node[] };

/** The elements of legal text, with the attributes that each may have. */
const elements: Record<string, readonly string[]> = {
  p: [],
  h2: [],
  ul: [],
  li: [],
  table: [],
  thead: [],
  tbody: [],
  tr: [],
  th: [],
  td: [],
  em: [],
  strong: [],
  br: [],
  a: ['href'],
  Aid: [],
};

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

const within = (node: Node): Node[] => [
  node,
  ...Object.values(node)
    .flat()
    .filter(isNode)
    .flatMap((child) => within(child)),
];

/** The name of an element or attribute: `p` of `_components.p`, `Aid` of `Aid`. */
function nameOf(name: Node): string {
  const property = name['property'];
  return isNode(property) ? String(property['name']) : String(name['name']);
}

function inElement(element: Node, sections: readonly string[]): string[] {
  const name = nameOf(element['name'] as Node);
  const allowed = elements[name];
  // The tags of a fragment have no name in a compiled module.
  if (!allowed) return [`element ${name}`];
  return (element['attributes'] as Node[]).flatMap((attribute) => {
    const key = attribute.type === 'JSXAttribute' ? nameOf(attribute['name'] as Node) : attribute.type;
    const value = attribute['value'];
    if (!allowed.includes(key) || !isNode(value) || value.type !== 'Literal')
      return [`attribute ${name}.${key}`];
    const target = String(value['value']);
    return key !== 'href' || /^(?:https:|mailto:)/.test(target) || sections.includes(target)
      ? []
      : [`link ${target}`];
  });
}

/** What the module contains besides legal text: declarations, elements, attributes, expressions. Empty when clean. */
export function compiled(program: Program, sections: readonly string[]): string[] {
  const content = program.body.find(
    (each) => each.type === 'FunctionDeclaration' && nameOf(each['id'] as Node) === '_createMdxContent',
  );
  if (!content) return ['no content'];
  // What MDX itself adds around every text.
  const own = ['_createMdxContent', 'MDXContent', '_missingMdxReference'];
  const strangers = program.body.filter(
    (each) =>
      each.type !== 'ExportDefaultDeclaration' &&
      !(each.type === 'FunctionDeclaration' && own.includes(nameOf(each['id'] as Node))) &&
      !(
        each.type === 'ExpressionStatement' &&
        isNode(each['expression']) &&
        each['expression'].type === 'JSXFragment'
      ),
  );
  const nodes = within(content);
  return [
    ...strangers.map(({ type }) => type),
    ...nodes
      .filter(({ type }) => type === 'JSXOpeningElement')
      .flatMap((element) => inElement(element, sections)),
    ...nodes
      .filter(
        ({ type, expression }) =>
          type === 'JSXExpressionContainer' && !(isNode(expression) && expression.type === 'Literal'),
      )
      .map(() => 'expression'),
    ...nodes
      .filter(({ type }) => type === 'JSXSpreadAttribute' || type === 'JSXSpreadChild')
      .map(({ type }) => type),
  ];
}
