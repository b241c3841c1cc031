import { listed, sizes } from './listed.ts';
import { expect, test, urls } from './site.ts';

for (const path of listed)
  test(`${path} fits 320 px and a zoom of 400 %, also with wide letter and line spacing`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(path);
    // What sticks out to the right without being cut by an ancestor on purpose.
    const stickingOut = () =>
      page.evaluate(() => ({
        scroll: document.documentElement.scrollWidth,
        elements: [...document.querySelectorAll('body *')]
          .filter(
            (each) => !each.closest('.hero, .unseen, .skip') && each.getBoundingClientRect().right > 320.5,
          )
          .map((each) => each.outerHTML.slice(0, 120)),
      }));
    expect(await stickingOut()).toEqual({ scroll: 320, elements: [] });
    // WCAG 2.2, 1.4.12.
    await page.addStyleTag({
      content:
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    });
    expect(await stickingOut()).toEqual({ scroll: 320, elements: [] });
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('body *')]
        .filter((each) => {
          const { overflowX, overflowY } = getComputedStyle(each);
          return (
            !each.closest('.unseen, svg, input') &&
            ((overflowY !== 'visible' && each.scrollHeight > each.clientHeight + 1) ||
              (overflowX !== 'visible' && each.scrollWidth > each.clientWidth + 1)) &&
            !each.matches('.hero')
          );
        })
        .map((each) => each.outerHTML.slice(0, 120)),
    );
    expect(cut).toEqual([]);
  });

for (const path of listed)
  test(`${path} has its landmarks, one h1, headings in order and a way past the header`, async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('header, main').first()).toBeVisible();
    await expect(page.getByRole('main')).toHaveCount(1);
    await expect(page.getByRole('banner')).toHaveCount(1);
    const levels = await page
      .locator('h1, h2, h3, h4')
      .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName[1])));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, i) => expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1));
    const main = page.locator('main');
    if ((await page.locator('.skip').count()) === 0) {
      // The bilingual pages have one link before the text: nothing to skip.
      expect(await page.locator('header a').count()).toBe(1);
      return;
    }
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(main).toBeFocused();
  });

for (const path of listed)
  test(`every control at ${path} has 44 px under a finger, and shows its focus`, async ({ page }) => {
    for (const size of sizes) {
      await page.setViewportSize(size);
      await page.goto(path);
      const small = await page.evaluate(() => {
        // A link within a sentence is as tall as its line (WCAG 2.2, 2.5.8, the inline exception).
        const inSentence = (element: Element) =>
          element.matches('a:not(.number)') &&
          element.closest('p, li[id], .aid') !== null &&
          !element.matches('nav a, footer a, .cards a, .facts a, .source a, .whole');
        return [...document.querySelectorAll('a, button, input, summary')]
          .filter((element) => element.checkVisibility() && !inSentence(element) && !element.matches('.skip'))
          .filter((element) => {
            element.scrollIntoView({ block: 'center', behavior: 'instant' });
            const box = element.getBoundingClientRect();
            const [x, y] = [box.left + Math.min(box.width / 2, 22), box.top + box.height / 2];
            return [-21, 0, 21].some((dy) => {
              const hit = document.elementFromPoint(x, y + dy);
              return !hit || (hit !== element && !element.contains(hit));
            });
          })
          .map((element) => element.outerHTML.slice(0, 120));
      });
      expect(small, `${size.width} px`).toEqual([]);
    }
    const unseen = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('a, button, input')]
        .filter((element) => element.checkVisibility())
        .filter((element) => {
          element.focus({ focusVisible: true });
          const { outlineStyle, outlineWidth } = getComputedStyle(element);
          return outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2;
        })
        .map((element) => element.outerHTML.slice(0, 120)),
    );
    expect(unseen).toEqual([]);
  });

test('focus follows the order in which the page reads', async ({ page }) => {
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
  // Within one line order is by eye from left to right; from line to line it never goes back up.
  tops.forEach((top, i) => expect(top).toBeGreaterThan((tops[i - 1] ?? 0) - 30));
});

test('a word of Kazakh is always marked as Kazakh', async ({ page }) => {
  for (const path of listed) {
    await page.goto(path);
    const unmarked = await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      while (walker.nextNode()) {
        const text = walker.currentNode.textContent ?? '';
        const element = walker.currentNode.parentElement;
        if (/[әғқңөұүһі]/i.test(text) && element?.closest('[lang]')?.getAttribute('lang') !== 'kk')
          found.push(text.trim());
      }
      return found;
    });
    expect(unmarked, path).toEqual([]);
  }
});

test('the search box is a combobox as APG describes it, and each count is said once', async ({ page }) => {
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
  const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
  expect(said.filter((text) => text.includes('Найдено'))).toHaveLength(1);
});

test('in forced colours every button, field and box keeps an edge', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(urls.home('ru'));
  for (const selector of ['.action', '.hero', '.search input', '.search button'])
    await expect(page.locator(selector).first()).not.toHaveCSS('border-top-style', 'none');
  await page.goto(urls.section('kk', 'payment', 'refusal-reasons'));
  for (const selector of ['.aid', '.note'])
    await expect(page.locator(selector).first()).toHaveCSS('border-left-style', 'solid');
});

test('nothing moves for those who asked for less motion, nor for anyone', async ({ page }) => {
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
