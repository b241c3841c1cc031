/**
 * npm run diff -- --base <git revision>: prints what a change does to the texts, as Markdown for the reviewer: a
 * redline of each draft, clause by clause, in every language; changed data; stale translations; errors; warnings; open
 * questions.
 */
import './plain-errors.ts';
import { parseArgs } from 'node:util';
import { check } from '../checks/index.ts';
import { changesPage } from '../publishing/changes-page.ts';
import { treeIn } from '../tree/git-revision.ts';
import { openContentTree } from './content.ts';

const { base } = parseArgs({ options: { base: { type: 'string' } } }).values;
if (base === undefined) {
  console.error('Не сказано, с чем сравнить. Что сделать: npm run diff -- --base origin/main');
  process.exit(1);
}
try {
  const now = openContentTree();
  console.log(changesPage(treeIn(base, now.dir), now, await check(now)));
} catch (error) {
  console.error(
    `Нельзя сравнить с версией «${base}»: git её не знает, или её тексты не читаются. ${error instanceof Error ? error.message : ''}\n` +
      'Что сделать: git fetch, затем повторить; или назвать другую версию в --base.',
  );
  process.exit(1);
}
