/** Every command imports this first. Any error it throws is printed as one plain message, and the exit code is 1. */
import { CommandError } from '../domain/command-error.ts';
import { systemReason } from '../tree/system-errors.ts';

function plainMessage(error: unknown): string {
  if (error instanceof CommandError) return error.message;
  if (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
    return `параметр команды не понят: ${process.argv.slice(2).join(' ')}\nЧто сделать: проверьте, как он пишется; команды и их параметры названы в README.md.`;
  const reason = systemReason(error);
  if (reason !== undefined) return `${reason}\nЧто сделать: устраните причину и повторите команду.`;
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `ошибка программы, а не текста. Передайте программисту всё, что написано ниже.\n${details}`;
}

process.on('uncaughtException', (error: unknown) => {
  console.error(`Не получилось: ${plainMessage(error)}`);
  process.exit(1);
});
