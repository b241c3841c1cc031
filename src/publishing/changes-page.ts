import { errors, type Reported } from '../checks/rule.ts';
import { isSealedPath } from '../domain/content-paths.ts';
import { sectionOrder } from '../domain/reading-order.ts';
import { redline, summarise, type Entry, type Position, type Summary } from '../domain/redline.ts';
import { sectionBlocks, type TextBlock } from '../domain/section-text.ts';
import type { Part } from '../domain/word-diff.ts';
import { draftSections, type SectionFile } from '../tree/copies.ts';
import { named } from '../i18n/citations/ru.ts';
import { questions } from '../tree/data.ts';
import { numberedSection } from '../tree/numbering.ts';
import type { Tree } from '../tree/tree.ts';

/** Escapes characters that Markdown reads as markup. */
const escaped = (text: string) => text.replace(/[\\`*_[\]<>~#|{}]/g, '\\$&').replaceAll('\n', ' ');

/** Insertions in bold, deletions struck out. GitHub shows both. */
const marked = ({ kind, text }: Part): string => {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(escaped(text)) ?? [];
  if (kind === 'same' || !words) return escaped(text);
  return before + (kind === 'ins' ? `**${words}**` : `~~${words}~~`) + after;
};

const fates: Record<Entry['kind'], string> = {
  unchanged: '',
  changed: 'изменён',
  renumbered: 'получил другой номер',
  added: 'добавлен',
  removed: 'удалён',
  moved: 'перемещён',
};

/** Section files with their blocks, by path, which is also the blocks' section: it tells documents and languages apart. */
type Sections = Map<string, { file: SectionFile; blocks: TextBlock[] }>;

/** Every section file of the drafts. A file that cannot be read has no blocks. */
function sections(tree: Tree): Sections {
  const read = (file: SectionFile): TextBlock[] => {
    if (!tree.has(file.path)) return [];
    try {
      // Blocks are told apart by their file: sections of several documents may have the same slug.
      return sectionBlocks(numberedSection(tree, file)).map((block) => ({ ...block, section: file.path }));
    } catch {
      return [];
    }
  };
  return new Map(draftSections(tree).map((file) => [file.path, { file, blocks: read(file) }]));
}

const nameOf = (position: Position | undefined) =>
  position?.clause ? named(position.clause.place) : 'Заголовок';

function entryLine(entry: Entry): string {
  const [was, now] = [nameOf(entry.from), nameOf(entry.to)];
  const earlier = entry.from && entry.to && was !== now ? ` (прежде ${was.replace('Пункт ', '')})` : '';
  const words =
    (entry.kind === 'moved' || entry.kind === 'renumbered') && entry.parts.length === 1
      ? ''
      : `\n  ${entry.parts.map(marked).join('')}`;
  return `- ${entry.to ? now : was}${earlier} ${fates[entry.kind]}${words}`;
}

const count = ({ changed, added, removed, moved, renumbered, headings }: Summary) =>
  `пунктов изменено ${changed}, добавлено ${added}, удалено ${removed}, перемещено ${moved}${renumbered ? `, с другим номером ${renumbered}` : ''}; заголовков ${headings}`;

/** The redline of each section whose text changed, in each language, in reading order, as Markdown. */
function redlines(before: Tree, now: Tree): string[] {
  const [old, current] = [sections(before), sections(now)];
  const blocks = (files: Sections, language?: string) =>
    [...files.values()].flatMap(({ file, blocks }) =>
      language === undefined || file.lang === language ? blocks : [],
    );
  const inLanguages = new Set([...old.values(), ...current.values()].map(({ file }) => file.lang));
  const entries = [...inLanguages].flatMap(
    (lang) => redline(blocks(old, lang), blocks(current, lang)).entries,
  );
  const bySection = Map.groupBy(entries, ({ from, to }) => (to ?? from)?.section);
  return sectionOrder(blocks(old), blocks(current)).flatMap(({ slug: path }) => {
    const found = bySection.get(path) ?? [];
    const changed = found.filter(({ kind }) => kind !== 'unchanged');
    if (!changed.length) return [];
    const lines = changed.map(entryLine);
    return [`### ${path}\n\n${count(summarise(found))}\n\n${lines.join('\n')}\n`];
  });
}

const listed = (title: string, none: string, lines: readonly string[]) =>
  `## ${title}: ${lines.length}\n\n${lines.length ? lines.map((line) => `- ${line}`).join('\n') : none}\n`;

const described = ({ path, line, message, remedy }: Reported) =>
  `\`${path}:${line}\` ${escaped(message)}. ${escaped(remedy)}`;

/** Changed data files: everything in the content tree except texts, records of translations and sealed files. */
function otherFiles(before: Tree, now: Tree): string[] {
  const paths = [...new Set([...before.paths, ...now.paths])].filter(
    (path) => !/\.mdx$|\/translations\.yaml$/.test(path) && !isSealedPath(path),
  );
  return paths
    .filter((path) => before.text(path) !== now.text(path))
    .map((path) => `\`${path}\`${!now.has(path) ? ' удалён' : !before.has(path) ? ' добавлен' : ''}`);
}

/** The Markdown page about the changes between two content trees. `found`: the check's findings for the second. */
export function changesPage(before: Tree, now: Tree, found: readonly Reported[]): string {
  const texts = errors(found).some(({ rule }) => rule === 'fields' || rule === 'files')
    ? []
    : redlines(before, now);
  const stale = found.filter((each) => each.rule === 'translations' && !each.severity);
  const wrong = errors(found).filter(({ rule }) => rule !== 'translations');
  return [
    '# Что меняет эта правка\n\nВставленное **выделено**, удалённое ~~зачёркнуто~~.\n',
    `## Тексты: ${texts.length}\n\n${texts.length ? texts.join('\n') : 'Слова текстов не изменились.\n'}`,
    listed('Данные', 'Не изменились.', otherFiles(before, now)),
    listed('Устаревшие переводы', 'Нет.', stale.map(described)),
    listed('Ошибки', 'Нет.', wrong.map(described)),
    listed('Предупреждения', 'Нет.', found.filter(({ severity }) => severity === 'warning').map(described)),
    listed(
      'Открытые вопросы к продавцу',
      'Нет.',
      questions(now).map(({ id, question }) => `\`${id}\` ${escaped(question)}`),
    ),
  ].join('\n');
}
