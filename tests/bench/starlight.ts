/** The same sections as a site of Starlight's, to compare builds with. Installed once from the registry, outside the lock. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { largeSections } from './large.ts';

const dir = resolve('.cache/starlight');

const write = (path: string, text: string) => {
  mkdirSync(dirname(join(dir, path)), { recursive: true });
  writeFileSync(join(dir, path), text);
};

const config = `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://example.com',
  integrations: [
    starlight({
      title: 'Terms',
      locales: { ru: { label: 'Русский', lang: 'ru' }, kk: { label: 'Қазақша', lang: 'kk' } },
      defaultLocale: 'ru',
      sidebar: [{ label: 'Terms', items: [{ autogenerate: { directory: '.' } }] }],
    }),
  ],
});
`;

const collections = `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/** The folder of a Starlight site with these sections; undefined where it cannot be installed. */
export function starlight(documents: number, sections: number): string | undefined {
  write(
    'package.json',
    JSON.stringify({
      private: true,
      type: 'module',
      dependencies: { astro: '7.3.4', '@astrojs/starlight': '0.42.4' },
    }),
  );
  if (!existsSync(join(dir, 'node_modules')))
    spawnSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], {
      cwd: dir,
      stdio: 'ignore',
    });
  if (!existsSync(join(dir, 'node_modules/astro'))) return undefined;
  rmSync(join(dir, 'src'), { recursive: true, force: true });
  write('astro.config.mjs', config);
  write('src/content.config.ts', collections);
  for (const lang of ['ru', 'kk'] as const) {
    write(`src/content/docs/${lang}/index.mdx`, '---\ntitle: Terms\n---\n\nTerms\n');
    for (const { document, section, title, clauses } of largeSections(documents, sections))
      write(
        `src/content/docs/${lang}/terms-${document}/part-${section}.mdx`,
        `---\ntitle: ${title[lang]}\ndescription: ${title[lang]}, ${document}.\n---\n\n${clauses.map((clause) => clause[lang]).join('\n\n')}\n`,
      );
  }
  return dir;
}
