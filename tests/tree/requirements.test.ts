import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { check } from '../../src/checks/index.ts';
import { errors } from '../../src/checks/rule.ts';
import { decide, plainRules, wordRules, type Computed } from '../../src/domain/demands/index.ts';
import type { Facts, Status } from '../../src/domain/demands/facts.ts';
import { shownCopies } from '../../src/tree/confirmation.ts';
import { drafts } from '../../src/tree/copies.ts';
import { requirementsData } from '../../src/tree/data.ts';
import { factsOf } from '../../src/tree/demand-facts.ts';
import { judgedRequirements } from '../../src/tree/requirements.ts';
import { readTree } from '../../src/tree/tree.ts';
import { changedClause } from '../fixtures/changed-clause.ts';
import { editionsTree, fixtureDay } from '../fixtures/editions.ts';
import { merchantDay, merchantTree } from '../fixtures/merchant.ts';
import { contentCopy, edit } from '../support/broken.ts';

const day = '2026-11-27';
const real = readTree('content');

/** Each demand's status on a day, by its id. */
const statusesOf = (dir: string, on: string, isDraft = false): Map<string, string> => {
  const tree = readTree(dir);
  return new Map(
    judgedRequirements(tree, shownCopies(tree, on, isDraft)).map(({ demand, status }) => [demand.id, status]),
  );
};

const factsIn = (dir: string, on: string): Facts => {
  const tree = readTree(dir);
  return factsOf(tree, shownCopies(tree, on, false));
};

const words = (ru: string, kk: string) => ({ ru: [ru], kk: [kk] });

/** What each rule decides on the real texts and on those of two invented merchants. */
const decisions: [Computed, real: Status, merchant: Status, rental: Status][] = [
  [{ rule: 'seller-names' }, 'partial', 'satisfied', 'satisfied'],
  [{ rule: 'seller-numbers' }, 'satisfied', 'satisfied', 'satisfied'],
  [{ rule: 'seller-addresses' }, 'partial', 'satisfied', 'partial'],
  [{ rule: 'seller-accounts' }, 'missing', 'satisfied', 'missing'],
  [{ rule: 'requisites' }, 'satisfied', 'satisfied', 'satisfied'],
  [{ rule: 'phone' }, 'missing', 'satisfied', 'satisfied'],
  [{ rule: 'email' }, 'satisfied', 'satisfied', 'satisfied'],
  [{ rule: 'hours' }, 'missing', 'satisfied', 'satisfied'],
  [{ rule: 'channels' }, 'missing', 'satisfied', 'satisfied'],
  [{ rule: 'dated' }, 'satisfied', 'satisfied', 'satisfied'],
  [{ rule: 'refusals' }, 'satisfied', 'missing', 'missing'],
  [{ rule: 'https' }, 'satisfied', 'satisfied', 'satisfied'],
  [{ rule: 'one-domain' }, 'satisfied', 'not-applicable', 'satisfied'],
  [{ rule: 'kz-domain' }, 'not-applicable', 'partial', 'not-applicable'],
  [{ rule: 'language', language: 'kk' }, 'satisfied', 'satisfied', 'satisfied'],
  [{ rule: 'language', language: 'en' }, 'missing', 'missing', 'missing'],
  [{ rule: 'titled', words: words('оферт', 'оферта') }, 'missing', 'satisfied', 'satisfied'],
  [{ rule: 'titled', words: words('тариф', 'тариф') }, 'missing', 'satisfied', 'satisfied'],
  [{ rule: 'titled', words: words('тариф', 'нет такого') }, 'missing', 'partial', 'partial'],
  [{ rule: 'says', words: words('тенге / ₸', 'теңге / ₸') }, 'missing', 'satisfied', 'satisfied'],
  [
    { rule: 'says', words: { ru: ['Visa', 'MasterCard'], kk: ['visa', 'mastercard'] } },
    'satisfied',
    'missing',
    'satisfied',
  ],
  [{ rule: 'says', words: { ru: ['чек', 'Visa'], kk: ['чек', 'Visa'] } }, 'partial', 'partial', 'satisfied'],
  [{ rule: 'avoids', words: words('SSL', 'SSL') }, 'conflict', 'satisfied', 'satisfied'],
  [
    { rule: 'titled-if-named', words: words('велосипед', 'велосипед') },
    'not-applicable',
    'missing',
    'partial',
  ],
  [{ rule: 'titled-if-named', words: words('прокат', 'прокат') }, 'not-applicable', 'satisfied', 'partial'],
];

