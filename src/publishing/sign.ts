import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { verifyLog } from '../domain/log.ts';
import { hash } from '../tree/hash.ts';
import { Refused } from './refused.ts';
import { commit, exclusively } from './transaction.ts';

function privateKey(path: string): KeyObject {
  const refuse = (message: string, remedy: string) => new Refused([{ message, remedy }]);
  const make =
    'Новый ключ делает команда: openssl genpkey -algorithm ed25519 -out key.pem (вне папки проекта).';
  if (!existsSync(path)) throw refuse(`файла с ключом нет: ${path}`, `Укажите путь к ключу. ${make}`);
  if (!relative(process.cwd(), resolve(path)).startsWith('..'))
    throw refuse('ключ лежит в папке проекта и может быть опубликован', 'Перенесите его в другую папку.');
  let key: KeyObject;
  try {
    key = createPrivateKey(readFileSync(path));
  } catch {
    throw refuse('файл не читается как закрытый ключ без пароля в виде PEM', make);
  }
  if (key.asymmetricKeyType !== 'ed25519') throw refuse('это не ключ Ed25519', make);
  return key;
}

function signWith(dir: string, key: KeyObject): string {
  const path = join(dir, 'editions.log');
  const log = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
  const faults = verifyLog(log.toString(), hash);
  if (faults.length) throw new Refused(faults);
  if (!log.length)
    throw new Refused([
      { message: 'журнал пуст, подписывать нечего', remedy: 'Сначала опубликуйте редакцию.' },
    ]);

  const signature = sign(null, log, key);
  const publicKey = createPublicKey(key);
  if (!verify(null, log, publicKey, signature)) throw new Error('the new signature is invalid');
  commit(dir, 'подпись журнала', [{ write: 'editions.log.sig', content: signature }]);
  return publicKey.export({ type: 'spki', format: 'pem' });
}

/**
 * Signs the log in the content folder `dir` with the Ed25519 key in a PEM file and writes the signature (RFC 8032, 64
 * bytes) to `editions.log.sig`. Returns the public key as PEM. Throws Refused, with nothing written, if the key or the
 * log is not acceptable, and Locked while another command changes the folder.
 */
export function signLog(dir: string, keyFile: string): string {
  const key = privateKey(keyFile);
  return exclusively(dir, 'npm run seal', () => signWith(dir, key));
}
