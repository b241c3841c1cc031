import type { Page } from '@playwright/test';
import type { SearchText, TextAnswer } from '../../src/search/text.ts';

/** Gives search these answers, by language, whatever the site's own are today; without any it finds only clauses. */
export async function withAnswers(page: Page, answers: Record<string, TextAnswer[]> = {}): Promise<void> {
  await page.route('**/text.*.json', async (route) => {
    const text = (await (await route.fetch()).json()) as SearchText;
    await route.fulfill({ json: { ...text, answers: answers[text.lang] ?? [] } });
  });
}