describe('a machine decides', () => {
  let all: Facts[] = [];
  before(async () => {
    all = [
      factsIn('content', day),
      factsIn(await merchantTree('merchant'), merchantDay),
      factsIn(await merchantTree('rental'), merchantDay),
    ];
  });

  for (const [computed, ...expected] of decisions)
    test(`by the rule ${JSON.stringify(computed)}`, () => {
      const found = all.map((facts) => decide(computed, facts).status);
      assert.deepEqual(found, expected);
    });

  test('by each rule that there is', () => {
    const tested = new Set(decisions.map(([{ rule }]) => rule));
    assert.deepEqual(
      [...tested].sort(),
      [...Object.keys(wordRules), ...Object.keys(plainRules), 'language'].sort(),
    );
  });

  test('against a site that lacks what others have', () => {
    const [facts] = all;
    assert.ok(facts);
    const without = (change: Partial<Facts>, computed: Computed) =>
      decide(computed, { ...facts, ...change }).status;
    const [seller, ...others] = facts.sellers;
    assert.ok(seller);
    const wrong = { ...seller, identifier: { kind: 'iin' as const, value: '800817401351' } };
    assert.equal(without({ sellers: [wrong, ...others] }, { rule: 'seller-numbers' }), 'conflict');
    assert.equal(without({ sellers: [] }, { rule: 'seller-numbers' }), 'missing');
    assert.equal(without({ contacts: [] }, { rule: 'email' }), 'missing');
    assert.equal(without({ documents: [] }, { rule: 'requisites' }), 'partial');
    assert.equal(without({ documents: [] }, { rule: 'avoids', words: words('SSL', 'SSL') }), 'missing');
    assert.equal(without({ links: ['http://example.kz/'] }, { rule: 'https' }), 'conflict');
    assert.equal(without({ app: 'https://example.kz/' }, { rule: 'one-domain' }), 'conflict');
    const undated = facts.documents.map((each) => ({ ...each, date: undefined }));
    assert.equal(without({ documents: undated }, { rule: 'dated' }), 'missing');
    assert.equal(without({ origin: 'https://docs.example.com.kz' }, { rule: 'kz-domain' }), 'partial');
  });

  test('by clauses that have the words, and names the first of them', () => {
    const [facts] = all;
    assert.ok(facts);
    const cards = decide({ rule: 'says', words: { ru: ['Visa'], kk: ['Visa'] } }, facts);
    assert.deepEqual(cards.clauses, ['payment 1.2']);
    const old = decide({ rule: 'avoids', words: words('PCI DSS 3.', 'PCI DSS 3.') }, facts);
    assert.deepEqual(old.clauses, ['payment 2.1']);
  });
});

test('documents that come later satisfy their demands without code', async () => {
  const dir = await merchantTree('rental');
  cpSync('content/requirements.yaml', join(dir, 'requirements.yaml'));
  const here = statusesOf('content', day);
  const there = statusesOf(dir, merchantDay);
  for (const id of [
    'public-offer',
    'price-list',
    'currency-kzt',
    'refund-policy',
    'refund-procedure-deadline',
  ])
    assert.deepEqual([here.get(id), there.get(id)], ['missing', 'satisfied'], id);
  for (const id of ['refund-same-card-no-cash', 'privacy-policy', 'claims-procedure', 'contact-phone'])
    assert.deepEqual([here.get(id), there.get(id)], ['missing', 'satisfied'], id);
  // Endings are others in each language; «товарищество» is no «товар».
  assert.equal(there.get('terms-vocabulary-consistent'), 'satisfied');
});

test('every demand of the real list is decided, and every judgement is confirmed', () => {
  const judged = judgedRequirements(real, shownCopies(real, day, false));
  assert.equal(judged.length, 69);
  assert.deepEqual(
    judged.filter(({ status }) => status === 'unconfirmed').map(({ demand }) => demand.id),
    [],
  );
  for (const { demand } of judged) assert.equal(demand.computed === undefined, demand.judged !== undefined);
});

