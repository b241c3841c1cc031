/**
 * Loaded before a command under test (`node --import`): interrupts it at one of its file operations inside a folder.
 * `INTERRUPT` is `<how> <number> <folder>`. How: `kill` kills before the operation, `tear` kills when half of the file
 * is written, `full` makes every write from there on fail as on a full disk, `count` prints the number of operations.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const [how = '', at = '', folder = ''] = (process.env['INTERRUPT'] ?? '').split(' ');
let operations = 0;

const isInside = (path: unknown): boolean => typeof path === 'string' && path.startsWith(folder);

const full = (path: string) =>
  Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC', path });

/** Wraps an operation that changes the disk. `grows` says whether it fails on a full disk. */
function wrap(
  name: 'writeFileSync' | 'mkdirSync' | 'mkdtempSync' | 'renameSync' | 'rmSync' | 'rmdirSync',
  grows: boolean,
) {
  const original = fs[name] as (...args: unknown[]) => unknown;
  (fs as unknown as Record<string, unknown>)[name] = (...args: unknown[]) => {
    const [path] = args;
    if (!isInside(path)) return original(...args);
    operations += 1;
    const isHere = operations === Number(at);
    if (how === 'kill' && isHere) process.kill(process.pid, 'SIGKILL');
    if (how === 'tear' && isHere && name === 'writeFileSync') {
      const bytes = Buffer.from(args[1] as string | Uint8Array);
      original(path, bytes.subarray(0, bytes.length / 2));
      process.kill(process.pid, 'SIGKILL');
    }
    if (how === 'full' && operations >= Number(at) && grows) throw full(String(path));
    return original(...args);
  };
}
wrap('writeFileSync', true);
wrap('mkdirSync', true);
wrap('mkdtempSync', true);
wrap('renameSync', false);
wrap('rmSync', false);
wrap('rmdirSync', false);
syncBuiltinESMExports();

if (how === 'count') process.on('exit', () => fs.writeSync(1, `operations: ${operations}\n`));
