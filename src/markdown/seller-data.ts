import type { Root } from 'mdast';
import { findAndReplace } from 'mdast-util-find-and-replace';
import type { VFile } from 'vfile';
import { namePattern, quotedName } from '../domain/legal-forms.ts';
import { ungrouped } from '../domain/machine-numbers.ts';
import { unquoted } from '../domain/quotation-marks.ts';
import { sellerIn, type Seller } from '../domain/seller.ts';
import { strings } from '../i18n/index.ts';
import { contentTree } from '../tree/content.ts';
import { sellersOf } from '../tree/data.ts';
import { element } from './element.ts';
import { sectionOf } from './section.ts';

/** What readers copy, each with its pattern: quotation marks around a name stay inside the element, before the button. */
function copied({
  form,
  name,
  identifier,
  address,
  ibans,
  bics,
}: Seller): [value: string, pattern: RegExp][] {
  const words = (value: string): [string, RegExp] => [
    value,
    new RegExp(`(?<![\\p{L}\\d])${RegExp.escape(value)}(?![\\p{L}\\d])`, 'gu'),
  ];
  // A name may be a common word: it counts between quotation marks or next to its form.
  const named = new RegExp(`${namePattern(form, name).source}|${quotedName(name)}`, 'gu');
  const accounts = ibans
    .map(ungrouped)
    .map((iban): [string, RegExp] => [iban, new RegExp(Array.from(iban).join('\\s?'), 'gu')]);
  return [[unquoted(name), named], ...[identifier.value, address, ...bics].map(words), ...accounts];
}

/** The remark plugin that wraps a seller's name, numbers and address in the text in `<data>` and adds a copy button. */
export function sellerData() {
  return async (tree: Root, file: VFile) => {
    const { copy, lang } = sectionOf(file);
    const t = await strings(lang);
    findAndReplace(
      tree,
      sellersOf(contentTree(), copy)
        .flatMap(({ data }) => copied(sellerIn(data, lang)))
        .filter(([value]) => value)
        .map(([value, pattern]) => [
          pattern,
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
