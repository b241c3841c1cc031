/** npm run checks-page: writes content/CHECKS.md from the rules. */
import { writeFileSync } from 'node:fs';
import { checksPage } from '../checks/checks-page.ts';

writeFileSync('content/CHECKS.md', checksPage());
