/** The list of packages that a release was built with (a software bill of materials). */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError } from '../../domain/command-error.ts';

/** What of a CycloneDX document differs from run to run or from folder to folder. */
interface Varying {
  serialNumber?: string;
  metadata: { timestamp?: string; component: { name: string; 'bom-ref': string } };
}

/** The CycloneDX list of the locked packages, as npm makes it from the lock without a network, the same in every run. */
export function sbom(): string {
  const { status, stdout, stderr } = spawnSync(
    'npm',
    ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx'],
    { encoding: 'utf8', maxBuffer: 2 ** 28, shell: process.platform === 'win32' },
  );
  // npm 9 does not know the command, says so, and calls that a success.
  if (status !== 0 || !stdout.startsWith('{'))
    throw new CommandError(
      `npm sbom не составил список пакетов; ничего не изменено:\n${(stderr || stdout).trim().split('\n', 3).join('\n')}\n` +
        'Что сделать: нужен npm 10 или новее (npm --version) и целый package-lock.json; потом повторите команду.',
    );
  const document = JSON.parse(stdout) as Varying;
  delete document.serialNumber;
  delete document.metadata.timestamp;
  // npm calls the project after its folder.
  const { component } = document.metadata;
  component.name = component['bom-ref'].replace(/(?<=.)@[^@]*$/, '');
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** Writes the list into a release, beside what is served. */
export function writeSbom(release: string, list: string): void {
  writeFileSync(join(release, 'sbom.cdx.json'), list);
}
