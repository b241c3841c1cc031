import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { drafts, sealedCopies } from '../../src/tree/copies.ts';
import { hash } from '../../src/tree/hash.ts';
import { keep, kept, keptOf, removeUnused } from '../../src/tree/kept.ts';
import { readTree, treeOf, type Tree } from '../../src/tree/tree.ts';

const content = mkdtempSync(join(tmpdir(), 'kept-'));
const store = resolve('.cache/kept', hash(content).slice(0, 16));
after(() => {
  for (const folder of [content, store]) rmSync(folder, { recursive: true, force: true });
});

/** Asks for a value as a new build would, and says whether it was made. */
async function asked(
  what: string,
  input: string,
  value: unknown,
): Promise<{ value: unknown; isMade: boolean }> {
  let isMade = false;
  const found = await kept(what, input, () => {
    isMade = true;
    return Promise.resolve(value);
  });
  return { value: found, isMade };
}

const first = { text: 'Возврат — 10 дней', numbers: [1, null] };

test('before a build says so, nothing is kept', async () => {
  assert.ok((await asked('text', 'a', first)).isMade);
  assert.ok((await asked('text', 'a', first)).isMade);
});

test('a value is made once for its name and its input', async () => {
  keep(content);
  assert.deepEqual(await asked('text', 'a', first), { value: first, isMade: true });
  assert.deepEqual(await asked('text', 'a', 'another'), { value: first, isMade: false });
  assert.deepEqual(await asked('text', 'b', 'another'), { value: 'another', isMade: true });
  assert.deepEqual(await asked('html', 'a', 'another'), { value: 'another', isMade: true });
});

const damages: [string, (bytes: Buffer) => Uint8Array][] = [
  ['one changed bit', (bytes) => bytes.with(bytes.length - 3, (bytes.at(-3) ?? 0) ^ 1)],
  ['half of it', (bytes) => bytes.subarray(0, bytes.length >> 1)],
  ['nothing', () => Buffer.alloc(0)],
  ['another text', () => Buffer.from('{"text":"Возврат — 100 дней"}')],
];
for (const [name, damage] of damages)
  test(`of a kept file with ${name}, the value is made again`, async () => {
    rmSync(store, { recursive: true, force: true });
    keep(content);
    await asked('text', 'a', first);
    const [file = ''] = readdirSync(store);
    writeFileSync(join(store, file), damage(readFileSync(join(store, file))));
    assert.deepEqual(await asked('text', 'a', first), { value: first, isMade: true });
    assert.deepEqual(await asked('text', 'a', first), { value: first, isMade: false });
  });

test('a build that cannot keep goes on without', async () => {
  rmSync(store, { recursive: true, force: true });
  writeFileSync(store, 'a file where the folder should be');
  keep(content);
  assert.deepEqual(await asked('text', 'a', first), { value: first, isMade: true });
  removeUnused();
  rmSync(store);
});

test('what a build did not ask for is removed after it', async () => {
  keep(content);
  await asked('text', 'old', first);
  keep(content);
  await asked('text', 'new', first);
  removeUnused();
  assert.equal(readdirSync(store).length, 1);
  assert.equal((await asked('text', 'new', first)).isMade, false);
});

const real = readTree('content');
/** The real tree with one file added or replaced. */
const withFile = (path: string, text: string): Tree =>
  treeOf(
    real.dir,
    new Map([...real.paths.map((each) => [each, real.bytes(each)] as const), [path, Buffer.from(text)]]),
  );
const edition = 'documents/payment/editions/2025-11-26';

/** Whether a value of the first edition is made again in this tree, and the paths that its maker can see. */
async function ofEdition(tree: Tree): Promise<{ isMade: boolean; paths: string[] }> {
  const copy = sealedCopies(tree).find(({ folder }) => folder === edition);
  assert.ok(copy);
  let paths: string[] = [];
  await keptOf(tree, copy, 'test', (part) => {
    paths = part.paths;
    return Promise.resolve(1);
  });
  return { isMade: paths.length > 0, paths };
}

test('the maker of an edition’s value sees the edition, its revisions, site.yaml and the names of documents, and nothing else', async () => {
  rmSync(store, { recursive: true, force: true });
  keep(content);
  const { paths } = await ofEdition(real);
  const others = paths.filter(
    (path) => !path.startsWith(`${edition}/`) && !path.startsWith(`${edition}.r2/`),
  );
  assert.deepEqual(others.sort(), ['documents/payment/document.yaml', 'site.yaml']);
  assert.ok(
    paths.includes(`${edition}.r2/offer/kk.mdx`) && paths.includes(`${edition}/sellers/umirbaeva.yaml`),
  );
});

const changes: [path: string, isMade: boolean][] = [
  [`${edition}/offer/ru.mdx`, true],
  [`${edition}/document.yaml`, true],
  [`${edition}.r2/offer/kk.mdx`, true],
  [`${edition}.r3/document.yaml`, true],
  ['site.yaml', true],
  ['documents/privacy/document.yaml', true],
  ['documents/payment/offer/ru.mdx', false],
  ['documents/payment/editions/2026-12-01/offer/ru.mdx', false],
  ['answers.yaml', false],
  ['glossary.yaml', false],
];
for (const [path, isMade] of changes)
  test(`a change of ${path} ${isMade ? 'makes the values of the edition anew' : 'leaves the values of the edition'}`, async () => {
    rmSync(store, { recursive: true, force: true });
    keep(content);
    await ofEdition(real);
    assert.equal((await ofEdition(withFile(path, `${real.text(path)}\n`))).isMade, isMade);
  });

test('nothing of a draft is kept', async () => {
  rmSync(store, { recursive: true, force: true });
  keep(content);
  const [draft] = drafts(real);
  assert.ok(draft);
  let made = 0;
  const make = () => Promise.resolve((made += 1));
  await keptOf(real, draft, 'test', make);
  await keptOf(real, draft, 'test', make);
  assert.equal(made, 2);
});
