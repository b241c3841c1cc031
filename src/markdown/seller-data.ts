import type { Parents, PhrasingContent, Root } from 'mdast';
import { findAndReplace } from 'mdast-util-find-and-replace';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { namePattern, quotedName } from '../domain/legal-forms.ts';
import { ungrouped } from '../domain/machine-numbers.ts';
import { unquoted } from '../domain/quotation-marks.ts';
import type { Seller } from '../domain/seller.ts';
import { element } from './element.ts';

/** What is copied, undefined where it is the text as it stands, and the pattern of its text. */
type Copied = [value: string | undefined, pattern: RegExp];

/** What a number may have between its digits. */
const spread = (digits: string, between: string) => Array.from(digits).join(`${between}*`);

/** What readers copy, each with its pattern: quotation marks around a name stay inside the element. */
function copied({ form, name, identifier, address, ibans, bics, phones }: Seller): Copied[] {
  const whole = (pattern: string) => new RegExp(`(?<![\\p{L}\\d])${pattern}(?![\\p{L}\\d])`, 'gu');
  const words = (value: string): Copied => [value, whole(RegExp.escape(value))];
  // A name may be a common word: it counts between quotation marks or next to its form.
  const named = new RegExp(`${namePattern(form, name).source}|${quotedName(name)}`, 'gu');
  return [
    [unquoted(name), named],
    ...[identifier.value, address, ...bics].filter(Boolean).map(words),
    ...ibans.map(ungrouped).map((iban): Copied => [iban, new RegExp(spread(iban, '\\s'), 'gu')]),
    // At home people write 8 for +7.
    ...phones
      .map((phone) => ungrouped(phone).replace('+7', ''))
      .map((phone): Copied => [undefined, whole(`(?:\\+7|8)[\\s(]*${spread(phone, '[\\s()\\u2011-]')}`)]),
  ];
}

const value = (copied: string, inside: string | PhrasingContent[]) =>
  element('data', { value: copied }, inside);

/** Wraps the names, numbers and addresses of the sellers in `<data>`, each with the value that a reader copies. */
export function wrapSellerData(tree: Root, sellers: readonly Seller[]): void {
  findAndReplace(
    tree,
    sellers
      .flatMap(copied)
      .map(([known, pattern]) => [pattern, (found: string) => value(known ?? found, found)]),
    { ignore: ['link', 'element'] },
  );
  const emails = new Set(sellers.flatMap((seller) => seller.emails));
  visit(tree, 'link', (link, index, parent) => {
    const words = toString(link);
    if (emails.has(words)) (parent as Parents).children[index ?? 0] = value(words, [link]);
  });
}
