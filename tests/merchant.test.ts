/** The code serves any merchant: what is this one's stands in `content/` alone. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { sectionKind } from '../src/schemas/document.ts';
import { sellerIn } from '../src/domain/seller.ts';
import { drafts } from '../src/tree/copies.ts';
import { documentData, languages, sellerFiles, siteData } from '../src/tree/data.ts';
import { filesIn } from '../src/tree/files.ts';
import { readTree, type Tree } from '../src/tree/tree.ts';

/** What a content tree calls its own: names, numbers, addresses. */
function names(tree: Tree): string[] {
  const { name, app = '', origin, support = '', providers = [], words = {} } = siteData(tree);
  const sellers = sellerFiles(tree).flatMap(({ data }) =>
    languages(tree)
      .map((lang) => sellerIn(data, lang))
      .flatMap((seller) => [seller.name, seller.identifier.value, seller.address, ...seller.name.split(' ')]),
  );
  return [
    ...name.split(' '),
    app,
    new URL(origin).host,
    support.replace(/^.*@/, ''),
    ...providers.flatMap((each) => [each.name, each.company ?? '', each.support ?? '']),
    ...Object.values(words).flatMap((text) => Object.values(text ?? {})),
    ...sellers,
  ].filter((each) => each.length > 3);
}

/** The folder names of a tree's documents, sections and sellers: in code they would stand in quotes or in a path. */
function slugs(tree: Tree): string[] {
  const kinds: readonly string[] = sectionKind.options;
  return [
    ...drafts(tree).flatMap(({ document, folder }) => [document, ...documentData(tree, folder).sections]),
    ...sellerFiles(tree).map(({ path }) => path.replace(/^.*\/|\.yaml$/g, '')),
  ].filter((slug) => !kinds.includes(slug));
}

const patterns = (tree: Tree): RegExp[] => [
  ...names(tree).map((name) => new RegExp(`(?<![\\p{L}\\d])${RegExp.escape(name)}(?![\\p{L}\\d])`, 'u')),
  ...slugs(tree).map((slug) => new RegExp(`['"\`/]${slug}(?:\\.yaml)?['"\`/]|--document ${slug}\\b`)),
  // What this merchant sells and how it is paid for.
  /веб-?прилож|веб-?қосымша|шеринг|самокат|эквайринг|3-D Secure/iu,
];

test('nothing in src/ knows a merchant, a service or a folder of texts', () => {
  const wanted = patterns(readTree('content'));
  const found = filesIn('src').flatMap((file) =>
    readFileSync(join('src', file), 'utf8')
      .split('\n')
      .flatMap((line, i) =>
        wanted.filter((each) => each.test(line)).map((each) => `src/${file}:${i + 1} ${each.source}`),
      ),
  );
  assert.deepEqual(found, [], 'put it into content/, where data say it');
});
