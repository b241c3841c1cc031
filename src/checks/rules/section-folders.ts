import type { Finding } from '../../domain/finding.ts';
import { looksLikeAnchor, pageIds } from '../../domain/anchors.ts';
import { drafts } from '../../tree/copies.ts';
import { documentData, sourceLanguage } from '../../tree/data.ts';
import { numberedSections } from '../../tree/numbering.ts';
import type { Tree } from '../../tree/tree.ts';
import type { Rule } from '../rule.ts';

function check(tree: Tree): Finding[] {
  return drafts(tree)
    .filter(({ folder }) => documentData(tree, folder).numbers === 'typed')
    .flatMap((copy) =>
      numberedSections(tree, copy, sourceLanguage(tree)).flatMap(({ slug, number }, i): Finding[] =>
        number === undefined && (looksLikeAnchor(slug) || pageIds.includes(slug))
          ? [
              {
                path: `${copy.folder}/document.yaml`,
                ...tree.yaml(`${copy.folder}/document.yaml`).at(['sections', i]),
                message: `раздел без номера «${slug}»: так на странице называется ${looksLikeAnchor(slug) ? 'пункт, раздел или приложение с номером' : 'другое место'}`,
                remedy: `Назовите папку иначе, словом по смыслу раздела: её имя станет адресом раздела и его пунктов.`,
              },
            ]
          : [],
      ),
    );
}

/** The folder of a section without a number is its anchor, so it is no other anchor of a page. */
export const sectionFolders: Rule = {
  name: 'section-folders',
  title: 'Папки разделов без номера',
  about:
    'Если в document.yaml стоит `numbers: typed`, раздел без номера в заголовке называется на странице именем своей папки (`#rights`, пункт `#rights.1`). Поэтому папка не может называться как пункт, раздел или приложение с номером (`p4`, `s2`, `a1`) и как другое место страницы (`main`, `q`).',
  check,
};
