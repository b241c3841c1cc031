import { oneForEachCause } from './causes.ts';
import { answers } from './rules/answers.ts';
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
import { requirements } from './rules/requirements.ts';
import { sealed } from './rules/sealed.ts';
import { sectionFolders } from './rules/section-folders.ts';
import { signatures } from './rules/signatures.ts';
import { structure } from './rules/structure.ts';
import { terms } from './rules/terms.ts';
import { translations } from './rules/translations.ts';
import { twinNumbers } from './rules/twin-numbers.ts';
import { untranslated } from './rules/untranslated.ts';
import { untypedNumbers } from './rules/untyped-numbers.ts';
import { errors, type Reported, type Rule } from './rule.ts';
import { without, withPlainCharacters } from './sound.ts';
import type { Tree } from '../tree/tree.ts';

/**
 * All rules by stage. A stage judges what the stages before it found readable: a file that one of them could not read is
 * left out of the next, and a sealed edition that is damaged, because the remedies of all other rules would be wrong.
 */
export const stages: readonly (readonly Rule[])[] = [
  [sealed],
  [fileNames, encoding],
  [fields],
  [files],
  [guard],
  [leftoverMarkup, invisible, language, letters, facts, untypedNumbers, sectionFolders, oneNumber],
  [structure, untranslated, parity, twinNumbers, referenceRule, numberOrder, translations, terms],
  [answers, requirements, signatures],
];

/** Data that every rule of the later stages reads. */
const common = ['site.yaml', 'glossary.yaml'];

/** Runs the rules on a content tree and returns the errors and warnings they find, one for each cause. */
export async function check(tree: Tree): Promise<Reported[]> {
  const found: Reported[] = [];
  let sound = tree;
  for (const stage of stages) {
    const isWhole =
      sound.paths.length === tree.paths.length && !errors(found).some(({ rule }) => rule === files.name);
    /** Whether a finding is about what was left out, not about the tree. */
    const isOfGap = ({ path, fact, rule }: Reported) =>
      !isWhole &&
      (rule === 'files' ? tree.has(path) : rule === facts.name && (fact?.isMissing ?? path === 'site.yaml'));
    const wrong = errors(found);
    const ready = stage.filter(({ relies }) => !wrong.some(({ path }) => relies?.test(path)));
    for (const rule of ready) {
      const results = (await rule.check(sound)).map((finding) => ({ ...finding, rule: rule.name }));
      found.push(...results.filter((each) => !isOfGap(each)));
    }
    const blocked = found.filter(({ blocks }) => blocks).map(({ path }) => path);
    if (common.some((path) => blocked.includes(path) || (stage.includes(files) && !sound.has(path)))) break;
    sound = without(sound, blocked);
    if (stage.includes(encoding))
      sound = withPlainCharacters(
        sound,
        found.filter(({ rule, path }) => rule === encoding.name && sound.has(path)).map(({ path }) => path),
      );
  }
  return oneForEachCause(found);
}
