/**
 * The PDFs of a site, read with poppler and qpdf: of the real content in `npm test`, in `npm run torture` also of a
 * history of editions, and of texts with tables and numbers that their author typed.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { writePdfs } from '../../../src/build/pdf/pdfs.ts';
import { revisionName } from '../../../src/domain/edition-name.ts';
import type { EditionJson } from '../../../src/schemas/published/edition.ts';
import { strings } from '../../../src/i18n/index.ts';
import { missingPdfs } from '../../../src/publishing/release/missing-pdfs.ts';
import { filesIn } from '../../../src/tree/files.ts';
import { site as published } from '../../../src/tree/site.ts';
import { editionsTree, fixtureDay } from '../../fixtures/editions.ts';
import { merchantDay, merchantTree } from '../../fixtures/merchant.ts';
import { rules } from '../../pages/rules/index.ts';
import { build } from '../../support/build.ts';
import { readBuilt } from '../../support/built.ts';
import { output, pagesOf } from '../../support/paper.ts';

const isTorture = process.env['TORTURE'] === '1';

/** The folders of the sites, each with a way to its files. */
interface Site {
  out: string;
  files: string[];
  /** The editions and revisions, `ru/terms/editions/2025-11-26`, as their files are called without the ending. */
  names: string[];
}

function site(name: string, env: Record<string, string> = {}): Site {
  const out = build(resolve('.cache/built', name), { ...env, PDF: '1' });
  const files = filesIn(out);
  const names = files.flatMap((file) => /^(.+\/editions\/[^/]+)\.txt$/.exec(file)?.[1] ?? []);
  return { out, files, names: names.map((each) => join(out, each)) };
}

const real = site('pdf');
const sites = [
  real,
  ...(isTorture
    ? [
        site('pdf-history', { CONTENT_DIR: await editionsTree('pdf'), BUILD_DATE: fixtureDay }),
        site('pdf-typed', { CONTENT_DIR: await merchantTree('rental'), BUILD_DATE: merchantDay }),
      ]
    : []),
];
const names = sites.flatMap((each) => each.names);
const pdfsOf = ({ out, files }: Site) =>
  files.filter((each) => each.endsWith('.pdf')).map((each) => join(out, each));

const bytes = (path: string) => readFileSync(path);
const json = (path: string) => JSON.parse(bytes(path).toString()) as EditionJson;
/** The same edition in another language. */
const inLanguage = (name: string, lang: string) =>
  name.replace(/\/[a-z]{2}(?=\/[^/]+\/editions\/)/, `/${lang}`);

const squeezed = (text: string) => text.replace(/\s+/g, '');

/** The languages of every site here, the sellers' first. */
const languages = ['ru', 'kk'];

/** Where the seller's words stand on a page of A4, in points: left and right edge, as far as they go. */
type Column = readonly [number, number];
const mm = 72 / 25.4;
const whole: Column = [31 * mm, 191 * mm];
const columns: Column[] = [
  [31 * mm, 111 * mm],
  [111 * mm, 191 * mm],
];

/** The words in a column, without heads, feet and the numbers in the margin. */
const wordsIn = (path: string, [left, right]: Column): string => {
  const [x, y, width, height] = [left, 20 * mm, right - left, 256 * mm].map((each) =>
    String(Math.round(each)),
  );
  const crop = ['-x', x, '-y', y, '-W', width, '-H', height].map(String);
  return squeezed(output('pdftotext', ['-raw', ...crop, '-', '-'], bytes(path)));
};

/** The words of a canonical text. A link to a text of the site leads there in a PDF, too, and its target is no words. */
const canonicalWords = (name: string): string =>
  squeezed(
    bytes(`${name}.txt`)
      .toString()
      .replace(/ <(?![a-z]+:)[^>]*>/g, ''),
  );

/** Words without what the site has added before the end of the text, and whatever stands after it. */
async function sellersWords(words: string, { language, edition, sections }: EditionJson): Promise<string> {
  const t = await strings(language);
  const ours = [
    ...(language === languages[0] ? [] : [t['translation.note'](edition)]),
    ...sections.flatMap(({ title, titleBy }) =>
      titleBy === 'site' ? [title + t['section.titleBySite']] : [],
    ),
  ];
  return ours.reduce((rest, each) => {
    assert.ok(rest.includes(squeezed(each)), `${each} is not in the PDF`);
    return rest.replace(squeezed(each), '');
  }, words);
}

test('the text of every PDF is the canonical text, in every letter', async () => {
  for (const name of names) {
    const edition = json(`${name}.json`);
    const t = await strings(edition.language);
    const words = await sellersWords(wordsIn(`${name}.pdf`, whole), edition);
    const [text = '', proof = ''] = words.split(new RegExp(`(?=${squeezed(t['edition.address'])}:https:)`));
    assert.equal(text, canonicalWords(name), name);
    assert.ok(proof.includes(edition.sha256 ?? 'sealed'));
  }
});

