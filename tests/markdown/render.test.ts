import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { canonicalText } from '../../src/domain/canonical.ts';
import { sectionText } from '../../src/domain/section-text.ts';
import { sectionHtml } from '../../src/markdown/render.ts';
import { article } from '../../src/publishing/parsed-page.ts';
import { copies, sectionFiles } from '../../src/tree/copies.ts';
import { numberedSection } from '../../src/tree/numbering.ts';
import { readTree, type Tree } from '../../src/tree/tree.ts';
import { partsOf, snippets } from '../fixtures/snippets.ts';
import { documentTree, partPath } from '../support/document-tree.ts';

const trees: [string, Tree][] = [
  ...['content', 'tests/fixtures/merchant', 'tests/fixtures/rental'].map((dir): [string, Tree] => [
    dir,
    readTree(dir),
  ]),
  ...snippets.flatMap(({ name, ...texts }) =>
    (['ru', 'kk'] as const).map((lang): [string, Tree] => [
      `${name} (${lang})`,
      documentTree(partsOf(texts[lang]), 'typed', lang),
    ]),
  ),
];

// Of built editions, the release and its verification compare all pages; this holds for drafts and without a build.
describe('the HTML of a section has the words that its seal would prove', () => {
  for (const [name, tree] of trees)
    test(name, async () => {
      for (const file of copies(tree).flatMap((copy) => sectionFiles(tree, copy))) {
        const shown = article(`<article class="text">${await sectionHtml(tree, file.path)}</article>`);
        // The title stands above the HTML of the text.
        const text = sectionText({ ...numberedSection(tree, file), titleBy: 'site' });
        assert.ok(shown && text, file.path);
        assert.equal(canonicalText(shown), text, file.path);
      }
    });
});

const refused: [name: string, text: string, says: RegExp][] = [
  ['an expression', 'Слова.\n\nИ {1 + 1}.', /offer\/ru\.mdx:9: фигурные скобки/],
  ['an import', "import x from 'y'\n\nСлова.", /offer\/ru\.mdx:7: слово import или export/],
  ['a component', 'Слова\nи <Layout>слова</Layout>.', /offer\/ru\.mdx:8: метка <Layout>/],
];
for (const [name, text, says] of refused)
  test(`a text with ${name} is not rendered, and its author learns in which line it stands`, async () => {
    await assert.rejects(sectionHtml(documentTree({ offer: { text } }, undefined), partPath('offer')), says);
  });
