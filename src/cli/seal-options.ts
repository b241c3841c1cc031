/** The options of npm run seal. */
import { parseArgs } from 'node:util';
import { Refused } from '../publishing/refused.ts';

/** How the command is written. */
export const help = `Опубликовать черновик как новую редакцию:
  npm run seal -- --document terms --date 2026-03-01 [--in-force 2026-03-10] --note-ru "Что изменилось." --note-kk "…"
Исправить ошибку сайта (перевода, набора) в опубликованной редакции; исправленный текст — черновик:
  npm run seal -- --revise 2025-11-26 [--transcription] --reason-ru "Что исправлено и почему." --reason-kk "…"
Подписать журнал ключом Ed25519, который лежит вне папки проекта:
  npm run seal -- --sign ../key.pem
Положить рядом с текстом подпись продавца (отсоединённая CMS, например НУЦ РК) или метку времени журнала (RFC 3161):
  npm run seal -- --attach signature.cms --edition 2025-11-26 [--revision 2] --lang ru [--ca ca.pem]
  npm run seal -- --timestamp token.tsr [--ca ca.pem]

  --document   папка документа; если документ один, можно не писать
  --date       дата редакции, она же её имя и часть адреса
  --in-force   день вступления в силу, только если он назван в тексте; если не в тексте, скажите читателям где:
               --in-force-outside-text-ru "…" --in-force-outside-text-kk "…"
  --ca         сертификаты центра, который выдал подпись или метку; без него они не сверяются
  --dry-run    показать, что изменится, устареет и потребует подписи, и ничего не записать
  --transcription  сайт неверно набрал слова продавца; без этого слова продавца не меняются
Опубликованное не меняется никогда. При отказе ни один файл не меняется.`;

const sealing = ['document', 'date', 'in-force', 'revise'];
const signing = ['sign', 'attach', 'edition', 'revision', 'lang', 'timestamp', 'ca'];
const flags = ['transcription', 'dry-run', 'help'] as const;

/** The options as given: texts by name, and which flags are set. */
export function options(languages: readonly string[]) {
  const names = [...sealing, ...signing].concat(
    languages.flatMap((lang) => [`note-${lang}`, `reason-${lang}`, `in-force-outside-text-${lang}`]),
  );
  const typed = (each: readonly string[], type: 'string' | 'boolean') =>
    Object.fromEntries(each.map((name) => [name, { type }]));
  try {
    const { values } = parseArgs({ options: { ...typed(names, 'string'), ...typed(flags, 'boolean') } });
    return {
      text: (name: string) => (typeof values[name] === 'string' ? values[name] : undefined),
      flag: (name: (typeof flags)[number]) => values[name] === true,
    };
  } catch (error) {
    const message = `команда не понята: ${error instanceof Error ? error.message : String(error)}`;
    throw new Refused([{ message, remedy: 'Как её писать, скажет npm run seal -- --help' }]);
  }
}

/** The options as given. */
export type Options = ReturnType<typeof options>;
