import { visit } from 'unist-util-visit';
import { align } from '../../domain/alignment.ts';
import { parseFolderName } from '../../domain/edition-name.ts';
import type { Finding } from '../../domain/finding.ts';
import { resolve } from '../../domain/reference-targets.ts';
import type { ReferenceWords } from '../../domain/references.ts';
import { strings } from '../../i18n/index.ts';
import {
  copyLanguages,
  drafts,
  sealedCopies,
  sectionFiles,
  type Copy,
  type SectionFile,
} from '../../tree/copies.ts';
import { sourceLanguage } from '../../tree/data.ts';
import {
  anchoredBlocks,
  referencesIn,
  targetsIn,
  type AnchoredBlock,
  type Resolved,
} from '../../tree/references.ts';
import type { Tree } from '../../tree/tree.ts';
import type { Rule } from '../rule.ts';

/** A block of a copy with the references in it. */
interface Block extends AnchoredBlock {
  file: SectionFile;
  /** The section's slug. */
  section: string;
  references: Resolved[];
}

/** The blocks of a copy in one language, in reading order. */
function blocksOf(tree: Tree, copy: Copy, lang: string, words: ReferenceWords): Block[] {
  const all = targetsIn(tree, copy, lang);
  return sectionFiles(tree, copy)
    .filter((file) => file.lang === lang)
    .flatMap((file) =>
      anchoredBlocks(tree, file).map((block) => ({
        ...block,
        file,
        section: file.slug,
        references: referencesIn(block.node, block.anchor, words, all),
      })),
    );
}

/** The last revision of the document's last sealed edition in this language. */
function lastSealed(tree: Tree, { document }: Copy, lang: string): Copy | undefined {
  const order = ({ edition }: { edition: string }) => {
    const { date = '', revision = 1 } = parseFolderName(edition) ?? {};
    return `${date} ${String(revision).padStart(6, '0')}`;
  };
  return sealedCopies(tree)
    .filter((copy) => copy.document === document && copyLanguages(tree, copy).includes(lang))
    .sort((a, b) => (order(a) < order(b) ? -1 : 1))
    .at(-1);
}

const at = ({ file }: Block, { node, index, length }: Resolved) => {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  const before = node.value.slice(0, index).split('\n');
  return {
    path: file.path,
    line: line + before.length - 1,
    column: before.length > 1 ? undefined : column + index,
    length,
  };
};

const leadsNowhere = (block: Block): Finding[] =>
  block.references
    .filter(({ anchor }) => anchor === undefined)
    .map((reference) => ({
      ...at(block, reference),
      message: `«${reference.words}» ни на что не ссылается: в этом документе такого нет`,
      remedy:
        'Проверьте номер. Если речь о другом документе или законе, назовите его рядом; если так написал продавец, оставьте.',
      severity: 'warning',
    }));

/** Links that an editor made to a clause that does not exist: `[слова](#4.9)`. */
const brokenLinks = (tree: Tree, copy: Copy, lang: string, block: Block): Finding[] => {
  const found: Finding[] = [];
  visit(block.node, 'link', ({ url, position }) => {
    const reference = { kind: 'clause', number: url.slice(1), index: 0, length: 0 } as const;
    if (!url.startsWith('#') || resolve(reference, block.anchor, targetsIn(tree, copy, lang))) return;
    found.push({
      path: block.file.path,
      line: position?.start.line ?? 1,
      column: position?.start.column,
      message: `ссылка ведёт на пункт ${url.slice(1)}, а такого пункта нет`,
      remedy: 'Исправьте номер после знака #.',
    });
  });
  return found;
};

/** The references of a translation that are not those of the source, clause by clause. */
function differing(source: readonly Block[], twin: readonly Block[]): Finding[] {
  const meanings = ({ references }: Block) =>
    references.map(({ kind, number, anchor }) => anchor ?? `${kind} ${number}`).sort();
  return twin.flatMap((block): Finding[] => {
    const original = source.find(({ anchor }) => anchor === block.anchor);
    if (!original || meanings(original).join() === meanings(block).join()) return [];
    const named = ({ references }: Block) =>
      references.map(({ words }) => `«${words}»`).join(', ') || 'ни одной';
    const line = original.node.position?.start.line ?? 1;
    return [
      {
        path: block.file.path,
        line: block.node.position?.start.line ?? 1,
        message: `ссылки на пункты не те, что в ${original.file.path}:${line}: там ${named(original)}, здесь ${named(block)}`,
        remedy: 'Сверьте пункт с русским: оба текста должны ссылаться на одни и те же пункты.',
      },
    ];
  });
}

/** The references that meant another clause in the last edition: the clauses have moved, the words have not. */
function drifted(before: readonly Block[], now: readonly Block[], edition: string): Finding[] {
  const pairs = align(before, now);
  /** By the anchor in the last edition: the anchor now. */
  const moved = new Map([...pairs].map(([to, from]) => [before[from]?.anchor, now[to]?.anchor]));
  return now.flatMap((block, i) => {
    const was = before[pairs.get(i) ?? -1];
    return block.references.flatMap((reference): Finding[] => {
      const earlier = was?.references.find(({ words }) => words === reference.words)?.anchor;
      if (!earlier?.includes('.')) return [];
      const target = moved.get(earlier);
      if (target === reference.anchor) return [];
      return [
        {
          ...at(block, reference),
          message:
            `в редакции ${edition} «${reference.words}» значило ` +
            (target === undefined
              ? 'пункт, которого больше нет'
              : `пункт, который теперь ${target.replace(/^p/, '')}`),
          remedy:
            'Исправьте номер в ссылке, если она должна вести на прежний пункт. Если она и должна вести на другой, измените её слова.',
        },
      ];
    });
  });
}

async function check(tree: Tree): Promise<Finding[]> {
  const from = sourceLanguage(tree);
  const found = drafts(tree).map(async (copy) => {
    const read = async (of: Copy, lang: string) => blocksOf(tree, of, lang, (await strings(lang)).references);
    const source = await read(copy, from);
    const inLanguages = copyLanguages(tree, copy).map(async (lang) => {
      const blocks = lang === from ? source : await read(copy, lang);
      const sealed = lastSealed(tree, copy, lang);
      return [
        ...blocks.flatMap(leadsNowhere),
        ...blocks.flatMap((block) => brokenLinks(tree, copy, lang, block)),
        ...(lang === from ? [] : differing(source, blocks)),
        ...(sealed ? drifted(await read(sealed, lang), blocks, sealed.edition ?? '') : []),
      ];
    });
    return (await Promise.all(inLanguages)).flat();
  });
  return (await Promise.all(found)).flat();
}

/** References between clauses lead to the same clauses in all languages, and to those that they led to before. */
export const referenceRule: Rule = {
  name: 'references',
  title: 'Ссылки между пунктами',
  about:
    'Слова «п. 1.6», «разделе 2», «2.1-тармақ» сайт сам делает ссылкой. В обоих языках пункт ссылается на одно и то же: иначе это ошибка. Если пункты сдвинулись и прежняя ссылка попала на другой пункт, это тоже ошибка: названы оба. Ссылка на пункт, которого нет, — предупреждение.',
  relies: /\.mdx$/,
  check,
};
