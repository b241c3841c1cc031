import type { Finding } from '../../domain/finding.ts';
import { latinNames, withoutCapital } from '../../domain/latin-names.ts';
import { quantityDifference, quantityReader } from '../../domain/quantities.ts';
import { bareAddresses } from '../../domain/written-addresses.ts';
import { strings } from '../../i18n/index.ts';
import { draftSections } from '../../tree/copies.ts';
import { sourceLanguage } from '../../tree/data.ts';
import { firstDifference, linesOf, pairs, twins, type Pair, type Twins } from '../../tree/pairs.ts';
import { pieceName } from '../../tree/pieces.ts';
import type { Tree } from '../../tree/tree.ts';
import { alignPieces } from '../../tree/twin-alignment.ts';
import { factOf } from '../facts/fact.ts';
import { knownWords } from '../known-words.ts';
import { missingPieces } from '../missing-pieces.ts';
import type { Rule } from '../rule.ts';

/** The items of one list that the other lacks. Each occurrence of an item counts. */
function surplus(of: readonly string[], over: readonly string[], spelling: (item: string) => string) {
  const rest = over.map(spelling);
  return of.filter((item) => {
    const i = rest.indexOf(spelling(item));
    if (i >= 0) rest.splice(i, 1);
    return i < 0;
  });
}

const list = (items: readonly string[]) =>
  items.map((item) => `«${item.replace(/^mailto:/, '')}»`).join(', ');

/** What one language has and the other lacks, as it stands or as an editor knows it. */
type Difference = [missing: string[], extra: string[]];
type Facts = Record<string, (pair: Pair) => Difference>;

const difference = (
  wanted: readonly string[],
  given: readonly string[],
  spelling = (item: string) => item,
): Difference => [surplus(wanted, given, spelling), surplus(given, wanted, spelling)];

/** A fact that no other rule checks. */
const other = factOf('', false);

/** Findings for a pair whose two languages differ, one for each kind of fact. */
function differences(pair: Pair, path: string, sourcePath: string, facts: Facts): Finding[] {
  const { source, twin } = pair;
  const at = { path, line: twin.line, column: twin.column, compares: linesOf(pair, sourcePath, path) };
  return Object.entries(facts).flatMap(([what, of]): Finding[] => {
    const [missing, extra] = of(pair);
    if (!missing.length && !extra.length) return [];
    const parts = [
      missing.length ? `нет ${list(missing)}` : '',
      extra.length ? `лишнее ${list(extra)}` : '',
    ].filter(Boolean);
    return [
      {
        ...at,
        // More than one difference has more than one cause.
        fact: missing.length < 2 && extra.length < 2 ? factOf(missing[0] ?? extra[0] ?? '', false) : other,
        message: `${pieceName(twin)}: ${what} не те, что в ${sourcePath}:${source.line}: здесь ${parts.join('; ')}`,
        remedy: 'Сверьте пункт с русским и исправьте тот из двух, в котором ошибка.',
      },
    ];
  });
}

/** The pairs of two sections of a different structure that are pairs for certain: those on record, and what looks alike. */
const alignedPairs = (tree: Tree, both: Twins): Pair[] =>
  alignPieces(tree, both).flatMap(({ source, twin }) => (source && twin ? [{ source, twin }] : []));

async function check(tree: Tree): Promise<Finding[]> {
  const from = sourceLanguage(tree);
  const known = knownWords(tree);
  const readerOf = async (lang: string) => {
    const { months, quantities } = await strings(lang);
    return quantityReader(months, quantities);
  };
  const readSource = await readerOf(from);
  const hasLatin = async (lang: string) => /[a-z]/.test((await strings(lang)).alphabet);
  const found = twins(tree, draftSections(tree), from).map(async (both) => {
    const readTwin = await readerOf(both.twin.lang);
    const isMixed = (await hasLatin(from)) || (await hasLatin(both.twin.lang));
    const facts: Facts = {
      'числа и даты': ({ source, twin }) => {
        const [missing, extra] = quantityDifference(readSource(source.text), readTwin(twin.text));
        return [missing.map(({ text }) => text), extra.map(({ text }) => text)];
      },
      'имена латинскими буквами': ({ source, twin }) =>
        difference(latinNames(source.text, known, isMixed), latinNames(twin.text, known, isMixed), (name) =>
          withoutCapital(name, known),
        ),
      'адреса и номера': ({ source, twin }) =>
        difference(
          [...source.links, ...bareAddresses(source.text)],
          [...twin.links, ...bareAddresses(twin.text)],
        ),
    };
    const isSame = firstDifference(both) === undefined;
    return [
      ...(isSame ? [] : missingPieces(tree, both)),
      ...(isSame ? pairs(both) : alignedPairs(tree, both)).flatMap((pair) =>
        differences(pair, both.twin.path, both.source.path, facts),
      ),
    ];
  });
  return (await Promise.all(found)).flat();
}

/** A translation has the same clauses as the source, with the same numbers, dates, amounts, names and addresses. */
export const parity: Rule = {
  name: 'parity',
  title: 'Перевод: то же строение и те же факты',
  about:
    'В русском и казахском файлах раздела одинаковы число и порядок заголовков, абзацев, строк списка и таблицы. В каждой паре пунктов стоят одни и те же числа, даты, суммы, номера, адреса и имена латинскими буквами (Visa, CVV2, PCI DSS 3.0), столько же раз. Сравнивается значение: знак, число, множитель, валюта и единица. Записать его можно по-разному: «26 ноября 2025» и «2025 жылғы 26 қараша» — одна дата, «5 млн тенге» и «5 000 000 теңге» — одна сумма, «10 дней» и «он күн» — один срок; «−5 %» и «5 %», «≤ 3» и «≥ 3», «5 рабочих дней» и «5 күн» — разное. «Не более» и «не менее» словами могут стоять в одном из языков, но не наоборот. Имена пишутся одинаково, буква в букву.',
  check,
};
