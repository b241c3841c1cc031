import { expect, test, urls } from '../support/site.ts';

const parallel = urls.parallel('ru', 'payment', '2025-11-26');

test('languages stand side by side on a wide screen and under one another on a phone, the page’s own first', async ({
  page,
}) => {
  for (const [lang, width, beside] of [
    ['ru', 1280, true],
    ['kk', 1280, true],
    ['kk', 360, false],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(urls.parallel(lang, 'payment', '2025-11-26'));
    const cells = page.locator('#p3\\.2 > *');
    await expect(cells).toHaveCount(2);
    await expect(cells.first()).toHaveAttribute('lang', lang);
    const [own, other] = [await cells.first().boundingBox(), await cells.last().boundingBox()];
    expect(own?.y === other?.y, `${width} px`).toBe(beside);
    await expect(page.locator(`#p3\\.2 [lang=ru]`)).toContainText('Недостаточно средств');
    await expect(page.locator(`#p3\\.2 [lang=kk]`)).toContainText('қаражат');
  }
});

test('every clause, heading and number of the edition stands in the parallel text, once for each language', async ({
  page,
}) => {
  const ids = () => page.locator('article [id]').evaluateAll((all) => all.map(({ id }) => id));
  await page.goto(urls.edition('ru', 'payment', '2025-11-26'));
  const wanted = await ids();
  await page.goto(parallel);
  expect(await ids()).toEqual(wanted);
  for (const lang of ['ru', 'kk'])
    await expect(page.locator(`#p2\\.3 [lang=${lang}] .number`)).toHaveAttribute(
      'href',
      `${urls.edition(lang, 'payment', '2025-11-26')}#p2.3`,
    );
});

test('an edition leads to its parallel text, a clause is highlighted there, and the switch keeps page and clause', async ({
  page,
}) => {
  await page.goto(urls.edition('ru', 'payment', '2025-11-26'));
  await page.getByRole('link', { name: 'на всех языках' }).click();
  await expect(page).toHaveURL(parallel);
  await page.goto(`${parallel}#p2.3`);
  const background = (element: Element) => getComputedStyle(element).backgroundColor;
  const [target, other] = [page.locator('#p2\\.3'), page.locator('#p2\\.4')];
  expect(await target.evaluate(background)).not.toBe(await other.evaluate(background));
  await page.locator('.bar').getByRole('link', { name: 'Қазақша' }).click();
  await expect(page).toHaveURL(`${urls.parallel('kk', 'payment', '2025-11-26')}#p2.3`);
  for (const [from, to] of [
    [urls.document('kk', 'payment'), urls.parallel('kk', 'payment')],
    [urls.editions('kk', 'payment'), urls.parallel('kk', 'payment', '2025-11-26')],
  ] as const) {
    await page.goto(from);
    await page.getByRole('link', { name: 'барлық тілде' }).click();
    await expect(page).toHaveURL(to);
  }
});
