/** The system's reasons in Russian, by their codes. */
const reasons: Record<string, string> = {
  ENOSPC: 'на диске нет места',
  EDQUOT: 'на диске нет места: исчерпана квота',
  EACCES: 'нет прав на этот файл или папку',
  EPERM: 'нет прав на этот файл или папку',
  EROFS: 'диск доступен только для чтения',
  EXDEV: 'переименовать нельзя: место на другом диске',
  EIO: 'диск не читается или не пишется',
  EMFILE: 'открыто слишком много файлов',
  ENOENT: 'файла или папки нет',
  ENOTDIR: 'на месте папки файл',
  EISDIR: 'на месте файла папка',
  ENOTEMPTY: 'на этом месте уже есть папка с файлами',
  EEXIST: 'на этом месте уже есть файл или папка',
};

/** Why the system refused something, in Russian, with the path; undefined when the error is not the system's. */
export function systemReason(error: unknown): string | undefined {
  const { code, path } = error as NodeJS.ErrnoException;
  const reason = reasons[code ?? ''];
  return reason === undefined || path === undefined ? reason : `${reason}: ${path}`;
}

/** The same for any error: of one that is not the system's, its own message. */
export const reasonOf = (error: unknown): string =>
  systemReason(error) ?? (error instanceof Error ? error.message : String(error));