describe('a clause that changed', () => {
  let dir: string;
  before(() => {
    dir = contentCopy('requirements changed');
    edit(dir, {
      file: 'requirements.yaml',
      find: 'clauses: [payment 1.2, payment 1.3, payment 1.4, payment 1.6]',
      replace: 'clauses: [payment 1.2, payment 3.3]',
    });
    const { status } = command(dir, '--confirm', 'payment-steps-card');
    assert.equal(status, 0);
    edit(dir, changedClause);
  });

  test('makes the judgements on it stale in the draft, and those that something is missing', () => {
    assert.equal(statusesOf(dir, day).get('payment-steps-card'), 'satisfied');
    const draft = statusesOf(dir, day, true);
    assert.equal(draft.get('payment-steps-card'), 'unconfirmed');
    assert.equal(draft.get('offer-acceptance'), 'unconfirmed');
    assert.equal(draft.get('service-description'), 'partial', 'another clause');
    assert.equal(draft.get('contact-phone'), 'missing', 'a machine decides anew each time');
  });

  test('is named by the check, which refuses nothing', async () => {
    const found = (await check(readTree(dir))).filter(({ rule }) => rule === 'requirements');
    assert.deepEqual(errors(found), []);
    assert.match(
      found.map(({ message }) => message).join('\n'),
      /документа payment изменился.*: seller-role-mapping,.*\nтекст пункта payment 3\.3 не тот, по которому решено; после публикации черновика .*требование: payment-steps-card$/,
    );
  });
});

test('a new document makes stale what was judged missing', async () => {
  const dir = await editionsTree('requirements-document');
  for (const file of ['requirements.yaml', 'requirements.lock.yaml'])
    cpSync(join('content', file), join(dir, file));
  const found = statusesOf(dir, fixtureDay);
  assert.equal(found.get('offer-acceptance'), 'unconfirmed');
  assert.equal(found.get('refund-policy'), 'satisfied');
});

test('drafts have no edition date, so a draft site does not claim one', () => {
  const facts = factsOf(real, drafts(real));
  assert.equal(decide({ rule: 'dated' }, facts).status, 'missing');
});

function command(dir: string, ...args: string[]) {
  return spawnSync(process.execPath, ['src/cli/compliance.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: dir, BUILD_DATE: day },
  });
}

describe('npm run compliance', () => {
  test('prints the counts and what to supply, required first, in each language of the list', () => {
    for (const [lang, must, should] of [
      ['ru', 'Обязательно:', 'Желательно:'],
      ['kk', 'Міндетті:', 'Қалаулы:'],
      ['en', 'Required:', 'Recommended:'],
    ] as const) {
      const { status, stdout } = command('content', '--lang', lang);
      assert.equal(status, 0);
      assert.match(stdout, /^✓ .+: \d+\n◐ .+: \d+\n✗ .+: \d+\n/);
      assert.match(stdout, new RegExp(`/${lang}/compliance/\n${must}\n1\\. .+[^]*\n${should}\n`));
    }
  });

  test('has all that is not met, and each once', () => {
    const { stdout } = command('content');
    const unmet = [...statusesOf('content', day).values()].filter((each) =>
      ['conflict', 'missing', 'partial'].includes(each),
    );
    assert.equal(stdout.match(/^\d+\. /gm)?.length, unmet.length);
  });

  test('refuses a language that the list does not have, an unknown demand and a site without a list', () => {
    assert.match(command('content', '--lang', 'de').stderr, /языка «de» у списка нет.*\n.*Есть: ru, kk, en/);
    assert.match(
      command('content', '--confirm', 'phone-number').stderr,
      /нет решения человека «phone-number»/,
    );
    const dir = contentCopy('requirements none');
    for (const file of ['requirements.yaml', 'requirements.lock.yaml']) rmSync(join(dir, file));
    const { status, stderr } = command(dir);
    assert.equal(status, 1);
    assert.match(stderr, /requirements\.yaml нет/);
  });
});

test('a site needs no list of demands', async () => {
  const dir = contentCopy('requirements absent');
  for (const file of ['requirements.yaml', 'requirements.lock.yaml']) rmSync(join(dir, file));
  assert.deepEqual(requirementsData(readTree(dir)), []);
  assert.deepEqual(await check(readTree(dir)), []);
});
