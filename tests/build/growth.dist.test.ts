/** Follows the steps of content/README.md for a new document and a new language, on a copy of the project. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { test } from 'node:test';
import { parse, stringify } from 'yaml';
import { describe } from '../../src/checks/report.ts';
import { hashes } from '../support/hashes.ts';
import { readBuilt } from '../support/built.ts';
import { rules } from '../pages/rules/index.ts';

const project = resolve('.cache/growth');
rmSync(project, { recursive: true, force: true });
mkdirSync(project, { recursive: true });
for (const each of [
  'src',
  'deploy',
  'public',
  'content',
  'astro.config.mjs',
  'package.json',
  'tsconfig.json',
])
  cpSync(each, join(project, each), { recursive: true });
symlinkSync(resolve('node_modules'), join(project, 'node_modules'));
const content = join(project, 'content');

const read = (path: string) => readFileSync(join(content, path), 'utf8');
function write(path: string, text: string): void {
  mkdirSync(dirname(join(content, path)), { recursive: true });
  writeFileSync(join(content, path), text);
}
function run(command: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`src/cli/${command}.ts`, ...args], {
    encoding: 'utf8',
    cwd: project,
    env: { ...process.env, BUILD_DATE: '2026-12-02', CONTENT_DIR: content },
  });
  assert.equal(status, 0, stdout + stderr);
  return stdout;
}

test('a second document needs only content, no change in src', () => {
  const src = hashes(join(project, 'src'));
  const both = (ru: string, kk: string) => ({ ru, kk });
  write(
    'documents/privacy/document.yaml',
    stringify({
      title: both('Политика конфиденциальности', 'Құпиялылық саясаты'),
      description: both('Какие данные мы храним.', 'Қандай деректерді сақтаймыз.'),
      jurisdiction: both('Республика Казахстан', 'Қазақстан Республикасы'),
      sections: ['terms'],
      sellers: ['service-pro-kz'],
    }),
  );
  const front = (title: string) => `---\ntitle: ${title}\ntitleBy: seller\ndescription: ${title}.\n---\n\n`;
  write(
    'documents/privacy/terms/ru.mdx',
    `${front('Данные')}Мы храним номер телефона 30 дней: [что ещё](terms).\n\nИП "Service.pro-kz"\\\nИИН 890421351205\\\nКазахстан, Павлодарская обл, г.Павлодар, ул Естая 28\n`,
  );
  write(
    'documents/privacy/terms/kk.mdx',
    `${front('Деректер')}Телефон нөмірін 30 күн сақтаймыз: [тағы не](terms).\n\nЖК "Service.pro-kz"\\\nЖСН 890421351205\\\nҚазақстан, Павлодар облысы, Павлодар қ., Естая көшесі 28\n`,
  );
  run('check');
  run('translated');
  // What the texts do not say may stand in the new document: somebody has read it.
  run('answers', '--confirm');
  run('compliance', '--confirm');
  assert.match(run('check'), /0 предупреждений/);
  run(
    'seal',
    '--document',
    'privacy',
    '--date',
    '2026-12-01',
    '--note-ru',
    'Первая редакция.',
    '--note-kk',
    'Бірінші редакция.',
  );
  run('build');
  for (const page of ['ru/privacy/terms', 'kk/privacy/editions/2026-12-01'])
    assert.ok(existsSync(join(project, 'dist', page, 'index.html')), page);
  assert.match(
    readFileSync(join(project, 'dist/ru/privacy/terms/index.html'), 'utf8'),
    /<a [^>]*href="\/ru\/privacy\/editions\/2026-12-01\/#s1"[^>]*>что ещё<\/a>/,
    'a link to a section leads to it in the edition',
  );
  run('verify', 'dist');
  assert.deepEqual(hashes(join(project, 'src')), src);
});

/** Russian in Latin letters: a stand-in for a translation, with every name, number and address in its place. */
const latin = (text: string): string => {
  const letters = Object.fromEntries(
    'а a|б b|в v|г g|д d|е e|ё e|ж zh|з z|и i|й y|к k|л l|м m|н n|о o|п p|р r|с s|т t|у u|ф f|х kh|ц ts|ч ch|ш sh|щ shch|ъ |ы y|ь |э e|ю yu|я ya'
      .split('|')
      .map((pair) => pair.split(' ') as [string, string]),
  );
  const names = /(Кашалот Шеринг|Умирбаева Асем Абдикаримовна)/;
  return text
    .split(names)
    .map((part) =>
      names.test(part)
        ? part
        : part.replace(/[а-яё]/gi, (letter) => {
            const small = letters[letter.toLowerCase()] ?? '';
            return letter === letter.toLowerCase() ? small : small.charAt(0).toUpperCase() + small.slice(1);
          }),
    )
    .join('');
};

