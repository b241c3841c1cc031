import { z } from 'astro/zod';
import { isBeneficiaryCode, isKazakhAccount, isKazakhBank } from '../domain/contacts.ts';
import { isJointNumber } from '../domain/identification.ts';
import { holderOf, mayBeSameForm } from '../domain/legal-forms.ts';
import {
  bin,
  email,
  iin,
  line,
  lineOr,
  oneOrMore,
  perLanguage,
  phone,
  quoted,
  type Languages,
} from './text.ts';

/** The parts of an address in the order in which the text states them; joined by commas they are the address. */
const addressParts = z
  .strictObject({
    /** Postal code, six digits or an index like `A05E6K3`. */
    postalCode: quoted('индекс', '050000')
      .regex(/^(\d{6}|[A-Z]\d{2}[A-Z]\d[A-Z]\d)$/, 'индекс — шесть цифр или код вида A05E6K3')
      .optional(),
    /** Country, as written. */
    country: line.optional(),
    /** Region, as written: `Алматинская область`. */
    region: line.optional(),
    /** City or village, as written: `г. Алматы`. */
    city: line,
    /** Street, house, flat. */
    street: line,
  })
  .readonly();

const shape = (languages: Languages) =>
  z.strictObject({
    /** Legal form, as written next to the name: ИП, ЖК, ТОО, ЖШС, or in full. */
    form: perLanguage(languages),
    /** Registered name, with quotation marks if it has them; per language only if it is registered so. */
    name: lineOr(perLanguage(languages)),
    /** A person's identification number; a string, because leading zeros count. */
    iin: iin.optional(),
    /** A company's identification number; a string, because leading zeros count. */
    bin: bin.optional(),
    /** Registered legal address: a line, or its parts. */
    address: perLanguage(languages, lineOr(addressParts)),
    /** Kazakhstan phone numbers in international form, `+7 701 123 45 67`, when the text states them. */
    phone: oneOrMore(phone).optional(),
    /** E-mail addresses, when the text states them. */
    email: oneOrMore(email).optional(),
    /** Kazakhstan bank accounts (ISO 13616, 20 characters), when the text states them. */
    iban: oneOrMore(
      z.string().refine(isKazakhAccount, 'такого счёта быть не может: KZ и 18 знаков, проверьте каждый'),
    ).optional(),
    /** Codes of the banks (БИК, ISO 9362), when the text states them. */
    bic: oneOrMore(
      z.string().refine(isKazakhBank, 'такого БИК быть не может: 8 или 11 знаков, пятый и шестой — KZ'),
    ).optional(),
    /** Beneficiary's code (КБе), two digits, when the text states it. */
    kbe: quoted('КБе', '17').refine(isBeneficiaryCode, 'КБе — две цифры, первая 1 или 2').optional(),
    /** Who acts for the company, as the text writes it. */
    director: lineOr(perLanguage(languages)).optional(),
    /** Licence or notification of activity with number and date, as the text writes it. */
    licence: lineOr(perLanguage(languages)).optional(),
  });

/** A parsed seller's file. */
export type SellerData = z.infer<ReturnType<typeof shape>>;

/** What is wrong with form and number together: the field, and a Russian sentence for editors. */
function numberFault({
  form,
  iin,
  bin,
}: SellerData): [field: 'form' | 'iin' | 'bin', fault: string] | undefined {
  const spellings = Object.values(form);
  const [first = ''] = spellings;
  const other = spellings.find((each) => !mayBeSameForm(first, each));
  if (other !== undefined) return ['form', `«${first}» и «${other}» — разные формы`];
  if (iin === undefined && bin === undefined)
    return [
      'form',
      'нет номера продавца: нужна строка iin (ИИН — у ИП) или bin (БИН — у ТОО, АО и других компаний)',
    ];
  if (iin !== undefined && bin !== undefined)
    return ['bin', 'у продавца один номер: оставьте iin (ИИН — у ИП) или bin (БИН — у компании)'];
  const holder = spellings.map(holderOf).find(Boolean);
  if (holder === 'company' && iin !== undefined)
    return ['iin', `у формы «${first}» не ИИН, а БИН: номер компании пишут в поле bin`];
  if (holder === 'person' && bin !== undefined && !isJointNumber(bin))
    return ['bin', `у формы «${first}» не БИН, а ИИН: номер человека пишут в поле iin`];
  return undefined;
}

/** `sellers/<id>.yaml`: the seller's details as in the text, in machine-readable form. */
export const sellerSchema = (languages: Languages): z.ZodType<SellerData> =>
  languages === 'as sealed'
    ? shape(languages)
    : shape(languages).superRefine((data, context) => {
        const [field, message] = numberFault(data) ?? [];
        if (field) context.addIssue({ code: 'custom', path: [field], message: message ?? '' });
      });
