import { sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { printReport } from '../checks/print.ts';
import { contentTree, forgetContentTree } from '../tree/content.ts';
import { contentDir } from '../tree/environment.ts';

/** Editors save several files at once: the report waits this long for the last of them, in milliseconds. */
const pause = 100;

/** For `npm run dev`: prints what the check finds, and after each change of a text reads the texts again and reloads the page. */
export function editing(): AstroIntegration {
  const report = () => void printReport(contentTree(), { draft: true, brief: true });
  return {
    name: 'editing',
    hooks: {
      'astro:server:setup': ({ server }) => {
        report();
        let timer: ReturnType<typeof setTimeout> | undefined;
        server.watcher.on('all', (_event, path) => {
          if (!path.startsWith(contentDir + sep)) return;
          forgetContentTree();
          clearTimeout(timer);
          timer = setTimeout(() => {
            report();
            server.ws.send({ type: 'full-reload' });
          }, pause);
        });
      },
    },
  };
}