/** Every string in Latin letters. */
const inLatin = (data: unknown): unknown =>
  Array.isArray(data)
    ? data.map(inLatin)
    : data !== null && typeof data === 'object'
      ? Object.fromEntries(Object.entries(data).map(([key, value]) => [key, inLatin(value)]))
      : latin(String(data));

/** Adds a third language to every text that has both. */
const inThree = (data: unknown): unknown =>
  Array.isArray(data)
    ? data.map(inThree)
    : data !== null && typeof data === 'object'
      ? 'ru' in data && 'kk' in data
        ? { ...data, en: inLatin(data.ru) }
        : Object.fromEntries(Object.entries(data).map(([key, value]) => [key, inThree(value)]))
      : data;

test('a third language needs only words in src/i18n and content, even though sealed editions lack it', async () => {
  const words = readFileSync(join(project, 'src/i18n/ru.ts'), 'utf8');
  writeFileSync(
    join(project, 'src/i18n/en.ts'),
    words
      .replace(/alphabet: '.*'/, "alphabet: 'abcdefghijklmnopqrstuvwxyz'")
      .replace("'Русский'", "'English'")
      .replace('quantities/ru.ts', 'quantities/en.ts'),
  );
  const units = readFileSync(join(project, 'src/i18n/quantities/ru.ts'), 'utf8');
  writeFileSync(join(project, 'src/i18n/quantities/en.ts'), latin(units));
  write(
    'site.yaml',
    read('site.yaml').replace('[ru, kk]', '[ru, kk, en]').replace('reportLanguages: [en]\n', ''),
  );
  for (const file of [
    'documents/payment/document.yaml',
    'documents/privacy/document.yaml',
    'glossary.yaml',
    'answers.yaml',
    'requirements.yaml',
    'sellers/umirbaeva.yaml',
    'sellers/service-pro-kz.yaml',
  ])
    write(
      file,
      stringify(inThree(parse(read(file))), {
        defaultStringType: 'QUOTE_DOUBLE',
        defaultKeyType: 'PLAIN',
        lineWidth: 0,
      }),
    );
  for (const section of [
    'payment/offer',
    'payment/payment-security',
    'payment/refusal-reasons',
    'payment/requisites',
    'privacy/terms',
  ])
    write(`documents/${section}/en.mdx`, latin(read(`documents/${section}/ru.mdx`)));
  run('check');
  run('translated');
  const said = (option: string) => ['ru', 'kk', 'en'].flatMap((lang) => [`--${option}-${lang}`, 'A']);
  // A translation into a new language does not change the terms, so it may join the edition in force as a revision,
  // or come with the next edition.
  run('seal', '--document', 'payment', '--revise', '2025-11-26', ...said('reason'));
  run('seal', '--document', 'privacy', '--date', '2026-12-03', ...said('note'));
  run('build');
  run('verify', 'dist');

  const page = (path: string) => join(project, 'dist', path, 'index.html');
  const exists = (path: string) => existsSync(page(path));
  for (const path of [
    'en',
    'en/search',
    'en/payment/offer',
    'en/payment/editions/2025-11-26',
    'kk/privacy/editions/2026-12-03',
  ])
    assert.ok(exists(path), path);
  for (const path of ['en/payment/editions/2025-11-26.r1', 'en/privacy', 'en/privacy/editions/2026-12-03'])
    assert.ok(!exists(path), path);
  const offered = (path: string) =>
    [...readFileSync(page(path), 'utf8').matchAll(/<a [^>]*hreflang="(..)"/g)].map(([, lang]) => lang);
  assert.deepEqual(offered('ru/payment/offer'), ['kk', 'en']);
  assert.deepEqual(offered('ru/payment/editions/2025-11-26.r1'), ['kk']);
  assert.deepEqual(offered('ru/privacy/terms'), ['kk']);
  const built = readBuilt(join(project, 'dist'), { origin: 'https://kz.k-s.app', base: '/' });
  for (const name of ['languages', 'links', 'sitemap'])
    for (const finding of (await rules[name]?.(built)) ?? []) assert.fail(describe('dist', finding));
});