test('each column of a parallel PDF is the canonical text of its language', async () => {
  for (const name of names) {
    const own = json(`${name}.json`).language;
    const order = [own, ...languages.filter((lang) => lang !== own)];
    for (const [i, lang] of order.entries()) {
      const twin = inLanguage(name, lang);
      const found = wordsIn(`${name}.parallel.pdf`, columns[i] ?? whole);
      const words = await sellersWords(found, json(`${twin}.json`));
      const text = canonicalWords(twin);
      assert.equal(words.slice(0, text.length), text, `${name} ${lang}`);
    }
  }
});

test('every font in a PDF is Noto Serif, embedded, and qpdf finds no fault', () => {
  for (const file of sites.flatMap(pdfsOf)) {
    const fonts = output('pdffonts', ['-'], bytes(file)).split('\n').slice(2).filter(Boolean);
    assert.ok(fonts.length);
    for (const font of fonts) assert.match(font, /^[A-Z]{6}\+NotoSerif-\w+ .* yes yes yes +\d+ +0$/, file);
    output('qpdf', ['--check', file]);
  }
});

interface Objects {
  outlines: { title: string; kids: Objects['outlines'] }[];
  qpdf: [object, Record<string, { value?: Record<string, unknown> }>];
}

test('a PDF says its title and language, is tagged, and its outline is that of the text', async () => {
  for (const name of names) {
    const { title, edition, language, revision, sections } = json(`${name}.json`);
    const t = await strings(language);
    const info = output('pdfinfo', ['-'], bytes(`${name}.pdf`));
    const version = revision > 1 ? `, ${t['status.version'](revision)}` : '';
    assert.match(
      info,
      new RegExp(`^Title: +${RegExp.escape(`${title}, ${t.editionOf(edition)}${version}`)}$`, 'm'),
    );
    assert.match(info, /^Tagged: +yes$/m);
    const { outlines, qpdf } = JSON.parse(
      output('qpdf', ['--json', '--json-key=outlines', '--json-key=qpdf', `${name}.pdf`]),
    ) as Objects;
    const catalog = Object.values(qpdf[1]).find(({ value }) => value?.['/Type'] === '/Catalog');
    assert.equal(catalog?.value?.['/Lang'], `u:${language}`);
    const titles = (list: Objects['outlines']): string[] =>
      list.flatMap((each) => [each.title, ...titles(each.kids)]);
    const headings = sections.flatMap(({ title, titleBy, blocks }) => [
      title,
      ...blocks
        .slice(titleBy === 'seller' ? 1 : 0)
        .flatMap(({ id, text }) => (id === null && !text.includes('\t') ? [text] : [])),
    ]);
    assert.deepEqual(titles(outlines), [title, ...headings]);
  }
});

test('each page has document, edition and its number; the last the fingerprints and the revision’s own address', async () => {
  for (const name of names)
    for (const ending of ['pdf', 'parallel.pdf']) {
      const { title, language, edition, revision, sha256, address } = json(`${name}.json`);
      const t = await strings(language);
      const pages = pagesOf(bytes(`${name}.${ending}`));
      for (const [i, page] of pages.entries()) {
        const [head = ''] = page.split('\n').map(squeezed);
        for (const each of [title, t.editionOf(edition)]) assert.ok(head.includes(squeezed(each)), head);
        const number = t['pdf.page'](String(i + 1), String(pages.length));
        assert.ok(squeezed(page).includes(squeezed(number)), page);
      }
      const last = squeezed(pages.at(-1) ?? '');
      const own = address.replace(/[^/]+\/$/, `${revisionName({ date: edition, revision })}/`);
      for (const each of [own, sha256 ?? 'sealed']) assert.ok(last.includes(each), each);
      if (ending === 'pdf') continue;
      for (const lang of languages)
        assert.ok(last.includes(json(`${inLanguage(name, lang)}.json`).sha256 ?? 'sealed'));
    }
});

test('printing again gives the same bytes', async () => {
  const pdfs = pdfsOf(real);
  const before = pdfs.map(bytes);
  assert.equal(await writePdfs(real.out), pdfs.length);
  pdfs.forEach((file, i) => assert.ok(before[i]?.equals(bytes(file)), file));
});

test('an edition and its last revision have the same PDFs', () => {
  for (const name of names.filter((each) => !/\.r\d+$/.test(each)))
    for (const ending of ['pdf', 'parallel.pdf'])
      assert.ok(
        bytes(`${name}.${ending}`).equals(bytes(`${name}.r${json(`${name}.json`).revision}.${ending}`)),
        name,
      );
});

test('a site with PDFs links to them and can be released; a plain one does neither', async () => {
  const [built, plain] = [readBuilt(real.out, published), readBuilt('dist', published)];
  for (const rule of Object.values(rules)) assert.deepEqual(await rule(built), []);
  const linked = ({ pages }: typeof built) => [
    ...new Set(
      pages.flatMap(({ html }) => [...html.matchAll(/href="\/([^"]+\.pdf)"/g)].map(([, path]) => path)),
    ),
  ];
  assert.deepEqual(linked(built).sort(), real.files.filter((each) => each.endsWith('.pdf')).sort());
  assert.deepEqual(linked(plain), []);
  assert.equal(missingPdfs(real.out), undefined);
  assert.match(
    missingPdfs('dist') ?? '',
    /нельзя выпустить[^]*kk\/payment\/editions\/2025-11-26\.parallel\.pdf\n[^]*npm run pdf/,
  );
});
