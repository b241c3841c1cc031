import type { Complete } from './publish.ts';
import { writeSbom } from './sbom.ts';

/** What every release has beside the files of its digest. All of it is made here. */
export const complete: Complete = (release) => {
  writeSbom(release);
  return Promise.resolve();
};
