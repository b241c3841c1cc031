/** Rules on what is known of the sellers. */
import { identificationFault } from '../identification.ts';
import { ungrouped } from '../machine-numbers.ts';
import { unquoted } from '../quotation-marks.ts';
import type { Seller } from '../seller.ts';
import { pagesOfKind, shareOf, type Facts, type Verdict } from './facts.ts';

/** The clauses that state one of these numbers or addresses. */
export const stating = ({ documents }: Facts, values: readonly string[]): string[] =>
  documents
    .flatMap(({ clauses }) => clauses)
    .filter(({ texts }) =>
      [...texts.values()].some((text) => values.some((value) => ungrouped(text).includes(ungrouped(value)))),
    )
    .map(({ name }) => name);

/** Whether each seller has something; seen where its number stands. */
const each = (facts: Facts, has: (seller: Seller) => boolean): Verdict => ({
  status: shareOf(facts.sellers.filter(has).length, facts.sellers.length),
  clauses: stating(
    facts,
    facts.sellers.map(({ identifier }) => identifier.value),
  ),
});

/** A person trades under a first and a last name; a company's name may be one word. */
const isNamedInFull = ({ identifier, name }: Seller) =>
  identifier.kind === 'bin' || unquoted(name).trim().split(/\s+/).length > 1;

/** Every seller is named in full. */
export function sellerNames(facts: Facts): Verdict {
  const verdict = each(facts, isNamedInFull);
  // A name that is not full is a name.
  return verdict.status === 'missing' && facts.sellers.length ? { ...verdict, status: 'partial' } : verdict;
}

/** Every seller has an identification number whose control digit is right. */
export function sellerNumbers(facts: Facts): Verdict {
  const verdict = each(facts, ({ identifier }) => identificationFault(identifier.value) === undefined);
  return facts.sellers.length && verdict.status !== 'satisfied'
    ? { ...verdict, status: 'conflict' }
    : verdict;
}

const postalCode = /(?<!\d)\d{6}(?!\d)|[A-Z]\d{2}[A-Z]\d[A-Z]\d/;
const country = /казахстан|қазақстан/iu;

const isComplete = ({ address, addressParts }: Seller) =>
  (addressParts?.postalCode !== undefined || postalCode.test(address)) &&
  (addressParts?.country !== undefined || country.test(address));

/** Every seller has an address with country and postal code. */
export function sellerAddresses(facts: Facts): Verdict {
  const verdict = each(facts, isComplete);
  const isStated = facts.sellers.some(({ address }) => address);
  return verdict.status === 'missing' && isStated ? { ...verdict, status: 'partial' } : verdict;
}

/** Every seller has a bank account and the code of its bank. */
export function sellerAccounts(facts: Facts): Verdict {
  const verdict = each(facts, ({ ibans, bics }) => ibans.length > 0 && bics.length > 0);
  return verdict.status === 'missing' ? { status: 'missing' } : verdict;
}

/** A section has the sellers' details; the foot of every page names them. */
export function requisites(facts: Facts): Verdict {
  const pages = pagesOfKind(facts, 'requisites');
  return { status: shareOf(Number(pages.length > 0) + Number(facts.sellers.length > 0), 2), pages };
}
