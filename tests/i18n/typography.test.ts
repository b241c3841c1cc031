import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strings } from '../../src/i18n/index.ts';
import ru from '../../src/i18n/ru.ts';
import { typeset } from '../../src/i18n/typography.ts';

/** A language, a text, and the same with `_` for each no-break space. */
const cases: [lang: string, text: string][] = [
  ['ru', 'редакция от_26.11.2025'],
  ['ru', 'с_26.11.2025 по_19.12.2026'],
  ['ru', 'Отпечаток_— это SHA-256 текста'],
  ['ru', 'Если есть 30_секунд: возьмите все 64_— на_распечатке'],
  ['ru', 'при передаче и_в_самом браузере'],
  ['ru', 'Безопасно_ли платить, тот_же текст'],
  ['ru', 'запись №_3 журнала, п._4.1'],
  ['ru', 'одним знаком, которого нет'],
  ['ru', 'Платёж не прошёл?'],
  ['kk', 'Картамен төлем өтпеді_ме?'],
  ['kk', 'Бет_те, батырма_да, журнал_да бір сайттан'],
  ['kk', 'Не_өзгерді, кімнен сұрау керек'],
  ['kk', '2025_жылғы 26_қарашадағы редакция'],
  ['kk', 'Бұл_— әлі жарияланбаған жоба'],
];

for (const [lang, text] of cases)
  test(`lines break in ${lang} only where a reader expects it: ${text}`, () => {
    assert.equal(typeset(lang, text.replaceAll('_', ' ')), text.replaceAll('_', '\u00a0'));
  });

for (const lang of ['ru', 'kk'])
  test(`no line of the site's own ${lang} words ends with a short word or begins with a dash`, async () => {
    const day = '2025-11-26';
    const shown = Object.entries(await strings(lang)).flatMap(([key, value]: [string, unknown]) => {
      // Not furniture, and what search says in the browser.
      if (
        /^(?:alphabet|months|quantities|references|editionLine|cited|named|cite\.text|history\.at|search\..*)$/.test(
          key,
        )
      )
        return [];
      const said =
        typeof value === 'function' ? (value as (...days: string[]) => string)(day, day, day) : value;
      return [[key, said] as [string, string]];
    });
    assert.ok(shown.length > 150);
    const particles = lang === 'ru' ? /^(?:же|ли|бы)$/i : /^(?:[мбп][ае]|[дт][ае])$/i;
    const loose = shown
      .filter(([, text]) => text.length >= 20)
      .filter(
        ([, text]) =>
          text.includes(' —') ||
          [...text.matchAll(/(?<![\p{L}\p{N}-])([а-яёәғқңөұүһі]{1,2}) /giu)].some(
            ([, word = '']) => !particles.test(word),
          ),
      );
    assert.deepEqual(loose, []);
  });

test('the line of an edition, which has a hash, and citations stay as they are written', async () => {
  const { editionLine, named, ...t } = await strings('ru');
  assert.equal(editionLine('2025-11-26'), ru.editionLine('2025-11-26'));
  assert.equal(t['cite.text']('Оферта', '2025-11-26'), 'Оферта, редакция от 26.11.2025');
  assert.equal(named({ clause: '4.1', marks: [], paragraph: 2 }), 'п. 4.1, абз. 2');
});
