/** Random texts in the grammar of MDX with GFM: what an editor could type, by mistake or on purpose. */
import fc from 'fast-check';

const of = (...texts: string[]) => fc.constantFrom(...texts);

const word = of('Оплата', 'карта', 'төлем', 'Visa', 'a', '3.0', 'import', 'export', '—', '№', '&', '\\');
const url = of(
  'https://kz.k-s.app/',
  'http://a.kz',
  'mailto:support@k-s.app',
  'offer',
  'requisites',
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  'java\\script:a',
  'data:text/html,x',
  '//a.kz',
  '#p1',
  '../x',
  'vbscript:x',
  '<https://a.kz>',
  '&#106;avascript:a',
  'https://a.kz/\\"x',
  '',
);
const expression = of(
  '1',
  '2 + 2',
  'process.env',
  'globalThis.x = 1',
  '/* c */',
  '...props',
  '`a`',
  '(() => 1)()',
  '<b/>',
  '"a"',
  '',
);
const tag = of('Aid', 'Aid', 'Aid', 'b', 'a', 'script', 'img', 'Aid.x', 'x:y', 'Layout', 'p', 'aid', '');
const attribute = fc.oneof(
  of(
    '',
    '',
    '',
    '',
    ' x',
    ' onClick="a"',
    ' lang="ru"',
    ' set:html="x"',
    ' {...x}',
    ' style={{}}',
    ' client:load',
  ),
  expression.map((code) => ` x={${code}}`),
);

const atom = fc.oneof(
  { weight: 6, arbitrary: word },
  of(
    'www.a.kz',
    'https://kz.k-s.app/.',
    'support@k-s.app',
    '&lt;b&gt;',
    '&#123;x&#125;',
    '\\{x\\}',
    '\\<b>',
    '[^1]',
    '[r]',
    '[r][]',
    '[x][r]',
    '![r]',
    '`c`',
    '``c{x}``',
    '~~d~~',
    '~d~',
    '$a$',
    '\\\n',
    '  \n',
    '\n',
    '\t',
    '<br/>',
  ),
);

/** Pieces that MDX refuses to parse anywhere. */
const broken = of('<', '{', '}', '</Aid>', '<br>', '<!-- x -->', '<https://a.kz>');

const { inline } = fc.letrec<{ inline: string; piece: string }>((tie) => ({
  inline: fc.array(tie('piece'), { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(' ')),
  piece: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 40, arbitrary: atom },
    { weight: 1, arbitrary: broken },
    { weight: 3, arbitrary: tie('inline').map((text) => `*${text}*`) },
    tie('inline').map((text) => `**${text}**`),
    fc.tuple(tie('inline'), url).map(([text, to]) => `[${text}](${to})`),
    fc.tuple(tie('inline'), url).map(([text, to]) => `[${text}](${to} "t")`),
    fc.tuple(tie('inline'), url).map(([text, to]) => `![${text}](${to})`),
    fc.tuple(tag, attribute, tie('inline')).map(([name, more, text]) => `<${name}${more}>${text}</${name}>`),
    fc.tuple(tag, attribute).map(([name, more]) => `<${name}${more}/>`),
    { weight: 3, arbitrary: tie('inline').map((text) => `<Aid>${text}</Aid>`) },
    expression.map((code) => `{${code}}`),
  ),
}));

/** The lines of a text as one block, each after the same sign. */
const prefixed = (sign: string, text: string) => text.replace(/^/gm, sign);

const { block } = fc.letrec<{ block: string; inner: string }>((tie) => ({
  inner: fc.oneof({ maxDepth: 2 }, { weight: 4, arbitrary: inline }, tie('block')),
  block: fc.oneof(
    { maxDepth: 2 },
    { weight: 8, arbitrary: inline },
    {
      weight: 3,
      arbitrary: fc
        .array(inline, { minLength: 1, maxLength: 3 })
        .map((items) => items.map((item) => `- ${item}`).join('\n')),
    },
    { weight: 2, arbitrary: inline.map((text) => `## ${text}`) },
    { weight: 2, arbitrary: fc.tuple(word, word).map(([item, aid]) => `- ${item}\n  <Aid>${aid}</Aid>`) },
    {
      weight: 2,
      arbitrary: fc.tuple(inline, inline).map(([a, b]) => `| ${a} | ${b} |\n| --- | --- |\n| ${b} | ${a} |`),
    },
    fc.tuple(of('#', '###', '######', '#######'), inline).map(([sign, text]) => `${sign} ${text}`),
    fc
      .tuple(of('1. ', '2) ', '* ', '+ ', '- [ ] ', '- [x] ', '> ', '>', '    ', '\t', '  '), tie('inner'))
      .map(([sign, text]) => prefixed(sign, text)),
    tie('inner').map((text) => `- a\n${prefixed('  ', text)}`),
    inline.map((text) => `${text}\n===`),
    inline.map((text) => `${text}\n---`),
    inline.map((text) => `[^1]: ${text}`),
    url.map((to) => `[r]: ${to || '<>'} "t"`),
    fc
      .tuple(of('```', '~~~', '```js {x}'), inline)
      .map(([fence, text]) => `${fence}\n${text}\n${fence.slice(0, 3)}`),
    fc
      .tuple(tag, attribute, tie('inner'))
      .map(([name, more, text]) => `<${name}${more}>\n${text}\n</${name}>`),
    fc
      .tuple(tag, attribute, tie('inner'))
      .map(([name, more, text]) => `<${name}${more}>\n\n${text}\n\n</${name}>`),
    expression.map((code) => `{\n${code}\n}`),
    of(
      '---',
      '***',
      "import x from 'y'",
      "import 'node:fs'",
      'export const a = 1',
      'export default 1',
      "export * from 'y'",
      '| a | b |\n| :-: | --- |\n| 1 | 2 |',
      '---\ntitle: x\n---',
    ),
  ),
}));

/** A section of one to four blocks; now and then a line of random signs, which may mean anything. */
export const section = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.array(block, { minLength: 1, maxLength: 4 }).map((blocks) => blocks.join('\n\n')),
  },
  fc
    .array(of(...Array.from('<>{}[]()*_`#-+|!&\\\n /:;\'"=.aAЯ1')), { minLength: 1, maxLength: 24 })
    .map((signs) => signs.join('')),
);
