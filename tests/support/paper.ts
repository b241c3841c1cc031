/** What stands in a PDF, read with poppler. */
import { spawnSync } from 'node:child_process';

/** The output of a command that reads `input`. Throws an Error with its messages if it fails. */
export function output(command: string, args: readonly string[], input?: Uint8Array): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    ...(input && { input }),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error?.message ?? stderr}`);
  return stdout;
}

/** The text of each page of a PDF. */
export const pagesOf = (pdf: Uint8Array): string[] =>
  output('pdftotext', ['-layout', '-', '-'], pdf).split('\f').slice(0, -1);
