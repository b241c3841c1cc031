import type { Finding } from './finding.ts';
import type { Tree } from './tree.ts';

interface SellerFile {
  form: Record<string, string>;
  name: string;
  iin: string;
  address: Record<string, string>;
}

/** The requisites in the text and in the sellers' files are the same, in every language. */
export function sellers(tree: Tree): Finding[] {
  const { languages } = tree.yaml('site.yaml').data as { languages: string[] };
  return tree.copies.flatMap((copy) =>
    languages.flatMap((lang) => {
      const data = tree.yaml(`${copy.folder}/document.yaml`).data as {
        sections: string[];
        sellers: string[];
      };
      const texts = data.sections.map((section) => {
        const path = `${copy.folder}/${section}/${lang}.mdx`;
        return { path, text: tree.text(path) };
      });
      const numbers = new Set<string>();

      const found = data.sellers.flatMap((id) => {
        const path = `${copy.sellers}/${id}.yaml`;
        const { data: seller, line } = tree.yaml(path);
        const { form, name, iin, address } = seller as SellerFile;
        numbers.add(iin);
        const facts: [string[], string, string][] = [
          [['name'], 'наименование', `${form[lang]} ${name}`],
          [['iin'], 'ИИН', iin],
          [['address', lang], 'адрес', address[lang] ?? ''],
        ];
        // The section meant is the one that names this seller at all; without one, the last: requisites stand there.
        const place =
          texts.find(({ text }) => text.includes(iin)) ??
          texts.find(({ text }) => text.includes(name)) ??
          texts.at(-1);
        const plain = (place?.text ?? '').replaceAll('"', '');
        return facts.flatMap(([keys, label, value]): Finding[] =>
          plain.includes(value)
            ? []
            : [
                {
                  path,
                  line: line(keys),
                  message: `${label} «${value}» не стоит дословно в тексте ${place?.path ?? copy.folder}`,
                  remedy: 'Найдите верное и исправьте тот из двух файлов, в котором ошибка.',
                },
              ],
        );
      });

      const strangers = texts.flatMap(({ path, text }) =>
        text.split('\n').flatMap((row, i) =>
          [...row.matchAll(/(?<!\d)\d{12}(?!\d)/g)]
            .filter(([number]) => !numbers.has(number))
            .map(([number]) => ({
              path,
              line: i + 1,
              message: `номера ${number} нет ни у одного продавца в папке ${copy.sellers}/`,
              remedy: 'Исправьте номер в тексте или внесите продавца в эту папку и в document.yaml.',
            })),
        ),
      );
      return [...found, ...strangers];
    }),
  );
}
