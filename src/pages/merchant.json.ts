/** Sellers, contacts, documents, the checklist for reviewers and answers in one file, for programs. */
import { answersIn } from '../editions/answers.ts';
import { checklist, checklistLanguages, hasChecklist } from '../editions/checklist.ts';
import { isSealed } from '../editions/edition.ts';
import { editions } from '../editions/editions.ts';
import { merchantJson } from '../editions/merchant.ts';
import { site } from '../tree/site.ts';

export async function GET(): Promise<Response> {
  const said = await Promise.all(
    site.languages.map(async (lang) => (await answersIn(lang)).map((answer) => ({ ...answer, lang }))),
  );
  const lists = hasChecklist() ? await Promise.all(checklistLanguages().map(checklist)) : [];
  const sealed = (await editions()).filter(isSealed);
  return new Response(`${JSON.stringify(merchantJson(sealed, said.flat(), lists), null, 2)}\n`);
}
