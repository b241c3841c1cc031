import { digits } from '../domain/dates.ts';
import type { Refusal } from '../domain/refusals.ts';
import { numbered } from '../domain/numbering.ts';
import { sectionText } from '../domain/section-text.ts';
import { dates } from '../domain/written-dates.ts';
import { strings } from '../i18n/index.ts';
import { editionSources } from '../tree/contents.ts';
import type { Tree } from '../tree/tree.ts';
import { refuse } from './refused.ts';

/**
 * Throws Refused if the text in `folder` does not name the day of coming into force (`2026-03-10`) in each of its
 * languages.
 */
export async function refuseUnstated(inForce: string, tree: Tree, folder: string): Promise<void> {
  const refusals: Refusal[] = [];
  for (const [lang, source] of await editionSources(tree, folder)) {
    const { months } = await strings(lang);
    // Without the edition line: the date of an edition is not a statement of when it comes into force.
    const text = numbered(source.sections, source.numbers).map(sectionText).join('');
    if (dates(text, months).some(({ iso }) => iso === inForce)) continue;
    refusals.push({
      message: `день вступления в силу ${digits(inForce)} в тексте на языке «${lang}» не назван`,
      remedy: 'Уберите --in-force: тогда редакция действует со своей даты. Или назовите этот день в тексте.',
    });
  }
  refuse(refusals);
}
