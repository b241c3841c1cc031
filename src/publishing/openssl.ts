/** Signatures and time stamps as OpenSSL judges them. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signatureIn, timeStampIn } from '../domain/signed.ts';

/** What OpenSSL says, in Russian; the first that matches. */
const reasons: readonly [RegExp, string][] = [
  [/certificate has expired|not yet valid/i, 'сертификат в этот день не действовал'],
  [/certificate revoked/i, 'сертификат отозван'],
  [/no certificate or crl found/i, 'в файле, названном в --ca, нет сертификатов (PEM)'],
  [
    /unable to get (?:local )?issuer|self.signed certificate|unable to verify the first|certificate verify error/i,
    'сертификат выдан не тем центром, что назван в --ca',
  ],
  [
    /message imprint mismatch|digest failure|verification failure|content verify error|bad signature|signature failure|invalid digest/i,
    'подпись не сходится: она сделана под другими байтами или испорчена',
  ],
];

/** Runs OpenSSL on files in a folder of their own. Returns why it refuses them, in Russian; undefined if it does not. */
function refusal(files: Readonly<Record<string, Uint8Array>>, args: readonly string[]): string | undefined {
  const dir = mkdtempSync(join(tmpdir(), 'openssl-'));
  try {
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(dir, name), bytes);
    const { status, stderr, error } = spawnSync('openssl', args, { cwd: dir, encoding: 'utf8' });
    if (error) return `программа openssl не запустилась: ${error.message}`;
    if (status === 0) return undefined;
    return (
      reasons.find(([pattern]) => pattern.test(stderr))?.[1] ?? `openssl её не принимает: ${stderr.trim()}`
    );
  } finally {
    rmSync(dir, { recursive: true });
  }
}

const seconds = (time: string) => String(Date.parse(time) / 1000);

/**
 * Why OpenSSL refuses a detached CMS signature of `text`, in Russian; undefined if it accepts it. Certificates are judged
 * as of the signing, and only if `ca`, the trusted certificates in PEM, is given.
 */
export function cmsRefusal(
  signature: Uint8Array,
  text: string,
  ca: Uint8Array | undefined,
): string | undefined {
  const at = signatureIn(signature)?.signers[0]?.signingTime;
  return refusal({ 'text.cms': signature, 'text.txt': Buffer.from(text), ...(ca && { 'ca.pem': ca }) }, [
    ...['cms', '-verify', '-binary', '-inform', 'DER', '-in', 'text.cms', '-content', 'text.txt'],
    ...['-purpose', 'any', '-out', 'signed.txt'],
    ...(ca ? ['-CAfile', 'ca.pem'] : ['-noverify']),
    ...(at === undefined ? ['-no_check_time'] : ['-attime', seconds(at)]),
  ]);
}

/** Why OpenSSL refuses a time stamp over `log`, in Russian; undefined if it accepts it. Judged as of the time in it. */
export function timeStampRefusal(token: Uint8Array, log: Uint8Array, ca: Uint8Array): string | undefined {
  const at = timeStampIn(token)?.time;
  return refusal({ 'log.tsr': token, 'editions.log': log, 'ca.pem': ca }, [
    ...['ts', '-verify', '-data', 'editions.log', '-in', 'log.tsr', '-CAfile', 'ca.pem'],
    ...(at === undefined ? [] : ['-attime', seconds(at)]),
  ]);
}
