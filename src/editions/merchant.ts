/** All that a program may want to know of the merchant, as the editions say it that are in force. */
import { isPerson, type Seller } from '../domain/seller.ts';
import type { MerchantJson } from '../schemas/published/merchant.ts';
import { contacts } from '../tree/contacts.ts';
import { site, urls } from '../tree/site.ts';
import { byLanguage, grouped } from './by-language.ts';
import type { Checklist } from './checklist.ts';
import type { Edition, SealedEdition } from './edition.ts';
import { demandsOf } from './merchant-checklist.ts';
import { answersOf, documentsOf, type Said } from './merchant-texts.ts';

/** The sellers of editions in several languages. */
function sellersOf(inForce: readonly Edition[]): MerchantJson['sellers'] {
  const named = inForce.flatMap(({ lang, document, sellers }) =>
    sellers.map((seller) => ({ lang, document, seller })),
  );
  return grouped(named, ({ seller }) => seller.identifier.value).map((all) => {
    const { identifier, phones, emails, ibans, bics, kbe } = all[0].seller;
    return {
      identifier,
      isPerson: isPerson(all[0].seller),
      phones: [...phones],
      emails: [...emails],
      ibans: [...ibans],
      bics: [...bics],
      kbe: kbe ?? null,
      documents: [...new Set(all.map(({ document }) => document))],
      languages: byLanguage(all, ({ seller }) => inWords(seller)),
    };
  });
}

const inWords = ({ fullName, form, name, address, addressParts, director, licence }: Seller) => ({
  fullName,
  form,
  name,
  address,
  addressParts: addressParts ?? null,
  director: director ?? null,
  licence: licence ?? null,
});

/** The data of `merchant.json`. `sealed`: every edition in its last revision, newest first. */
export function merchantJson(
  sealed: readonly SealedEdition[],
  said: readonly Said[],
  lists: readonly Checklist[],
): MerchantJson {
  const inForce = sealed.filter(({ status }) => status === 'in force');
  return {
    $schema: urls.absolute(urls.schema('merchant')),
    name: site.name,
    app: site.app ?? null,
    address: urls.absolute(urls.chooser()),
    log: urls.absolute(urls.file('editions.log')),
    languages: site.languages.filter((each) => inForce.some(({ lang }) => lang === each)),
    sourceLanguage: site.sourceLanguage,
    contacts: contacts.map(({ kind, value, label, hours }) => ({
      kind,
      value,
      label: label ?? null,
      hours: hours ?? null,
    })),
    providers: (site.providers ?? []).map(({ name, company, bin, support }) => ({
      name,
      company: company ?? null,
      bin: bin ?? null,
      support: support ?? null,
    })),
    sellers: sellersOf(inForce),
    documents: documentsOf(sealed),
    checklist: demandsOf(lists),
    answers: answersOf(said, inForce),
  };
}
