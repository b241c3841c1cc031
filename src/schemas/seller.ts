import { z } from 'astro/zod';
import { iinFault } from '../domain/iin.ts';
import { line, perLanguage } from './text.ts';

/** `sellers/<id>.yaml`: the machine-readable twin of a seller's requisites. */
export const sellerSchema = (languages: readonly string[]) =>
  z.strictObject({
    /** Legal form as written before the name: ИП, ЖК. */
    form: perLanguage(languages),
    /** Registered name, never translated: a person's full name or a business name. */
    name: line,
    /** Individual identification number: a string, since a leading zero counts. */
    iin: z.string({ error: 'ИИН пишется в кавычках: "800817401350"' }).superRefine((iin, context) => {
      const fault = iinFault(iin);
      if (fault) context.addIssue({ code: 'custom', message: fault });
    }),
    /** Legal address as registered. */
    address: perLanguage(languages),
  });
