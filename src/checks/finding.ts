import type { Finding } from '../domain/finding.ts';

export type { Finding };

/** The report's lines on one finding; `folder` is the content tree's as an editor knows it. */
export const describe = (folder: string, { path, line, message, remedy }: Finding): string =>
  `${folder}/${path}:${line}\n  Что не так: ${message}\n  Что сделать: ${remedy}\n`;
