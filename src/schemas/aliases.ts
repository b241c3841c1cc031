import { z } from 'astro/zod';
import { line } from './text.ts';

/** A longer list would hide that the texts themselves should use the readers' words. */
const maxWords = 40;

/**
 * `aliases.yaml`: per language, words that readers search for and no text contains. Optional: search works without it.
 */
export const aliasesSchema = (languages: readonly string[]) =>
  z
    .partialRecord(
      z.enum(languages),
      z.array(
        z.strictObject({
          /** The words, without spaces, in their dictionary form. */
          words: z.array(z.string().regex(/^\S+$/, 'слово пишут без пробелов, каждое отдельно')).min(1),
          /** Words of the text with the same meaning. */
          means: line,
          /** Why readers need it. */
          because: line,
        }),
      ),
    )
    .refine(
      (all) =>
        Object.values(all)
          .flat()
          .flatMap((each) => each?.words ?? []).length <= maxWords,
      `слов больше ${maxWords}: уберите те, что поиск понимает и без списка`,
    );

/** The parsed `aliases.yaml`. */
export type Aliases = z.infer<ReturnType<typeof aliasesSchema>>;
