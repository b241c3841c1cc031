import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';

interface Workflow {
  on: { push: unknown; schedule: { cron: string }[] };
  jobs: Record<string, { if: string; environment?: string; steps: { uses?: string; run?: string }[] }>;
}
const { on, jobs } = parse(readFileSync('.github/workflows/deploy.yml', 'utf8')) as Workflow;

test('the site is deployed from main, and five minutes into each day in Almaty', () => {
  assert.deepEqual(on.push, { branches: ['main'] });
  const [minute, hour] = on.schedule[0]?.cron.split(' ').map(Number) ?? [];
  const moment = new Date(Date.UTC(2026, 0, 1, hour, minute));
  assert.equal(moment.toLocaleTimeString('en-GB', { timeZone: 'Asia/Almaty' }), '00:05:00');
});

test('nothing is deployed until a target is named, and every job waits for its environment', () => {
  for (const [name, { if: condition, environment }] of Object.entries(jobs)) {
    assert.match(condition, /^vars\.DEPLOY_TARGET [!=]= '/, name);
    assert.ok(environment, name);
  }
});

test('what is deployed was released by npm run release, and GitHub vouches for it before it is uploaded', () => {
  const steps = jobs['release']?.steps.map(({ uses, run }) => uses ?? run ?? '') ?? [];
  const at = (what: RegExp) => steps.findIndex((step) => what.test(step));
  const order = [
    /npm run --silent release/,
    /^tar .*artifact\.tar/,
    /attest-build-provenance/,
    /upload-artifact/,
  ];
  assert.deepEqual(
    order.map(at).toSorted((a, b) => a - b),
    order.map(at),
  );
  assert.ok(!order.map(at).includes(-1));
});
