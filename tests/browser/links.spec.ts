/** Links and keys behave as they do everywhere on the web. */
import type { Page } from '@playwright/test';
import { expect, test, urls } from '../support/site.ts';

const box = '#q';
const results = '[data-search="done"]';
const hits = '#results li a';
const number = '#p1\\.2 .number';
const offer = urls.section('ru', 'payment', 'offer');

/** Lets the page use the clipboard, and returns what reads it. */
async function clipboard(page: Page): Promise<() => Promise<string>> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(() => navigator.clipboard.writeText('nothing'));
  return () => page.evaluate(() => navigator.clipboard.readText());
}

for (const modifier of ['Control', 'Meta', 'Shift', 'Alt'] as const)
  test(`a click on a clause's number with ${modifier} copies nothing and is left to the browser`, async ({
    page,
  }) => {
    await page.goto(offer);
    const copied = await clipboard(page);
    await page.evaluate(() => {
      // After the page's own listener, so that it sees what that did, and the page stays for the test.
      addEventListener('click', (event) => {
        document.body.dataset['prevented'] = String(event.defaultPrevented);
        event.preventDefault();
      });
    });
    await page.locator(number).click({ modifiers: [modifier] });
    await expect(page.locator('body')).toHaveAttribute('data-prevented', 'false');
    expect(await copied()).toBe('nothing');
  });

test('a middle click on a number opens its dated address in a tab and copies nothing', async ({
  page,
  context,
}) => {
  await page.goto(offer);
  const copied = await clipboard(page);
  const opened = context.waitForEvent('page');
  await page.locator(number).click({ button: 'middle' });
  await (await opened).waitForURL(/#p1\.2$/);
  expect(await copied()).toBe('nothing');
  expect(new URL(page.url()).hash).toBe('');
});

test('a middle click on the language switch keeps the clause', async ({ page, context }) => {
  await page.goto(`${offer}#p1.3`);
  const language = page.locator('header [data-twin]');
  // The code that follows the reader comes after the page.
  await expect(language).toHaveAttribute('href', /#p1\.3$/);
  const opened = context.waitForEvent('page');
  await language.click({ button: 'middle' });
  await (await opened).waitForURL(/#p1\.3$/);
});

test('keys that compose a character select and open nothing', async ({ page }) => {
  const session = await page.context().newCDPSession(page);
  for (const path of [offer, `${urls.search('ru')}?q=отказ`]) {
    await page.goto(path);
    await page.fill(box, 'отказ');
    await page
      .locator(path === offer ? '[role=option]' : hits)
      .first()
      .waitFor();
    await page.focus(box);
    await session.send('Input.imeSetComposition', { text: 'か', selectionStart: 1, selectionEnd: 1 });
    for (const key of ['ArrowDown', 'Enter', 'Escape'])
      await page.evaluate(
        ([selector, name]) =>
          document
            .querySelector(selector)
            ?.dispatchEvent(
              new KeyboardEvent('keydown', { key: name, isComposing: true, bubbles: true, cancelable: true }),
            ),
        [box, key] as const,
      );
    expect(await page.locator('[aria-selected=true]').count()).toBe(0);
    await expect(page.locator(box)).toBeFocused();
    expect(new URL(page.url()).pathname).toBe(new URL(path, page.url()).pathname);
  }
});

test('the address follows the box there and back', async ({ page }) => {
  await page.goto(`${urls.search('ru')}?q=карта`);
  await page.waitForSelector(results);
  const query = () => new URL(page.url()).searchParams.get('q');
  for (const typed of ['почта', 'карта', '', 'карта']) {
    await page.fill(box, typed);
    await expect.poll(query).toBe(typed || null);
  }
});

test('who leaves at once and comes back finds the query and the results that were on the screen', async ({
  page,
}) => {
  await page.goto(`${urls.search('ru')}?q=карта`);
  await page.waitForSelector(results);
  await page.fill(box, 'отказ');
  await page.locator(hits).first().waitFor();
  const text = await page.locator(hits).first().textContent();
  await page.locator(hits).first().click();
  await page.waitForURL(/#/);
  await page.goBack();
  await page.waitForSelector(results);
  await expect(page.locator(box)).toHaveValue('отказ');
  await expect(page.locator(hits).first()).toHaveText(text ?? '');
  await page.fill(box, 'почта');
  await expect(page.locator(hits).first()).not.toHaveText(text ?? '');
});

test('a literal search stays literal only as long as its query stands', async ({ page }) => {
  await page.goto(`${urls.search('ru')}?q=jnrfp&literally`);
  await page.waitForSelector(results);
  await expect(page.locator(hits)).toHaveCount(0);
  await page.fill(box, 'отказ');
  await expect.poll(() => page.url()).not.toContain('literally');
  await page.fill(box, 'jnrfp');
  await expect(page.locator(hits)).not.toHaveCount(0);
});

for (const half of ['\ud800', 'отказ\udc00', '\ud83d отказ'])
  test(`half of a surrogate pair in the box (${JSON.stringify(half)}) is no failure`, async ({ page }) => {
    for (const path of [offer, urls.search('ru')]) {
      await page.goto(path);
      await page.focus(box);
      await page.evaluate(
        ([selector, text]) => {
          const input = document.querySelector<HTMLInputElement>(selector);
          if (!input) return;
          input.value = text;
          input.dispatchEvent(new Event('input'));
        },
        [box, half] as const,
      );
      await expect(page.locator('form p[role=status]')).not.toBeEmpty();
      await expect(page.locator('body')).not.toContainText(
        'Поиск не загрузился. Проверьте связь и попробуйте ещё раз.',
        { useInnerText: true },
      );
    }
  });

test('every stop of the Tab key has a name', async ({ page }) => {
  for (const path of [
    urls.home('ru'),
    offer,
    urls.search('ru'),
    urls.verify('ru', 'payment'),
    urls.editions('kk', 'payment'),
  ]) {
    await page.goto(path);
    await page.setViewportSize({ width: 360, height: 700 });
    const nameless: string[] = [];
    for (let stop = 0; stop < 60; stop++) {
      await page.keyboard.press('Tab');
      const found = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return 'end';
        const labels = 'labels' in element ? [...((element as HTMLInputElement).labels ?? [])] : [];
        const name = [element.ariaLabel, element.textContent, ...labels.map((label) => label.textContent)]
          .join('')
          .trim();
        return name && (element.role ?? element.matches('a, button, input, summary'))
          ? ''
          : element.outerHTML.slice(0, 120);
      });
      if (found === 'end') break;
      if (found) nameless.push(found);
    }
    expect(nameless, path).toEqual([]);
  }
});

test('Tab goes from the box with its suggestions open to the button, past no nameless stop', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 500 });
  await page.goto(offer);
  await page.fill(box, 'карта');
  await page.locator('[role=option]').first().waitFor();
  await page.focus(box);
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveAttribute('aria-label', 'Найти');
  await page.keyboard.press('Tab');
  expect(await page.locator('.popup:focus').count()).toBe(0);
  await expect(page.locator('.popup')).toBeHidden();
});
