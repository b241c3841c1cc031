/** Finds facts in the data files that the texts do not state word for word. */
import type { Finding } from '../../domain/finding.ts';
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

/** Finds data of the sellers that the sections of their document do not state in one language. */
export function unstatedSellers(
  tree: Tree,
  sellers: readonly SellerFile[],
  files: readonly SectionFile[],
  lang: string,
): Finding[] {
  const texts = files.map(({ path }) => ({ path, text: readText(tree, path) }));
  return sellers.flatMap(({ path, data: { form, name, iin, address, phone, iban } }) => {
    const { at } = tree.yaml(path);
    const facts: [string[], string, string | undefined][] = [
      [['name'], 'наименование', `${form[lang] ?? ''} ${name}`],
      [['iin'], 'ИИН', iin],
      [['address', lang], 'адрес', address[lang]],
      [['phone'], 'телефон', phone],
      [['iban'], 'счёт', iban],
    ];
    // Report against the section that names this seller; if there is none, the last one, which holds the requisites.
    const place =
      texts.find(({ text }) => text.includes(iin)) ??
      texts.find(({ text }) => text.includes(name)) ??
      texts.at(-1);
    const plain = (place?.text ?? '').replaceAll('"', '');
    return facts.flatMap(([keys, label, value]): Finding[] =>
      value === undefined || plain.includes(value)
        ? []
        : [
            {
              path,
              ...at(keys),
              fact: factOf(value, true, label),
              message: `${label} «${value}» не стоит дословно в тексте ${place?.path ?? ''}`,
              remedy: either,
            },
          ],
    );
  });
}

/** Finds data of `site.yaml` that no text in a language states. */
export function unstatedSite(tree: Tree, files: readonly SectionFile[], lang: string): Finding[] {
  const { at } = tree.yaml('site.yaml');
  const { name, app, support, providers } = siteData(tree);
  const facts: [PropertyKey[], string | undefined][] = [
    [['name'], name],
    [['app'], app],
    [['support'], support],
    ...providers.flatMap((provider, i) =>
      (['name', 'company', 'support'] as const).map((key): [PropertyKey[], string | undefined] => [
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
