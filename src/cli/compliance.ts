/**
 * npm run compliance: prints how the demands of payment providers are met and what the seller must supply.
 *
 * - `--lang ru`: in another language of the checklist; in the seller's own when absent.
 * - `--confirm [id …]`: confirms what people judged, all or these, for the texts as they are now.
 */
import './plain-errors.ts';
import { parseArgs } from 'node:util';
import { checklist, checklistLanguages } from '../editions/checklist.ts';
import { supplyLines } from '../editions/supply-lines.ts';
import { complianceStrings } from '../i18n/compliance/index.ts';
import { statusSigns } from '../i18n/compliance/signs.ts';
import { shownCopies } from '../tree/confirmation.ts';
import { requirementsData, sourceLanguage } from '../tree/data.ts';
import { buildDate, isDraft } from '../tree/environment.ts';
import { judgedRequirements, requirementsRegister } from '../tree/requirements.ts';
import type { Tree } from '../tree/tree.ts';
import { confirm, fail, soundTree, why } from './confirmation.ts';

const { values, positionals } = parseArgs({
  options: { lang: { type: 'string' }, confirm: { type: 'boolean', default: false } },
  allowPositionals: true,
});

async function list(tree: Tree, lang: string): Promise<void> {
  const known = checklistLanguages();
  if (!known.includes(lang)) fail(`языка «${lang}» у списка нет`, `Есть: ${known.join(', ')}.`);
  const t = await complianceStrings(lang);
  const found = await checklist(lang);
  for (const { status, count } of found.counts)
    console.log(`${statusSigns[status]} ${t[`status.${status}`]}: ${count}`);
  console.log(['', ...supplyLines(found, t)].join('\n'));
  const stale = judgedRequirements(tree, shownCopies(tree, buildDate, isDraft)).filter(
    ({ causes }) => causes.length,
  );
  for (const { demand, causes } of stale) console.error(`? ${demand.id}: ${causes.map(why).join('; ')}`);
}

const tree = await soundTree();
if (!requirementsData(tree).length)
  fail('файла requirements.yaml нет, или он пуст', 'Как его заполнить, сказано в content/README.md.');
if (values.confirm)
  confirm(tree, requirementsRegister, positionals, {
    command: 'npm run compliance',
    head: 'Для каких текстов подтверждено каждое решение. Пишет npm run compliance -- --confirm, руками не менять.',
    one: 'решения человека',
    several: 'решений',
    titleOf: ({ label }) => label[sourceLanguage(tree)] ?? '',
  });
else if (positionals.length)
  fail(
    'команда не понята',
    'npm run compliance — список; -- --lang kk — на другом языке; -- --confirm имя — подтвердить решение.',
  );
else await list(tree, values.lang ?? sourceLanguage(tree));
