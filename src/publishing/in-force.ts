import { digits } from '../domain/dates.ts';
import { numbered } from '../domain/numbering.ts';
import { sentences } from '../domain/refusals.ts';
import { sectionText } from '../domain/section-text.ts';
import { dates } from '../domain/written-dates.ts';
import { strings } from '../i18n/index.ts';
import { editionSources } from '../tree/contents.ts';
import type { Tree } from '../tree/tree.ts';
import { refuse } from './refused.ts';
import type { SealRequest } from './seal-request.ts';

/** The languages in which the text of a sealed folder does not name a day. */
async function silentIn(day: string, tree: Tree, folder: string): Promise<string[]> {
  const silent: string[] = [];
  for (const [lang, source] of await editionSources(tree, folder)) {
    const { months } = await strings(lang);
    // Without the edition line: the date of an edition is not a statement of when it comes into force.
    const text = numbered(source.sections, source.numbers).map(sectionText).join('');
    if (!dates(text, months).some(({ iso }) => iso === day)) silent.push(lang);
  }
  return silent;
}

/**
 * Throws Refused if the text in `folder` does not name the day of coming into force (`2026-03-10`) in each of its
 * languages, and the request does not say in each of them where else it is said.
 */
export async function refuseUnstated(
  { inForce, outsideText = {} }: SealRequest,
  tree: Tree,
  folder: string,
): Promise<void> {
  if (inForce === undefined) return;
  const silent = await silentIn(inForce, tree, folder);
  const isExplained = Object.values(outsideText).some((why) => why !== undefined);
  if (!isExplained)
    refuse(
      silent.map((lang) => ({
        message: `день вступления в силу ${digits(inForce)} в тексте на языке «${lang}» не назван`,
        remedy:
          'Уберите --in-force: тогда редакция действует со своей даты. Или назовите этот день в тексте. Если он назван не в тексте, скажите читателям где: --in-force-outside-text-ru "…" --in-force-outside-text-kk "…".',
      })),
    );
  else if (silent.length)
    refuse(
      sentences(
        outsideText,
        Object.keys(outsideText),
        'in-force-outside-text',
        'где назван день вступления в силу',
      ),
    );
  else
    refuse([
      {
        message: `день вступления в силу ${digits(inForce)} назван в самом тексте`,
        remedy: 'Уберите --in-force-outside-text-….',
      },
    ]);
}
