import { VFileMessage } from 'vfile-message';
import { blocks, NotAClause } from '../domain/clauses.ts';
import { sectionText } from '../domain/section-text.ts';
import { parseSection } from '../markdown/parse.ts';
import type { Finding } from './finding.ts';
import type { Tree } from './tree.ts';

interface Bone {
  kind: string;
  /** The clause's number within the section; undefined for a heading. */
  number: number | undefined;
  line: number;
}

const kinds: Record<string, string> = {
  heading: 'заголовок',
  paragraph: 'абзац',
  listItem: 'пункт списка',
  tableRow: 'строка таблицы',
};

/** The kinds of a section's blocks in order. Throws as the parser, `blocks` and `sectionText` do. */
function skeleton(text: string): Bone[] {
  const tree = parseSection(text);
  // What has no canonical text cannot be sealed: say so while it is a draft.
  sectionText({ slug: '', title: '', titleBy: 'site', tree });
  return blocks(tree).map(({ kind, number, node }) => ({
    kind: kinds[node.type] ?? node.type,
    number: kind === 'clause' ? number : undefined,
    line: node.position?.start.line ?? 1,
  }));
}

const name = (bone: Bone | undefined) =>
  bone ? (bone.number ? `${bone.kind} (пункт ${bone.number})` : bone.kind) : 'конец текста';

/** Every section can be numbered, and has the same clauses and headings in the same order in every language. */
export function clauses(tree: Tree): Finding[] {
  const { languages, sourceLanguage } = tree.yaml('site.yaml').data as {
    languages: string[];
    sourceLanguage: string;
  };
  return tree.copies.flatMap(({ folder }) => {
    const { sections } = tree.yaml(`${folder}/document.yaml`).data as { sections: string[] };
    return sections.flatMap((section) => {
      const found: Finding[] = [];
      const read = (lang: string) => {
        const path = `${folder}/${section}/${lang}.mdx`;
        try {
          return { path, bones: skeleton(tree.text(path)) };
        } catch (error) {
          if (error instanceof NotAClause)
            found.push({
              path,
              line: error.line,
              message: error.message,
              remedy: 'Исправьте разметку этой строки.',
            });
          else if (error instanceof VFileMessage)
            found.push({
              path,
              // The parser's own place is the paragraph's; its words name the tag's.
              line: Number(/\((\d+):\d+/.exec(error.reason)?.[1] ?? error.line ?? 1),
              message: `разметка не читается: ${error.reason}`,
              remedy:
                'В тексте нельзя писать знаки «<», «{» и «}»; у каждой подсказки <Aid> должен быть конец </Aid>.',
            });
          else throw error;
          return undefined;
        }
      };
      const source = read(sourceLanguage);
      for (const lang of languages.filter((lang) => lang !== sourceLanguage)) {
        const twin = read(lang);
        if (!source || !twin) continue;
        const length = Math.max(source.bones.length, twin.bones.length);
        for (let i = 0; i < length; i++) {
          const [here, there] = [twin.bones[i], source.bones[i]];
          if (here?.kind === there?.kind) continue;
          found.push({
            path: twin.path,
            line: here?.line ?? twin.bones.at(-1)?.line ?? 1,
            message: `здесь ${name(here)}, а в ${source.path} на этом месте (строка ${there?.line ?? 'последняя'}) — ${name(there)}`,
            remedy: 'Сделайте одинаковыми число и порядок заголовков и пунктов в обоих файлах.',
          });
          break;
        }
      }
      return found;
    });
  });
}
