import type { Table } from 'mdast';
import { hasWords, type Leftover } from './leftover.ts';

/** Rows that lose words or have none. `text`: the source of the section. */
export function tableFaults(node: Table, text: string): Leftover[] {
  const [head, ...rows] = node.children;
  const width = head?.children.length ?? 0;
  const faults: Leftover[] = [];
  if (head && !hasWords(head))
    faults.push({ message: 'шапка таблицы без слов', remedy: 'Назовите столбцы.', node: head });
  for (const row of rows) {
    const source = text.slice(row.position?.start.offset, row.position?.end.offset);
    if (!source.includes('|'))
      faults.push({
        message: 'строка приклеилась к таблице и стала её последней строкой',
        remedy: 'Поставьте перед ней пустую строку.',
        node: row,
      });
    else if (row.children.length !== width)
      faults.push({
        message: `в строке таблицы клеток ${row.children.length}, а в шапке ${width}: лишние слова читатель не увидит, недостающие будут пустыми`,
        remedy: 'Сделайте клеток столько же, сколько в шапке; сам знак «|» в клетке пишут «\\|».',
        node: row,
      });
    else if (!hasWords(row))
      faults.push({ message: 'строка таблицы без слов', remedy: 'Заполните её или удалите.', node: row });
  }
  return faults.map((fault) => ({ ...fault, blocks: true }));
}
