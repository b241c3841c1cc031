/** The site that is verified: a folder on this machine, or what a web server sends. */
import { existsSync, realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandError } from '../../domain/command-error.ts';
import { filesIn, othersIn } from '../../tree/files.ts';
import { currentIn, releaseIn, servedIn } from '../release/folder.ts';
import type { Read } from './verdict.ts';

/** A site to verify. */
export interface VerifiedSite {
  read: Read;
  /** The paths of its files; undefined if they cannot be listed. */
  files: string[] | undefined;
  /** The headers with which each file read so far was sent; of a folder there are none. */
  headers: Map<string, Headers>;
}

/** The site in a folder, or the current release in a folder of releases. */
export function siteIn(named: string): VerifiedSite {
  const current = currentIn(named);
  const dir = current === undefined ? named : servedIn(releaseIn(named, current));
  return {
    read: async (path) => (existsSync(join(dir, path)) ? readFile(join(dir, path)) : undefined),
    files: [...filesIn(realpathSync(dir)), ...othersIn(realpathSync(dir))],
    headers: new Map(),
  };
}

/** Why nothing was received, as an error in Russian: fetch itself says no more than that it failed. */
function unreceived(url: string, error: unknown): CommandError {
  const { code, message } = (
    error instanceof Error ? (error.cause ?? error) : error
  ) as NodeJS.ErrnoException;
  const isOwnAuthority = /SELF_SIGNED|ISSUER|LEAF_SIGNATURE/.test(code ?? '');
  return new CommandError(
    `${url}: не читается (${code ?? message}).` +
      (isOwnAuthority ? '\nСвоему удостоверяющему центру: NODE_EXTRA_CA_CERTS=файл.pem' : ''),
  );
}

/**
 * The site at an address. Its page for unknown addresses is asked for by such an address. Reading throws a CommandError
 * when the server does not answer or answers with an error.
 */
export function siteAt(address: string): VerifiedSite {
  const root = address.replace(/\/?$/, '/');
  const headers = new Map<string, Headers>();
  const read: Read = async (path) => {
    const isNotFound = path === '404.html';
    const url = root + (isNotFound ? 'no-such-page' : path.replace(/(^|\/)index\.html$/, '$1'));
    try {
      const response = await fetch(url);
      const isFound = isNotFound ? response.status === 404 : response.ok;
      if (isFound) {
        headers.set(path, response.headers);
        return await response.bytes();
      }
      if (isNotFound || response.status === 404) return undefined;
      throw new CommandError(`${url}: сайт ответил ${response.status}. Повторите позже.`);
    } catch (error) {
      throw error instanceof CommandError ? error : unreceived(url, error);
    }
  };
  return { read, files: undefined, headers };
}
