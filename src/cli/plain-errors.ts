/** Every command imports this first. Any error it throws is printed as one plain message, and the exit code is 1. */
import { CommandError } from '../domain/command-error.ts';

/** System errors in Russian, by error code. */
const systemReasons: Record<string, string> = {
  ENOSPC: 'на диске нет места',
  EDQUOT: 'на диске нет места: исчерпана квота',
  EACCES: 'нет прав на этот файл или папку',
  EPERM: 'нет прав на этот файл или папку',
  EROFS: 'диск доступен только для чтения',
  EIO: 'диск не читается или не пишется',
  EMFILE: 'открыто слишком много файлов',
  ENOENT: 'файла или папки нет',
};

function plainMessage(error: unknown): string {
  if (error instanceof CommandError) return error.message;
  const { code, path, stack } = error as NodeJS.ErrnoException;
  const reason = systemReasons[code ?? ''];
  if (reason !== undefined)
    return `${reason}${path === undefined ? '' : `: ${path}`}\nЧто сделать: исправьте это и повторите команду.`;
  return `ошибка программы, а не текста. Передайте программисту всё, что написано ниже.\n${stack ?? String(error)}`;
}

process.on('uncaughtException', (error: unknown) => {
  console.error(`Не получилось: ${plainMessage(error)}`);
  process.exit(1);
});
