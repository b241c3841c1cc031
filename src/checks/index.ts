import { encoding } from './rules/encoding.ts';
import { facts } from './rules/facts.ts';
import { fields } from './rules/fields.ts';
import { fileNames } from './rules/file-names.ts';
import { files } from './rules/files.ts';
import { guard } from './rules/guard.ts';
import { language } from './rules/language.ts';
import { invisible } from './rules/invisible.ts';
import { leftoverMarkup } from './rules/leftovers.ts';
import { letters } from './rules/letters.ts';
import { numberOrder } from './rules/number-order.ts';
import { oneNumber } from './rules/one-number.ts';
import { parity } from './rules/parity.ts';
import { referenceRule } from './rules/references.ts';
import { sealed } from './rules/sealed.ts';
import { sectionFolders } from './rules/section-folders.ts';
import { structure } from './rules/structure.ts';
import { terms } from './rules/terms.ts';
import { translations } from './rules/translations.ts';
import { twinNumbers } from './rules/twin-numbers.ts';
import { untranslated } from './rules/untranslated.ts';
import { untypedNumbers } from './rules/untyped-numbers.ts';
import { errors, type Reported, type Rule } from './rule.ts';
import type { Tree } from '../tree/tree.ts';

/**
 * All rules by stage. A stage runs only if the stages before it found no errors. Sealed editions come first: while they
 * are damaged, the remedies of all other rules would be wrong.
 */
export const stages: readonly (readonly Rule[])[] = [
  [sealed],
  [fileNames, encoding],
  [fields],
  [files],
  [guard],
  [leftoverMarkup, invisible],
  [structure, language, untypedNumbers, sectionFolders, oneNumber],
  [letters, facts, untranslated, parity, twinNumbers, referenceRule, numberOrder, translations, terms],
];

/** Runs the rules on a content tree and returns the errors and warnings they find. */
export async function check(tree: Tree): Promise<Reported[]> {
  const found: Reported[] = [];
  for (const stage of stages) {
    for (const rule of stage)
      found.push(...(await rule.check(tree)).map((finding) => ({ ...finding, rule: rule.name })));
    if (errors(found).length) break;
  }
  return found;
}
