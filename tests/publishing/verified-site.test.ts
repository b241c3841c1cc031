import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { listen } from '../../src/build/server.ts';
import { siteAt } from '../../src/publishing/verification/verified-site.ts';

test('of a site that is not answered it is said why, and of an unknown certificate what to do', async (t) => {
  const dir = mkdtempSync(join(tmpdir(), 'own-certificate-'));
  const [key, cert] = [join(dir, 'key.pem'), join(dir, 'cert.pem')];
  execFileSync('openssl', [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'],
    ...['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-keyout', key, '-out', cert],
  ]);
  const server = createServer({ key: readFileSync(key), cert: readFileSync(cert) });
  t.after(() => server.close());
  const address = `https://localhost:${await listen(server, 0)}`;
  const said = async () =>
    siteAt(address)
      .read('ru/index.html')
      .then(String, (error: unknown) => (error as Error).message);
  assert.equal(
    await said(),
    `${address}/ru/: не читается (DEPTH_ZERO_SELF_SIGNED_CERT).\nСвоему удостоверяющему центру: NODE_EXTRA_CA_CERTS=файл.pem`,
  );
  await new Promise((closed) => server.close(closed));
  assert.equal(await said(), `${address}/ru/: не читается (ECONNREFUSED).`);
});
