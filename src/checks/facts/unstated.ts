/** Finds facts in the data files that the texts do not state word for word. */
import type { Finding } from '../../domain/finding.ts';
import { unquoted } from '../../domain/quotation-marks.ts';
import { sellerFacts } from '../../domain/seller-facts.ts';
import { sellerIn } from '../../domain/seller.ts';
import type { SectionFile } from '../../tree/copies.ts';
import { siteData, type SellerFile } from '../../tree/data.ts';
import { readings } from '../../tree/reading.ts';
import type { Tree } from '../../tree/tree.ts';
import { factOf } from './fact.ts';

/** A section's words as readers read them. */
const readText = (tree: Tree, path: string): string =>
  readings(tree, { path })
    .map(({ text }) => text)
    .join('\n');

const either = 'Выясните, что верно, и исправьте тот из двух файлов, в котором ошибка.';

/** Finds data of a seller that none of these sections states. `files`: those in one language of all documents that list him. */
export function unstatedSeller(
  tree: Tree,
  { path, data }: SellerFile,
  files: readonly SectionFile[],
  lang: string,
): Finding[] {
  const seller = sellerIn(data, lang);
  const texts = files.map(({ path }) => ({ path, text: readText(tree, path) }));
  const { at } = tree.yaml(path);
  // Report against the section that names this seller; if there is none, the last one, which often holds the requisites.
  const place =
    texts.find(({ text }) => text.includes(seller.identifier.value)) ??
    texts.find(({ text }) => unquoted(text).includes(unquoted(seller.name))) ??
    texts.at(-1);
  const documents = new Set(files.map(({ copy }) => copy.folder));
  const elsewhere = documents.size > 1 ? ' и ни в одном другом документе, где он назван в поле sellers' : '';
  return sellerFacts(seller, lang).flatMap(({ keys, label, value, isIn }): Finding[] =>
    texts.some(({ text }) => isIn(text))
      ? []
      : [
          {
            path,
            ...at(keys),
            fact: factOf(value, true, label),
            message: `${label} «${value}» не стоит дословно в тексте ${place?.path ?? ''}${elsewhere}`,
            remedy: either,
          },
        ],
  );
}

/** Finds data of `site.yaml` that no text in a language states. Ways to reach the service are ours and need not be there. */
export function unstatedSite(tree: Tree, files: readonly SectionFile[], lang: string): Finding[] {
  const { at } = tree.yaml('site.yaml');
  const { name, app, providers = [] } = siteData(tree);
  const facts: [PropertyKey[], string | undefined][] = [
    [['name'], name],
    [['app'], app],
    ...providers.flatMap((provider, i) =>
      (['name', 'company', 'bin', 'support'] as const).map((key): [PropertyKey[], string | undefined] => [
        ['providers', i, key],
        provider[key],
      ]),
    ),
  ];
  const texts = files
    .filter((file) => file.lang === lang)
    .map(({ path }) => readText(tree, path) + tree.text(path));
  return facts.flatMap(([keys, value]): Finding[] =>
    value === undefined || texts.some((text) => text.includes(value))
      ? []
      : [
          {
            path: 'site.yaml',
            ...at(keys),
            fact: factOf(value, true, 'имя'),
            message: `«${value}» не стоит ни в одном тексте на языке «${lang}»`,
            remedy: 'Исправьте здесь или внесите в текст. Чего в текстах нет, того нет и в этом файле.',
          },
        ],
  );
}
