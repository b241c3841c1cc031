/** npm run serve: serves the built site and prints the address of each language. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { strings } from '../i18n/index.ts';
import { languagesAt } from '../editions/languages.ts';
import { listen, staticServer } from '../build/server.ts';
import { urls } from '../tree/site.ts';

const root = resolve('dist');
if (!existsSync(root)) {
  console.error('There is no dist/ yet: run npm run build, or npm start, which builds and serves.');
  process.exit(1);
}
const port = await listen(staticServer(root, urls.chooser()), Number(process.env['PORT'] ?? 4321));
for (const lang of languagesAt(urls.chooser(), false))
  console.log(`${(await strings(lang)).languageName.padEnd(10)} http://localhost:${port}${urls.home(lang)}`);
