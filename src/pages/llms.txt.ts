/** Where a language model finds the texts in force. */
import { hasAnswers } from '../editions/answers.ts';
import { isSealed } from '../editions/edition.ts';
import { editions } from '../editions/editions.ts';
import { llmsTxt, type Offer } from '../editions/llms.ts';
import { site } from '../tree/site.ts';
import { words } from '../tree/words.ts';

export async function GET(): Promise<Response> {
  const inForce = (await editions()).filter(isSealed).filter(({ status }) => status === 'in force');
  const offers = await Promise.all(
    site.languages.map(async (lang): Promise<Offer> => ({
      t: await words(lang),
      lang,
      answers: hasAnswers(),
      inForce: inForce.filter((each) => each.lang === lang),
    })),
  );
  const [first, ...others] = offers
    .filter((each) => each.inForce.length)
    .sort((a, b) => Number(b.lang === site.sourceLanguage) - Number(a.lang === site.sourceLanguage));
  return new Response(first ? llmsTxt([first, ...others]) : '');
}
