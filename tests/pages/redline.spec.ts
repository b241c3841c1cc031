import { expect, type Page } from '@playwright/test';
import { urls } from '../../src/tree/site.ts';
import { changes, edition, test } from '../support/editions-site.ts';

/** What a screen reader says before and after the first element with this tag. */
const said = (page: Page, tag: 'ins' | 'del') =>
  page
    .locator(tag)
    .first()
    .evaluate((element) => ['::before', '::after'].map((side) => getComputedStyle(element, side).content));

test('a redline starts with a summary, then shows old and new words, to screen readers too', async ({
  page,
}) => {
  await page.goto(changes('ru', '2026-03-01'));
  await expect(page.locator('.summary')).toHaveText('изменено пунктов: 1, добавлено пунктов: 1');
  await expect(page.locator('del')).toHaveText('неверно');
  expect(await said(page, 'del')).toEqual(['" удалено: "', '" конец. "']);
  await expect(page.locator('ins').first()).toHaveText('с ошибкой');
  expect(await said(page, 'ins')).toEqual(['" вставлено: "', '" конец. "']);

  await page.goto(changes('ru', '2026-06-01'));
  await expect(page.locator('.summary')).toHaveText('исключено пунктов: 1, перемещено пунктов: 1');
  await expect(page.locator('.changes')).toContainText(['2.4 исключён', '3.1 перемещён (прежде 3.3)']);

  // A clause that only has another number is no change, but whoever cites it must know.
  await expect(page.locator('.summary + p')).toHaveText(
    'Новые номера: 2.5–2.8 → 2.4–2.7, 3.3 → 3.1, 3.1–3.2 → 3.2–3.3',
  );

  await page.goto(changes('kk', '2027-06-01'));
  await expect(page.locator('.text')).not.toContainText('Жаңа нөмірлер');
  expect(await said(page, 'ins')).toEqual(['" қосылды: "', '" соңы. "']);
});

test('a revision has a page of what it corrected and why, linked where it is announced', async ({ page }) => {
  await page.goto(edition('ru', '2026-09-01'));
  await page.click('.status summary');
  await page.click('.status a:text("Что исправлено")');
  await expect(page.locator('h1')).toHaveText('Что исправлено в версии 2 редакции от 01.09.2026');
  await expect(page.locator('.summary')).toHaveText('слова этого текста не изменились');
  await expect(page.locator('.summary + p')).toContainText('Исправлен перевод пункта');
  await expect(page.locator('.hint').first()).toHaveText('Сравнение с версией 1.');
  await page.goto(changes('kk', '2026-09-01.r2'));
  await expect(page.locator('del')).toHaveText('қатемен');
  await page.goto(urls.editions('ru', 'payment'));
  await expect(page.locator(`a[href="${changes('ru', '2026-09-01.r2')}"]`)).toHaveCount(1);
});

test('readers see where the day of coming into force is said when the text does not say it', async ({
  page,
}) => {
  await page.goto(urls.edition('ru', 'refund', '2026-10-01'));
  await expect(page.locator('.status')).toContainText('назван не в самом тексте. Он назван в приказе № 5.');
  await page.goto(urls.editions('kk', 'refund'));
  await expect(page.locator('.editions')).toContainText(
    'мәтіннің өзінде емес, басқа жерде аталған. Ол № 5 бұйрықта аталған.',
  );
});

test('a redline marks changes by more than colour, with forced colours and on paper', async ({ page }) => {
  await page.goto(changes('ru', '2026-03-01'));
  for (const media of [{ forcedColors: 'active' }, { media: 'print' }] as const) {
    await page.emulateMedia(media);
    await expect(page.locator('ins').first()).toHaveCSS('text-decoration-line', 'underline');
    await expect(page.locator('del').first()).toHaveCSS('text-decoration-line', 'line-through');
  }
});
