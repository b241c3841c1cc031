/** A seller's data as pages, exports and checks need them, in one language. */
import { fullName, holderOf } from './legal-forms.ts';

/** An address by its parts, in the order in which the text states them. */
export type AddressParts = Readonly<
  Partial<Record<'postalCode' | 'country' | 'region' | 'city' | 'street', string | undefined>>
>;

/** What a seller's file says, before a language is chosen. */
export interface SellerFacts {
  form: Readonly<Record<string, string>>;
  name: string | Readonly<Record<string, string>>;
  iin?: string | undefined;
  bin?: string | undefined;
  address: Readonly<Record<string, string | AddressParts>>;
  phone?: string | readonly string[] | undefined;
  email?: string | readonly string[] | undefined;
  iban?: string | readonly string[] | undefined;
  bic?: string | readonly string[] | undefined;
  kbe?: string | undefined;
  director?: string | Readonly<Record<string, string>> | undefined;
  licence?: string | Readonly<Record<string, string>> | undefined;
}

/** A seller's details as of an edition's day. */
export interface Seller {
  form: string;
  name: string;
  /** Name and form in the order of law: `ИП Айгуль Сапарова`, `«Кит» ЖШС`. */
  fullName: string;
  /** The identification number, and whether it is a person's (IIN) or a company's (BIN). */
  identifier: { kind: 'iin' | 'bin'; value: string };
  /** The whole address. */
  address: string;
  /** The parts of the address; undefined if the file has it in one line. */
  addressParts: AddressParts | undefined;
  /** `+7 701 123 45 67`; like the lists below, empty if the text states none. */
  phones: readonly string[];
  emails: readonly string[];
  /** 20 characters (ISO 13616). */
  ibans: readonly string[];
  /** 8 or 11 characters (ISO 9362). */
  bics: readonly string[];
  /** Two digits; like the two below, undefined if the text states none. */
  kbe: string | undefined;
  director: string | undefined;
  licence: string | undefined;
}

const list = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;

const inLanguage = (
  value: string | Readonly<Record<string, string>> | undefined,
  lang: string,
): string | undefined => (typeof value === 'string' ? value : value?.[lang]);

/** A seller in one language. Texts that the file lacks in it are empty. */
export function sellerIn(facts: SellerFacts, lang: string): Seller {
  const { form, name, iin, bin, address, phone, email, iban, bic, kbe, director, licence } = facts;
  const [ownForm, ownName] = [form[lang] ?? '', inLanguage(name, lang) ?? ''];
  const place = address[lang] ?? '';
  return {
    form: ownForm,
    name: ownName,
    fullName: fullName(ownForm, ownName),
    identifier: bin === undefined ? { kind: 'iin', value: iin ?? '' } : { kind: 'bin', value: bin },
    address: typeof place === 'string' ? place : Object.values(place).join(', '),
    addressParts: typeof place === 'string' ? undefined : place,
    phones: list(phone),
    emails: list(email),
    ibans: list(iban),
    bics: list(bic),
    kbe,
    director: inLanguage(director, lang),
    licence: inLanguage(licence, lang),
  };
}

/** Whether the seller is a person by legal form, or by number where the form allows both or is not known. */
export const isPerson = ({ form, identifier }: Pick<Seller, 'form' | 'identifier'>): boolean => {
  const holder = holderOf(form);
  return holder === 'person' || (holder !== 'company' && identifier.kind === 'iin');
};
