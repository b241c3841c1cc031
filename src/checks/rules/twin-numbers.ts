import type { Finding } from '../../domain/finding.ts';
import type { NumberedBlock, NumberedSection } from '../../domain/numbering.ts';
import { draftSections, type SectionFile } from '../../tree/copies.ts';
import { documentData, sourceLanguage } from '../../tree/data.ts';
import { numberedSection } from '../../tree/numbering.ts';
import { firstDifference, twins } from '../../tree/pairs.ts';
import type { Tree } from '../../tree/tree.ts';
import type { Rule } from '../rule.ts';

/** Numbers are equal whether a dot follows or not; the letters of a list are those of its language. */
const alike = (typed: string) => typed.replace(/\.$/, '').replace(/^\p{L}\)/u, 'а)');

const said = (typed: string) => (typed ? `номер «${typed}»` : 'абзац без номера');

function titles(path: string, sourcePath: string, here: NumberedSection, there: NumberedSection): Finding[] {
  // Unnumbered sections are addressed by their folder, which is the same in all languages.
  return here.id === there.id
    ? []
    : [
        {
          path,
          line: 2,
          message: `номер раздела в заголовке не тот, что в ${sourcePath}: здесь «${here.title}», там «${there.title}»`,
          remedy: 'Напишите в обоих заголовках один номер: по нему ссылаются на раздел.',
        },
      ];
}

function numbers(
  path: string,
  source: SectionFile,
  here: NumberedBlock[],
  there: NumberedBlock[],
): Finding[] {
  return here.flatMap((block, i): Finding[] => {
    const other = there[i];
    if (!other || alike(block.typed) === alike(other.typed)) return [];
    const { start } = block.node.position ?? {};
    return [
      {
        path,
        line: start?.line ?? 1,
        column: start?.column,
        length: Math.max(block.typed.length, 1),
        message: `${said(block.typed)}, а в ${source.path}:${other.node.position?.start.line ?? 1} на этом месте ${said(other.typed)}`,
        remedy: 'Поставьте в обоих файлах один и тот же номер: по нему ссылаются на пункт на всех языках.',
      },
    ];
  });
}

function check(tree: Tree): Finding[] {
  return twins(tree, draftSections(tree), sourceLanguage(tree)).flatMap((both) => {
    const { source, twin } = both;
    // Where the structure differs, the rule `parity` says so.
    if (documentData(tree, twin.copy.folder).numbers !== 'typed' || firstDifference(both) !== undefined)
      return [];
    const [here, there] = [numberedSection(tree, twin), numberedSection(tree, source)];
    return [
      ...titles(twin.path, source.path, here, there),
      ...numbers(twin.path, source, here.blocks, there.blocks),
    ];
  });
}

/** A translation carries the numbers of the source. */
export const twinNumbers: Rule = {
  name: 'twin-numbers',
  title: 'Номера автора на обоих языках',
  about:
    'Если в document.yaml стоит `numbers: typed`, номера пунктов пишет автор, и в русском и казахском файлах они одни и те же: «4.1.», «1)», номер в заголовке раздела. Буквы в перечне — свои у каждого языка: «б)» и «ә)».',
  check,
};
