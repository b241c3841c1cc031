/** What typing mistakes, editors and word processors put into a file. */
const insertions = [
  ...[
    '*',
    '**',
    '_',
    '`',
    '```\n',
    '#',
    '## ',
    '-',
    '- ',
    '+ ',
    '1. ',
    '> ',
    '|',
    '| a | b |\n| - | - |\n',
    '\\',
    '~~',
  ],
  ...[
    '[',
    '](',
    ']()',
    '![',
    '<',
    '</',
    '<Aid>',
    '</Aid>',
    '<constructor>',
    '<valueOf x="1">',
    '<__proto__>',
    '{',
    '}',
    '{1}',
  ],
  ...[
    '<!--',
    '-->',
    'import a from "b"\n',
    'export const a = 1\n',
    '&#8203;',
    '&',
    '&amp;',
    '&#x110000;',
    '&#0;',
    '\0',
    '\t',
  ],
  ...[
    '\r\n',
    '\n',
    '\n\n',
    '\n---\n',
    '---\n',
    '\n===\n',
    '\u200b',
    '\ufeff',
    '\ud800',
    '\u202e',
    '«',
    '»',
    '"',
    "'",
    ': ',
    '? ',
  ],
  ...[
    '!',
    '!!binary ',
    '&a ',
    '*a',
    '- - -',
    '[[',
    '{{',
    '%YAML 9\n',
    'null',
    'true',
    '0x1F',
    '2026-02-30',
    '2026-02-28',
    '99999999999',
  ],
  ...[
    'a: &a [1]\nb: [*a, *a]\n',
    'title:\n',
    'sections: []\n',
    'sellers: {}\n',
    'ru: \n',
    'o',
    'а',
    'ə',
    '😀',
    '１２',
    '½',
    '−5 %',
  ],
  ...[
    'https://',
    'https://a.kz',
    'http://a',
    'mailto:',
    '[x](javascript:a)',
    '[x](//a)',
    'www.a.kz»',
    'a@b.kz',
    '+7 702 555 44 33',
  ],
  ...[
    '\n'.repeat(50),
    '>'.repeat(500),
    '['.repeat(300),
    '*a '.repeat(200),
    '<Aid>'.repeat(50),
    '- '.repeat(100),
    '  '.repeat(60) + '- x\n',
  ],
];

type Edit = (text: string, next: () => number) => string;
const at = (text: string, next: () => number) => Math.floor(next() * (text.length + 1));
/** Edits of a text at random; the last empties it. `next` gives numbers from 0 to 1. */
export const edits: Edit[] = [
  (text, next) => {
    const place = at(text, next);
    return (
      text.slice(0, place) + (insertions[Math.floor(next() * insertions.length)] ?? '') + text.slice(place)
    );
  },
  (text, next) => {
    const lines = text.split('\n');
    const line = Math.floor(next() * lines.length);
    lines[line] = (insertions[Math.floor(next() * insertions.length)] ?? '') + (lines[line] ?? '');
    return lines.join('\n');
  },
  (text, next) => {
    const [from, to] = [at(text, next), at(text, next)].sort((a, b) => a - b);
    return text.slice(0, from) + text.slice(Math.min(to ?? 0, (from ?? 0) + 40));
  },
  (text, next) => text.slice(0, at(text, next)),
  (text, next) => {
    const lines = text.split('\n');
    const [a, b] = [Math.floor(next() * lines.length), Math.floor(next() * lines.length)];
    [lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? ''];
    return lines.join('\n');
  },
  (text, next) => {
    const lines = text.split('\n');
    const line = Math.floor(next() * lines.length);
    return lines.toSpliced(line, 0, ...lines.slice(line, line + 3)).join('\n');
  },
  () => '',
];
