import type { Contact } from '../schemas/contact.ts';
import { site } from './site.ts';

/** A contact with the address of its link and the words of it. */
export type ShownContact = Contact & { href: string; shown: string };

const shown = (contact: Contact): ShownContact => {
  const { kind, value } = contact;
  if (kind === 'email') return { ...contact, href: `mailto:${value}`, shown: value };
  if (kind === 'phone') return { ...contact, href: `tel:${value.replace(/[^+\d]/g, '')}`, shown: value };
  return { ...contact, href: value, shown: value.replace(/^https:\/\/|\/$/g, '') };
};

const listed = site.contacts ?? [];

/** All contacts of `site.yaml`, the support first if it is not one of them. */
export const contacts: readonly ShownContact[] = [
  ...(listed.some(({ value }) => value === site.support)
    ? []
    : [{ kind: 'email' as const, value: site.support }]),
  ...listed,
].map(shown);
