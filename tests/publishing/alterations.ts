/** Ways to alter a released site, and whether the log alone reveals them; a build reveals every one. */

/** One alteration of a file. */
export interface Alteration {
  name: string;
  file: string;
  /** Returns the altered file. */
  alter: (text: string) => string;
  /** False if only a comparison with a build reveals it: the log does not cover our own words, styles and scripts. */
  byLog: boolean;
}

const edition = 'ru/payment/editions/2025-11-26/index.html';
const clause = /<(p|li) id="p(\d\.\d)">.*?<\/\1>/;
const before = (mark: string, added: string) => (text: string) => text.replace(mark, () => added + mark);
const after = (mark: string, added: string) => (text: string) => text.replace(mark, () => mark + added);
const swap = (found: string | RegExp, by: string) => (text: string) => text.replace(found, by);

type Row = [name: string, alter: (text: string) => string, byLog?: boolean];

/** On a page with legal text. */
const pageRows: Row[] = [
  ['a letter changed', swap('Недостаточно средств', 'Недостаточно средсто')],
  ['a clause added as our own', after('</section>', '<p data-ours>Деньги не возвращаются.</p>')],
  [
    'a clause added as our own with a number',
    before('<p id="p1.2"', '<p data-ours><b>1.2</b> Комиссия 5 %.</p>'),
  ],
  ['a paragraph before the article', before('<article class="text"', '<p>Комиссия 5 %.</p>')],
  ['a paragraph after the article', after('</article>', '<p style="color:red">Комиссия 5 %.</p>')],
  ['a section after the article', after('</article>', '<section><h2>Комиссия</h2></section>')],
  ['a clause hidden by an attribute', swap('<p id="p1.2"', '<p hidden id="p1.2"')],
  ['a clause hidden by a style', swap('<p id="p1.2"', '<p style="display:none" id="p1.2"')],
  ['a clause hidden from assistive technology', swap('<p id="p1.2"', '<p aria-hidden="true" id="p1.2"')],
  ['a clause made inert', swap('<p id="p1.2"', '<p inert id="p1.2"')],
  ['a clause in a popover', swap('<p id="p1.2"', '<p popover id="p1.2"')],
  ['a section hidden', swap('<section>', '<section hidden>')],
  ['a clause in a closed details', swap(clause, '<details><summary>ещё</summary>$&</details>')],
  ['a word hidden in a span', swap('может', '<span hidden>может</span>')],
  ['a word added as our own', before('Недостаточно', '<b data-ours>Никогда не </b>')],
  ['a word added in a small of our own', before('Недостаточно', '<small data-ours>не </small>')],
  ['a word added by CSS', before('</style>', '#p1\\.2::after{content:"не возвращаются"}')],
  ['a word added by an escape in CSS', before('</style>', 'li::after{content:"\\43d\\435"}')],
  ['a word added by an attribute in CSS', before('</style>', 'a::after{content:attr(aria-label)}')],
  ['a list marker with words', before('</style>', 'li{list-style:"не " inside}')],
  ['a foreign style sheet', before('</style>', '@import "/other.css";')],
  ['a linked style sheet', before('</head>', '<link rel="stylesheet" media="all" href="/other.css">')],
  ['a decoy article', before('<article class="text"', '<article class="text"><h1>Другое</h1></article>')],
  [
    'a hidden article and a decoy',
    swap(
      '<article class="text"',
      '<article class="text other"><p>Иное</p></article><article hidden class="text"',
    ),
  ],
  ['the number of a clause', swap(/(class="number"[^>]*>)(\d\.)\d/, '$1$29')],
  [
    'two numbers exchanged',
    (text) =>
      text
        .replace(/id="p(\d)\.1"/, 'id="p$1.0"')
        .replace(/id="p(\d)\.2"/, 'id="p$1.1"')
        .replace(/id="p(\d)\.0"/, 'id="p$1.2"'),
  ],
  ['struck words', swap('Банк', '<s>Банк</s>')],
  ['a marquee', swap('Банк', '<marquee>Банк</marquee>')],
  ['a script that appends', before('</head>', '<script type="module">document.body.append("x")</script>')],
  ['an inline script of the old kind', before('</head>', '<script>document.body.append("x")</script>')],
  ['an event handler', swap('<article class="text"', '<article onclick="alert(1)" class="text"')],
  ['a frame', after('</article>', '<iframe src="/x"></iframe>')],
  ['an image', before('<article class="text"', '<img src="/x.png" alt="Комиссия 5 %">')],
  ['an input with words', swap('Банк', 'Банк<input value="не возвращает">')],
  ['a template', before('<article class="text"', '<template><p>x</p></template>')],
  ['a button with words', before('<article class="text"', '<button>Оплатить</button>')],
  ['a base for all links', before('</head>', '<base href="https://other.kz/">')],
  ['a redirect', before('</head>', '<meta http-equiv="refresh" content="0;url=https://other.kz/">')],
  ['an IIN in our box', swap(/(<small>\s*ИИН )\d{12}/, '$1890421351206')],
  ['an IIN in the data for machines', swap(/("value":")\d{12}/, '$1890421351206')],
  [
    'a day in the banner',
    swap(
      '<div class="status">',
      '<div class="status"><p class="note"><b>Эта редакция действовала с 26.11.2025 по 01.02.2026.</b></p>',
    ),
  ],
  ['a fingerprint', swap(/<code>[0-9a-f]{16}</, '<code>0123456789abcdef<')],
  ['the fingerprint on paper', swap(/<code>[0-9a-f]{64}</, `<code>${'e'.repeat(64)}<`)],
  ['text outside every part of the page', after('<body>', 'Комиссия 5 %')],
  [
    'another mail behind an address',
    swap('href="mailto:support@k-s.app">support', 'href="mailto:other@k-s.app">support'),
  ],
  ['a word in emphasis', swap('Банк', '<em>Банк</em>'), false],
  ['our own words', swap('Нажмите на номер', 'Смотрите на номер'), false],
  ['a style without words', before('</style>', 'li{font-size:0}'), false],
  ['the script replaced', swap(/(<script type="module" src="\/_astro\/)[^"]+/, '$1other.js'), false],
];

/** On a page with languages side by side. */
const parallelRows: Row[] = [
  ['a letter changed', swap('Недостаточно средств', 'Недостаточно средсто')],
  ['a letter changed in the other language', swap('қаражат', 'қаражаты')],
  ['a clause without its language', swap(/(<div class="pair" id="p1\.2"><p) lang="ru"/, '$1')],
  ['words between the clauses', before('<div class="pair" id="p1.2">', '<p>Комиссия 5 %.</p>')],
  [
    'a clause in a third language',
    before('<div class="pair" id="p1.2">', '<div class="pair"><p lang="en">Fee 5 %.</p></div>'),
  ],
  ['a clause added as our own', before('<div class="pair" id="p1.2">', '<p data-ours>Комиссия 5 %.</p>')],
  ['a clause hidden', swap('<p lang="kk"', '<p hidden lang="kk"')],
  ['the number of a clause', swap(/(class="number"[^>]*>)(\d\.)\d/, '$1$29')],
  ['an article less', (text) => text.replaceAll('article', 'section')],
  ['our own words', swap('юрист', 'адвокат'), false],
];

const requisites: Row[] = [
  ['the value that is copied', swap(/<data value="\d{12}"/, '<data value="890421351206"')],
  ['a copied value under intact words', swap(/<data value="[^"]+"/, '<data value="KZ000000000000000000"')],
  ['the heading of the site', swap('Реквизиты', 'Реквизиты банка'), false],
];

const linkRows: Row[] = [
  [
    'a link to a section leads elsewhere',
    swap(/href="[^"]*"( data-section="[^"]+")/, 'href="https://other.kz/"$1'),
  ],
  [
    'a link to a section leads to another section',
    swap(/href="[^"]*"( data-section="[^"]+")/, 'href="/ru/payment/requisites/"$1'),
  ],
  ['the section of a link exchanged', swap(/data-section="[^"]+"/, 'data-section="offer"')],
];

const exportRows: Row[] = [
  ['a word', swap('Недостаточно средств', 'Достаточно средств')],
  ['a line added', (text) => text.replace(/\n\}?\n?$/, '\n"more": "x"\n}\n')],
  ['the title', swap('Способы оплаты', 'Способы платежа')],
];

const jsonRows: Row[] = [
  ...exportRows.slice(0, 1),
  ['an IIN', swap(/"iin": "\d{12}"/, '"iin": "890421351206"')],
  ['a seller’s name', swap('Service.pro-kz', 'Servis.pro-kz')],
  ['the hash', swap(/"sha256": "./, '"sha256": "g')],
  ['the day of sealing', swap(/"sealed": "[^"]+"/, '"sealed": "2025-11-27"')],
  ['a clause’s address', swap('#p1.2"', '#p1.3"')],
  ['a clause’s number', swap('"clause": "1.2"', '"clause": "1.9"')],
  ['the edition’s address', swap(/"address": "https:[^"]+"/, '"address": "https://other.kz/"')],
  ['the order of clauses', (text) => text.replace(/"Безопасность[^"]*"/, '"x"')],
  ['a field dropped', swap(/"sections": \[/, '"parts": [')],
  ['no JSON', (text) => text.slice(1)],
  ['the note', swap('Первая опубликованная', 'Вторая опубликованная'), false],
];

const listRows: Row[] = [
  ['the day of sealing', swap(/"sealed": "[^"]+"/, '"sealed": "2025-11-27"')],
  ['the day of coming into force', swap('"inForce": null', '"inForce": "2025-11-26"')],
  ['a hash', swap(/"sha256": "./, '"sha256": "g')],
  [
    'a language dropped',
    (text) =>
      JSON.stringify(
        (JSON.parse(text) as { languages: object }[]).map((each) => ({ ...each, languages: {} })),
      ),
  ],
  ['an address', swap(/editions\/2025-11-26\.txt/, 'editions/2025-11-27.txt')],
];

const programRows: Row[] = [
  ['a hash', swap(/"sha256": "./, '"sha256": "a')],
  ['the revision', swap('"revision": 1', '"revision": 2')],
  ['the day of sealing', swap(/"sealed": "[^"]+"/, '"sealed": "2025-11-27"')],
  ['the permanent address', swap('2025-11-26.r1/', '2025-11-26/')],
  ['a field dropped', swap('"edition":', '"editions":')],
  ['the day of the next edition', swap('"until": null', '"until": "2027-01-01"'), false],
];

const furnitureRows: Row[] = [
  ['a script', before('</head>', '<script>1</script>')],
  ['words hidden', swap(/<p(?=[ >])/, '<p hidden')],
  ['a word added by CSS', before('</style>', 'p::after{content:"не"}')],
  ['a day', swap('</main>', '<p>Редакция от 01.02.2026</p></main>')],
  ['an IIN', swap('</main>', '<p>ИИН 890421351206</p></main>')],
  ['a legal text', swap('</main>', '<article class="text"><p>x</p></article></main>')],
  ['a frame', swap('</main>', '<iframe src="/x"></iframe></main>')],
  ['our own words', swap('</h1>', ' (новое)</h1>'), false],
];

const otherFiles: [file: string, Row[]][] = [
  ['sitemap-0.xml', [['an address dropped', swap(/<url>.*?<\/url>/, ''), false]]],
  ['robots.txt', [['a line', (text) => `${text}Disallow: /\n`, false]]],
  ['favicon.svg', [['a shape', swap('d="', 'd="M0 0'), false]]],
];

const on = (file: string, rows: readonly Row[]): Alteration[] =>
  rows.map(([name, alter, byLog = true]) => ({ name, file, alter, byLog }));

const languages = ['ru', 'kk'];

/** Every alteration. Those whose words a file does not have leave it unchanged and are skipped. */
export const alterations: Alteration[] = [
  ...on(edition, pageRows),
  ...on('ru/payment/index.html', pageRows),
  ...on('ru/payment/refusal-reasons/index.html', pageRows),
  ...on('kk/payment/editions/2025-11-26/index.html', pageRows),
  ...on('ru/payment/requisites/index.html', [...pageRows, ...requisites]),
  ...languages.flatMap((lang) => [
    ...['offer', 'payment-security', 'refusal-reasons'].flatMap((slug) =>
      on(`${lang}/payment/${slug}/index.html`, linkRows),
    ),
    ...on(`${lang}/payment/editions/2025-11-26/index.html`, linkRows),
    ...on(`${lang}/payment/parallel/index.html`, parallelRows),
    ...on(`${lang}/payment/editions/2025-11-26/parallel/index.html`, parallelRows),
    ...on(`${lang}/payment/editions/2025-11-26.txt`, exportRows),
    ...on(`${lang}/payment/editions/2025-11-26.md`, exportRows),
    ...on(`${lang}/payment/editions/2025-11-26.json`, jsonRows),
    ...[
      `${lang}/`,
      `${lang}/search/`,
      `${lang}/machines/`,
      `${lang}/payment/editions/`,
      `${lang}/payment/editions/verify/`,
    ].flatMap((path) => on(`${path}index.html`, furnitureRows)),
  ]),
  ...on('index.html', furnitureRows),
  ...on('editions.json', listRows),
  ...on('merchant.json', programRows),
  ...on('ru/payment/current.json', programRows),
  ...otherFiles.flatMap(([file, rows]) => on(file, rows)),
];
