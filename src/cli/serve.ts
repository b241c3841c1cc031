/** npm run serve: serves the built site and prints the address of each language. */
import './plain-errors.ts';
import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { listen, staticServer } from '../build/server.ts';
import { languagesAt } from '../editions/languages.ts';
import { strings } from '../i18n/index.ts';
import { outDir, port as wanted } from '../tree/environment.ts';
import { urls } from '../tree/site.ts';

if (!existsSync(outDir)) {
  console.error(
    `${relative('.', outDir)}/ does not exist. Run npm run build first, or npm start, which builds and serves.`,
  );
  process.exit(1);
}
const port = await listen(staticServer(outDir, urls.chooser()), wanted);
for (const lang of languagesAt(urls.chooser(), false))
  console.log(`${(await strings(lang)).languageName.padEnd(10)} http://localhost:${port}${urls.home(lang)}`);
