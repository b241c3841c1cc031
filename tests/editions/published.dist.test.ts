/** The files for programs keep to the JSON Schemas that the site publishes. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { PublishedFile } from '../../src/domain/urls.ts';
import { published } from '../../src/schemas/published/index.ts';
import { schemaFaults, validator } from '../support/json-schemas.ts';

type Json = Record<string, unknown>;
const read = (path: string) => JSON.parse(readFileSync(join('dist', path), 'utf8')) as Json;

test('every file for programs is as its published schema says, and has no key that the schema does not describe', () => {
  assert.deepEqual(schemaFaults('dist'), []);
});

/** The whole and every field of a schema, with the keys that lead to it. */
function* fields(schema: Json, path: string): Generator<[string, Json]> {
  yield [path, schema];
  yield* within(schema, path);
}
function* within(schema: Json, path: string): Generator<[string, Json]> {
  for (const [key, field] of Object.entries((schema['properties'] ?? {}) as Record<string, Json>))
    yield* fields(field, `${path}.${key}`);
  for (const key of ['items', 'additionalProperties'])
    if (typeof schema[key] === 'object') yield* within(schema[key] as Json, `${path}[]`);
  for (const part of (schema['anyOf'] ?? []) as Json[]) yield* within(part, path);
}

for (const name of Object.keys(published) as PublishedFile[])
  test(`the schema of ${name} has its own address and a sentence over every field`, () => {
    const schema = read(`schemas/${name}.schema.json`);
    assert.equal(schema['$schema'], 'https://json-schema.org/draft/2020-12/schema');
    assert.equal(schema['$id'], `https://kz.k-s.app/schemas/${name}.schema.json`);
    const found = [...fields(schema, name)];
    const silent = found.filter(([, { description }]) => typeof description !== 'string');
    assert.deepEqual(
      silent.map(([path]) => path),
      [],
    );
    assert.ok(found.length > 10);
  });

test('llms.txt has the form that llmstxt.org asks for, and every link of it leads to a file of this site', () => {
  const text = readFileSync('dist/llms.txt', 'utf8');
  assert.match(text, /^# Кашалот Шеринг\n\n> \S.*\n\n\S/);
  for (const list of text.split(/^## .*\n\n/m).slice(1))
    for (const line of list.trim().split('\n')) assert.match(line, /^- \[[^\]]+\]\(https:\S+\): \S/);
  const links = [...text.matchAll(/\]\((https:[^)]+)\)/g)].map(([, url = '']) => new URL(url));
  assert.equal(links.length, 10);
  for (const { origin, pathname } of links) {
    assert.equal(origin, 'https://kz.k-s.app');
    assert.ok(existsSync(join('dist', pathname.replace(/\/$/, '/index.html'))), pathname);
  }
});

const current = 'ru/payment/current.json';
const edition = 'kk/payment/editions/2025-11-26.r1.json';
const broken: [string, PublishedFile, string, (data: Json) => void][] = [
  ['a hash that is too short', 'current', current, (data) => (data['sha256'] = 'abc')],
  ['an edition that is no day', 'current', current, (data) => (data['edition'] = '2026-13-01')],
  ['a relative address', 'current', current, (data) => (data['address'] = '/ru/payment/')],
  ['a missing revision', 'current', current, (data) => delete data['revision']],
  ['no sellers', 'merchant', 'merchant.json', (data) => delete data['sellers']],
  ['an unknown contact', 'merchant', 'merchant.json', (data) => (data['contacts'] = [{ kind: 'fax' }])],
  ['a section without text', 'edition', edition, (data) => (data['sections'] = [{ slug: 'a', number: 1 }])],
  ['a revision zero', 'edition', edition, (data) => (data['revision'] = 0)],
  ['an entry without languages', 'editions', 'editions.json', (data) => (data['0'] = { document: 'a' })],
];
for (const [what, name, file, spoil] of broken)
  test(`${what} in ${file} is refused by the published schema`, () => {
    const data = read(file);
    const validate = validator('dist', name);
    assert.ok(validate(data));
    spoil(data);
    assert.ok(!validate(data));
  });
