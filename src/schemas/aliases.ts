import { z } from 'astro/zod';
import { line } from './text.ts';

/** More words than this would hide that its texts should be written in readers' words. */
const most = 40;

/** `aliases.yaml`: by language, words that readers search with and no text has. Optional: search needs none to work. */
export const aliasesSchema = (languages: readonly string[]) =>
  z
    .partialRecord(
      z.enum(languages),
      z.array(
        z.strictObject({
          /** The words, without spaces, as a dictionary gives them. */
          words: z.array(z.string().regex(/^\S+$/, 'слово пишут без пробелов, каждое отдельно')).min(1),
          /** Words of the text that mean the same. */
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
          .flatMap((each) => each?.words ?? []).length <= most,
      `слов больше ${most}: уберите те, что поиск понимает и без списка`,
    );

/** The parsed `aliases.yaml`. */
export type Aliases = z.infer<ReturnType<typeof aliasesSchema>>;
