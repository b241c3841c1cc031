import type { Root } from 'mdast';
import { findAndReplace } from 'mdast-util-find-and-replace';
import type { VFile } from 'vfile';
import { strings } from '../i18n/index.ts';
import { contentTree } from '../tree/content.ts';
import { sellersOf } from '../tree/data.ts';
import { element } from './element.ts';
import { sectionOf } from './section.ts';

/** The remark plugin that wraps a seller's name, IIN and address in the text in `<data>` and adds a copy button. */
export function sellerData() {
  return async (tree: Root, file: VFile) => {
    const { copy, lang } = sectionOf(file);
    const t = await strings(lang);
    const values = sellersOf(contentTree(), copy).flatMap(({ data: { name, iin, address } }) => [
      name,
      iin,
      address[lang] ?? '',
    ]);
    findAndReplace(
      tree,
      values.filter(Boolean).map((value) => [
        // Quotes around a name stay inside the element, before the button, but are not part of the value.
        new RegExp(`"?${RegExp.escape(value)}"?`, 'g'),
        (found: string) => [
          element('data', { value }, found),
          element(
            'button',
            {
              type: 'button',
              className: 'copy',
              'aria-label': `${t['copy.button']}: ${value}`,
              'data-ours': '',
            },
            t['copy.button'],
          ),
        ],
      ]),
    );
  };
}
