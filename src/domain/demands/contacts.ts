/** Rules on how to reach the seller. */
import { pagesOfKind, type Facts, type Verdict } from './facts.ts';
import { stating } from './sellers.ts';

const valuesOf = ({ contacts, sellers }: Facts, kind: 'email' | 'phone'): string[] => [
  ...contacts.filter((each) => each.kind === kind).map(({ value }) => value),
  ...sellers.flatMap(({ emails, phones }) => (kind === 'email' ? emails : phones)),
];

/** Where the site shows the contacts of `site.yaml`: beside the sellers' details. */
const contactPages = (facts: Facts) => pagesOfKind(facts, 'requisites');

const reachedBy = (facts: Facts, kind: 'email' | 'phone'): Verdict => {
  const values = valuesOf(facts, kind);
  if (!values.length) return { status: 'missing' };
  return { status: 'satisfied', clauses: stating(facts, values), pages: contactPages(facts) };
};

/** There is a phone number of Kazakhstan: the data hold no other. */
export const phone = (facts: Facts): Verdict => reachedBy(facts, 'phone');

/** There is an e-mail address. */
export const email = (facts: Facts): Verdict => reachedBy(facts, 'email');

/** A contact says when it answers. */
export const hours = (facts: Facts): Verdict =>
  facts.contacts.some((each) => each.hours)
    ? { status: 'satisfied', pages: contactPages(facts) }
    : { status: 'missing' };

/** There are two ways of different kinds: mail, phone, chat. */
export function channels(facts: Facts): Verdict {
  const kinds = [
    valuesOf(facts, 'email').length,
    valuesOf(facts, 'phone').length,
    facts.contacts.filter(({ kind }) => kind === 'messenger').length,
  ].filter(Boolean);
  return kinds.length > 1 ? { status: 'satisfied', pages: contactPages(facts) } : { status: 'missing' };
}
