/** npm run checks-page: writes the content folder's CHECKS.md from the rules. */
import './plain-errors.ts';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checksPage } from '../checks/checks-page.ts';
import { contentDir } from '../tree/environment.ts';

writeFileSync(join(contentDir, 'CHECKS.md'), checksPage());
