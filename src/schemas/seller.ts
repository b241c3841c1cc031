import { z } from 'astro/zod';
import { isKazakhAccount, isKazakhPhone } from '../domain/contacts.ts';
import { iinFault } from '../domain/identification.ts';
import { line, perLanguage, type Languages } from './text.ts';

/** `sellers/<id>.yaml`: the seller's details as in the text, in machine-readable form. */
export const sellerSchema = (languages: Languages) =>
  z.strictObject({
    /** Legal form, as written before the name: ИП, ЖК. */
    form: perLanguage(languages),
    /** Registered name, never translated: a person's full name or a business name. */
    name: line,
    /** Individual identification number; a string, because leading zeros count. */
    iin: z.string({ error: 'ИИН пишется в кавычках: "800817401350"' }).superRefine((iin, context) => {
      const fault = iinFault(iin);
      if (fault) context.addIssue({ code: 'custom', message: fault });
    }),
    /** Registered legal address. */
    address: perLanguage(languages),
    /** Kazakhstan phone number in international form, `+7 701 123 45 67`, when the text states one. */
    phone: z
      .string({ error: 'телефон пишется в кавычках: "+7 701 123 45 67"' })
      .refine(
        (phone) => isKazakhPhone(phone),
        'такого телефона в Казахстане быть не может; он пишется как "+7 701 123 45 67"',
      )
      .optional(),
    /** Kazakhstan bank account (ISO 13616, 20 characters), when the text states one. */
    iban: z
      .string()
      .refine((iban) => isKazakhAccount(iban), 'такого счёта быть не может: KZ и 18 знаков, проверьте каждый')
      .optional(),
  });

/** A parsed seller's file. */
export type SellerData = z.infer<ReturnType<typeof sellerSchema>>;
