import type { Root } from 'mdast';
import { findAndReplace } from 'mdast-util-find-and-replace';
import type { VFile } from 'vfile';
import { quotationMarks, unquoted } from '../domain/quotation-marks.ts';
import { sellerIn, type Seller } from '../domain/seller.ts';
import { strings } from '../i18n/index.ts';
import { contentTree } from '../tree/content.ts';
import { sellersOf } from '../tree/data.ts';
import { element } from './element.ts';
import { sectionOf } from './section.ts';

const marks = `[${quotationMarks}]`;

/** What readers copy, each with its pattern: quotation marks around a name stay inside the element, before the button. */
function copied({
  form,
  name,
  identifier,
  address,
  ibans,
  bics,
}: Seller): [value: string, pattern: string][] {
  const bare = unquoted(name).trim();
  const words = bare.split(' ').map((word) => RegExp.escape(word));
  const spelt = `${marks}?${words.join(`${marks}? ${marks}?`)}${marks}?`;
  // The name of a company may be a common word: it counts between quotation marks or next to its form.
  const named = `(?<=${RegExp.escape(form)}\\s)${spelt}|${spelt}(?=\\s${RegExp.escape(form)})|${marks}${words.join(' ')}${marks}`;
  const plain = [identifier.value, address, ...bics].map((value): [string, string] => [
    value,
    `(?<![\\p{L}\\d])${RegExp.escape(value)}(?![\\p{L}\\d])`,
  ]);
  const accounts = ibans.map((iban): [string, string] => {
    const digits = iban.replaceAll(' ', '');
    return [digits, Array.from(digits).join('\\s?')];
  });
  return [[bare, named], ...plain, ...accounts];
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
          new RegExp(pattern, 'gu'),
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
