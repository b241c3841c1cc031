import { editionFolder } from './content-paths.ts';
import type { Finding } from './finding.ts';
import type { LogRecord } from './log-record.ts';

/** The part of a record that can be recomputed from the sealed folder. */
export type Contents = Pick<LogRecord, 'inForce' | 'texts' | 'files'>;

/** The hashes of all texts by name: `ru`, `ru/rights`. */
const textHashes = (texts: Contents['texts']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([lang, { document, sections }]) => [
      [lang, document],
      ...Object.entries(sections).map(([slug, hash]) => [`${lang}/${slug}`, hash] as const),
    ]),
  );

type Fate = 'gone' | 'added' | 'changed';
const fates: Record<Fate, string> = { gone: 'пропал', added: 'появился', changed: 'изменился' };

/** The names whose hashes differ, with what happened to each. */
const differences = (sealed: Record<string, string>, now: Record<string, string>): [string, Fate][] =>
  [...new Set([...Object.keys(sealed), ...Object.keys(now)])]
    .filter((name) => sealed[name] !== now[name])
    .map((name) => [
      name,
      now[name] === undefined ? 'gone' : sealed[name] === undefined ? 'added' : 'changed',
    ]);

/**
 * Checks that every sealed folder matches its record (the same files, byte for byte, the same canonical texts, the same
 * day of taking effect) and that no folder lacks a record. `tree` maps the path of each sealed folder to its contents.
 */
export function verifySealed(records: readonly LogRecord[], tree: ReadonlyMap<string, Contents>): Finding[] {
  const folders = records.map(editionFolder);
  const unknown = [...tree.keys()]
    .filter((folder) => !folders.includes(folder))
    .map((folder) => ({
      path: `${folder}/edition.yaml`,
      line: 1,
      message: 'этой папки нет в журнале editions.log',
      remedy:
        'Если эта редакция уже была на сайте, папку не трогайте: верните из истории editions.log. Если папку создали вручную, удалите её: редакции публикует команда npm run seal.',
    }));

  const altered = records.flatMap((record, i): Finding[] => {
    const folder = folders[i] ?? '';
    const remedy = `Опубликованное не меняют: отмените эту правку. На компьютере это команда git checkout origin/main -- content/${folder} content/editions.log`;
    const now = tree.get(folder);
    if (!now) return [{ path: 'editions.log', line: i + 1, message: `нет папки ${folder}`, remedy }];

    const files = differences(record.files, now.files).map(([file, fate]) => ({
      path: `${folder}/${file}`,
      line: 1,
      message: `файл опубликованной редакции ${fates[fate]}`,
      remedy: fate === 'added' ? 'В опубликованную редакцию ничего не добавляют: удалите этот файл.' : remedy,
    }));
    // Texts and the day are derived from files: a file that was altered is told, not what follows from it.
    if (differences(record.files, now.files).some(([, fate]) => fate !== 'added')) return files;
    const texts = differences(textHashes(record.texts), textHashes(now.texts)).map(([text, fate]) => ({
      path: 'editions.log',
      line: i + 1,
      message: `текст ${text} редакции ${record.edition} ${fates[fate]}: отпечаток, записанный здесь, ему не подходит`,
      remedy:
        'Файлы редакции целы. Если меняли editions.log, верните его из истории; если нет, сообщите программисту: сайт стал показывать текст иначе.',
    }));
    const day = (date: string | null) => date ?? 'не назван';
    const inForce = record.inForce !== now.inForce && {
      path: 'editions.log',
      line: i + 1,
      message: `день вступления в силу здесь ${day(record.inForce)}, а в ${folder}/edition.yaml ${day(now.inForce)}`,
      remedy,
    };
    return [...files, ...texts, ...(inForce ? [inForce] : [])];
  });
  return [...unknown, ...altered];
}
