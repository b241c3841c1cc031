/**
 * A command that tests run and interrupt: seals the draft of the content folder as the edition of 2026-03-01, without
 * the trial build, which changes nothing in that folder. `node tests/support/seal-child.ts <folder>`
 */
import '../../src/cli/plain-errors.ts';
import { seal } from '../../src/publishing/seal.ts';

const [dir = ''] = process.argv.slice(2);
const words = { ru: 'Уточнено.', kk: 'Нақтыланды.' };
await seal(dir, { kind: 'edition', document: 'payment', date: '2026-03-01', words }, '2027-01-15', () =>
  Promise.resolve([]),
);
