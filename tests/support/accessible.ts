import { expect, test, type Page } from '@playwright/test';
import { faults } from './axe.ts';

/** The screen sizes that stand for all: a phone and a desktop. */
const sizes = [
  { width: 360, height: 740 },
  { width: 1280, height: 900 },
];

/** Checks that axe, with every rule on, finds nothing in each given colour scheme, on phone and desktop. */
export const axeFindsNothing = (page: Page, schemes: readonly ('light' | 'dark')[]) =>
  test.step('axe finds nothing', async () => {
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      for (const size of sizes) {
        await page.setViewportSize(size);
        expect(await faults(page), `${size.width} px, ${colorScheme}`).toEqual([]);
      }
    }
  });

/** Checks that every text with a letter that only Kazakh has is in an element marked as Kazakh. */
export const kazakhIsMarked = (page: Page) =>
  test.step('Kazakh words are marked as Kazakh', async () => {
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
    expect(unmarked).toEqual([]);
  });

/** Checks for landmarks, one h1, headings in order, and a link that skips the header by keyboard. */
export const hasItsLandmarks = (page: Page) =>
  test.step('the page has landmarks, headings in order and a link that skips the header', async () => {
    await expect(page.getByRole('main')).toHaveCount(1);
    await expect(page.getByRole('banner')).toHaveCount(1);
    const levels = await page
      .locator('h1, h2, h3, h4')
      .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName[1])));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, i) => expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1));
    if ((await page.locator('.skip').count()) === 0) {
      // The bilingual pages have one link before the text: nothing to skip.
      expect(await page.locator('header a').count()).toBe(1);
      return;
    }
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.locator('main')).toBeFocused();
  });

/** Checks that every control is 44 px tall to the touch and has an outline of 2 px or more when it has the focus. */
export const controlsAreLargeAndShowFocus = (page: Page) =>
  test.step('every control is 44 px tall to the touch and shows its focus', async () => {
    for (const size of sizes) {
      await page.setViewportSize(size);
      const small = await page.evaluate(() => {
        // A link within a sentence is as tall as its line (WCAG 2.2, 2.5.8, the inline exception).
        const inSentence = (element: Element) =>
          element.matches('a:not(.number)') &&
          element.closest('p, li[id], .aid') !== null &&
          !element.matches('nav a, footer a, .facts a, .source a');
        return [...document.querySelectorAll('a, button, input, summary')]
          .filter((element) => element.checkVisibility() && !inSentence(element) && !element.matches('.skip'))
          .filter((element) => {
            element.scrollIntoView({ block: 'center', behavior: 'instant' });
            const box = element.getBoundingClientRect();
            const [x, y] = [box.left + Math.min(box.width / 2, 22), box.top + box.height / 2];
            return [-21, 0, 21].some((dy) => {
              const hit = document.elementFromPoint(x, y + dy);
              // The bar goes from the top of a page when this script has ended.
              return !hit || (hit !== element && !element.contains(hit) && !hit.closest('.bar'));
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

/**
 * Checks that at 320 px, which is a zoom of 400 %, the page does not scroll sideways, also with wide spacing, and that
 * nothing is cut off. Leaves the wide spacing in place.
 */
export const fitsNarrow = (page: Page) =>
  test.step('the page fits 320 px, also with wide letter and line spacing', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    // Elements that stick out to the right, except where an ancestor cuts them on purpose.
    const stickingOut = () =>
      page.evaluate(() => ({
        scroll: document.documentElement.scrollWidth,
        elements: [...document.querySelectorAll('body *')]
          .filter(
            (each) => !each.closest('.unseen, .skip, pre') && each.getBoundingClientRect().right > 320.5,
          )
          .map((each) => each.outerHTML.slice(0, 120)),
      }));
    expect(await stickingOut()).toEqual({ scroll: 320, elements: [] });
    // WCAG 2.2, 1.4.12.
    await page.evaluate(() => {
      const wide = new CSSStyleSheet();
      wide.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
      );
      // A style element would be against the site's policy.
      document.adoptedStyleSheets = [wide];
    });
    expect(await stickingOut()).toEqual({ scroll: 320, elements: [] });
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('body *')]
        .filter((each) => {
          const { overflowX, overflowY } = getComputedStyle(each);
          return (
            // The bar has one row, whatever the length of a title, which its heading has in full.
            !each.closest('.unseen, svg, input, pre, .bar') &&
            ((overflowY !== 'visible' && each.scrollHeight > each.clientHeight + 1) ||
              (overflowX !== 'visible' && each.scrollWidth > each.clientWidth + 1))
          );
        })
        .map((each) => each.outerHTML.slice(0, 120)),
    );
    expect(cut).toEqual([]);
  });

/** Checks that nothing on the page covers the suggestions, so that a tap on a suggestion reaches it. */
export const nothingCoversSuggestions = (page: Page) =>
  test.step('nothing covers the suggestions', async () => {
    const box = page.locator('header #q');
    // The search page shows its results in the page itself.
    if (!(await box.count()) || (await page.locator('#results').count())) return;
    await box.fill('карта');
    await page.waitForSelector('.popup [role=option]');
    for (const size of sizes) {
      await page.setViewportSize(size);
      const over = await page.locator('.popup').evaluate((popup) => {
        const { left, top, width, height } = popup.getBoundingClientRect();
        const parts = Array.from({ length: 20 }, (_, i) => (i + 0.5) / 20);
        return parts.flatMap((x) =>
          parts
            .map((y) => document.elementFromPoint(left + x * width, top + y * height))
            .filter((element) => element && !popup.contains(element))
            .map((element) => element?.outerHTML.slice(0, 120)),
        );
      });
      expect([...new Set(over)], `${size.width} px`).toEqual([]);
    }
  });
