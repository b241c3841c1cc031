import { expect, test, urls } from '../support/site.ts';

test('keyboard focus follows the reading order of the page', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(urls.section('ru', 'payment', 'requisites'));
  const tops: number[] = [];
  await page.keyboard.press('Tab');
  for (let i = 0; i < 20; i++) {
    await page.keyboard.press('Tab');
    const top = await page.evaluate(() => {
      const element = document.activeElement;
      return element && element !== document.body
        ? Math.round(element.getBoundingClientRect().top + scrollY)
        : undefined;
    });
    if (top !== undefined) tops.push(top);
  }
  // Within a line focus goes from left to right; from line to line it never goes back up.
  tops.forEach((top, i) => expect(top).toBeGreaterThan((tops[i - 1] ?? 0) - 30));
});

test('the search box is a combobox as the ARIA APG describes it, and each result count is announced once', async ({
  page,
}) => {
  await page.goto(urls.section('ru', 'payment', 'offer'));
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const region = (target instanceof Element ? target : target.parentElement)?.closest('[role=status]');
        if (region?.textContent) said.push(region.textContent);
      }
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
  const box = page.getByRole('combobox', { name: 'Поиск по условиям оплаты' });
  await page.focus('#q');
  await expect(box).toHaveAttribute('aria-autocomplete', 'list');
  await expect(box).toHaveAttribute('aria-expanded', 'false');
  await box.fill('отказ');
  const list = page.getByRole('listbox');
  await expect(list).toBeVisible();
  await expect(box).toHaveAttribute('aria-controls', (await list.getAttribute('id')) ?? '');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option', { selected: true })).toHaveCount(1);
  await expect(box).toBeFocused();
  // The count is announced when typing pauses; a second announcement would follow at once.
  await expect(page.getByRole('status').filter({ hasText: 'Найдено' })).toBeVisible();
  await page.waitForTimeout(500);
  const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
  expect(said.filter((text) => text.includes('Найдено'))).toHaveLength(1);
});

test('with forced colours every button, field and box keeps a border', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(urls.home('ru'));
  for (const selector of ['.action', '.search input', '.search button'])
    await expect(page.locator(selector).first()).not.toHaveCSS('border-top-style', 'none');
  await expect(page.locator('.hero')).toHaveCSS('border-bottom-style', 'solid');
  await page.goto(urls.section('kk', 'payment', 'refusal-reasons'));
  for (const selector of ['.short', '.note'])
    await expect(page.locator(selector).first()).toHaveCSS('border-left-style', 'solid');
});

test('nothing is animated, for readers who asked for less motion and for everyone else', async ({ page }) => {
  await page.goto(urls.home('ru'));
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')].filter((each) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(each);
        return transitionDuration !== '0s' || animationName !== 'none' || scrollBehavior === 'smooth';
      }).length,
  );
  expect(moving).toBe(0);
});
