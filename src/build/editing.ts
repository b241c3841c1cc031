import { sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { printReport } from '../checks/print.ts';
import { contentTree, forgetContentTree } from '../tree/content.ts';
import { contentDir, startDevelopment } from '../tree/environment.ts';

/** How long the report waits for further changes, in milliseconds: several files may be saved at once. */
const pause = 100;

/**
 * Astro integration for `npm run dev`: prints what the check finds. After each change in the content folder, reads the
 * folder again, prints the report again and reloads the page.
 */
export function editing(): AstroIntegration {
  const report = () => void printReport(contentTree(), { draft: true, brief: true });
  return {
    name: 'editing',
    hooks: {
      'astro:config:setup': ({ command }) => {
        if (command === 'dev') startDevelopment();
      },
      'astro:server:setup': ({ server }) => {
        report();
        // It may be outside the project.
        server.watcher.add(contentDir);
        let timer: ReturnType<typeof setTimeout> | undefined;
        server.watcher.on('all', (_event, path) => {
          if (!path.startsWith(contentDir + sep)) return;
          forgetContentTree();
          // Astro keeps what `getStaticPaths` gave, and the texts are in it.
          for (const { hot } of Object.values(server.environments)) hot.send('astro:content-changed', {});
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
