/** A certification authority and a time-stamping authority, made with OpenSSL in a folder of their own. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const config = `
[ca]
default_ca = here
[here]
dir = .
database = index.txt
new_certs_dir = .
serial = serial.txt
default_md = sha256
policy = any
unique_subject = no
[any]
commonName = supplied
[signer]
basicConstraints = CA:FALSE
keyUsage = digitalSignature
[stamper]
basicConstraints = CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
[tsa]
default_tsa = service
[service]
serial = tsa-serial.txt
signer_digest = sha256
default_policy = 1.3.6.1.4.1.4146.2.3
digests = sha256, sha512
`;

/** The files of an authority, and what it makes. */
export interface Authority {
  /** Its certificate in PEM. */
  ca: string;
  /** Writes a detached CMS signature of a file; returns its path. */
  sign: (file: string, options?: { by?: 'signer' | 'late'; args?: readonly string[] }) => string;
  /** Writes a time-stamp response over a file; returns its path. */
  stamp: (file: string) => string;
}

/** Makes an authority, whose signers are a seller and one whose certificate has expired. */
export function authority(name: string): Authority {
  const dir = mkdtempSync(join(tmpdir(), 'authority-'));
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: dir, stdio: 'pipe' });
  for (const [file, text] of Object.entries({
    'index.txt': '',
    'serial.txt': '1000\n',
    'tsa-serial.txt': '01\n',
  }))
    writeFileSync(join(dir, file), text);
  writeFileSync(join(dir, 'openssl.cnf'), config);
  const key = ['-newkey', 'rsa:2048', '-nodes'];
  openssl(
    'req',
    '-x509',
    ...key,
    '-keyout',
    'ca.key',
    '-out',
    'ca.pem',
    '-days',
    '30',
    '-subj',
    `/CN=${name}`,
  );
  const issue = (id: string, subject: string, extensions: string, ...dates: string[]) => {
    openssl(
      'req',
      '-new',
      ...key,
      '-utf8',
      '-keyout',
      `${id}.key`,
      '-out',
      `${id}.csr`,
      '-subj',
      `/CN=${subject}`,
    );
    openssl(
      ...['ca', '-batch', '-notext', '-config', 'openssl.cnf', '-cert', 'ca.pem', '-keyfile', 'ca.key'],
      ...['-extensions', extensions, '-in', `${id}.csr`, '-out', `${id}.pem`],
      ...(dates.length ? dates : ['-days', '20']),
    );
  };
  issue('signer', 'УМИРБАЕВА АСЕМ', 'signer');
  issue('late', 'УМИРБАЕВА АСЕМ', 'signer', '-startdate', '20200101000000Z', '-enddate', '20210101000000Z');
  issue('tsa', 'Time Stamping Test', 'stamper');
  let count = 0;
  return {
    ca: join(dir, 'ca.pem'),
    sign: (file, { by = 'signer', args = [] } = {}) => {
      const out = join(dir, `${++count}.cms`);
      openssl(
        ...['cms', '-sign', '-binary', '-outform', 'DER', '-md', 'sha256', '-in', resolve(file)],
        ...['-signer', `${by}.pem`, '-inkey', `${by}.key`, '-out', out, ...args],
      );
      return out;
    },
    stamp: (file) => {
      const out = join(dir, `${++count}.tsr`);
      openssl('ts', '-query', '-data', resolve(file), '-sha256', '-cert', '-out', 'request.tsq');
      openssl(
        ...['ts', '-reply', '-config', 'openssl.cnf', '-section', 'service', '-queryfile', 'request.tsq'],
        ...['-signer', 'tsa.pem', '-inkey', 'tsa.key', '-out', out],
      );
      return out;
    },
  };
}
