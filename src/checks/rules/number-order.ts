import type { Finding } from '../../domain/finding.ts';
import { numberFaults } from '../../domain/number-order.ts';
import { drafts, sectionFiles } from '../../tree/copies.ts';
import { documentData, sourceLanguage } from '../../tree/data.ts';
import { numberedSections } from '../../tree/numbering.ts';
import type { Tree } from '../../tree/tree.ts';
import type { Rule } from '../rule.ts';

function check(tree: Tree): Finding[] {
  const lang = sourceLanguage(tree);
  return drafts(tree)
    .filter(({ folder }) => documentData(tree, folder).numbers === 'typed')
    .flatMap((copy) => {
      const paths = new Map(
        sectionFiles(tree, copy)
          .filter((file) => file.lang === lang)
          .map(({ slug, path }) => [slug, path]),
      );
      return numberFaults(numberedSections(tree, copy, lang)).map(({ section, block, message }): Finding => {
        const { start } = block?.node.position ?? {};
        return {
          path: paths.get(section.slug) ?? copy.folder,
          line: start?.line ?? 2,
          column: start?.column,
          length: Math.max(block?.typed.length ?? 1, 1),
          message,
          remedy:
            'Если это опечатка при наборе, исправьте её. Если так у автора, ничего не меняйте: его нумерацию исправляет он сам.',
          severity: 'warning',
        };
      });
    });
}

/** The author's numbers go on without gaps and repetitions. The source may be at fault, so these are warnings. */
export const numberOrder: Rule = {
  name: 'number-order',
  title: 'Порядок номеров автора',
  about:
    'Предупреждение, если номер уже был («номер 8.1 уже был»), пропущен («перед 8.3 нет номера 8.2»), стоит в чужом разделе или без пункта над ним. Ошибка может быть и у автора: его номера сайт не исправляет, второй пункт 8.1 получает адрес `p8.1_x2`. Смотрит русский текст: казахский несёт те же номера.',
  check,
};
