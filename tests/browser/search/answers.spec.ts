import { asked, type TextAnswer } from '../../../src/search/text.ts';
import { withAnswers } from '../../support/answers.ts';
import { expect, test, urls } from '../../support/site.ts';

const box = '#q';
const offer = urls.section('ru', 'payment', 'offer');
const option = '[role=option]';
const done = '[data-search=done]';
const card = '#results .answer';

/** Answers of our own making, whatever the site's are today. */
const made: Record<string, TextAnswer[]> = {
  ru: [
    {
      id: 'code-late',
      ...asked(['Не приходит проверочный код', 'смс с кодом не пришла', 'жду код а его нет']),
      answer: 'Код отправляет банк, который выпустил карту.',
      clauses: [
        [`${offer}#p1.6`, '1.6'],
        [`${offer}#p1.7`, '1.7'],
      ],
      whom: [],
    },
    {
      id: 'gift',
      ...asked(['Можно ли подарить поездку?', 'подарочный сертификат', 'купить поездку в подарок']),
      answer: 'В условиях об этом ничего нет.',
      clauses: [],
      whom: ['support', 'bank'],
    },
  ],
};

/** A ready letter: its receiver, subject and lines. */
function letter(address: string | null) {
  const { pathname, searchParams } = new URL(address ?? '');
  return {
    to: pathname,
    subject: searchParams.get('subject'),
    lines: searchParams.get('body')?.split('\r\n'),
  };
}

test('an answer comes first, with its clauses as links, marked as the site’s explanation', async ({
  page,
}) => {
  await withAnswers(page, made);
  await page.goto(`${urls.search('ru')}?q=смс с кодом не пришла`);
  await page.waitForSelector(done);
  const first = page.locator('#results ol > li').first();
  await expect(first.getByRole('heading')).toHaveText('Не приходит проверочный код');
  await expect(first).toContainText('Код отправляет банк, который выпустил карту.');
  await expect(first).toContainText('Пояснение сайта');
  await expect(first.locator('a')).toHaveText(['п. 1.6', 'п. 1.7']);
  await expect(page.locator('.search p[role=status]')).toContainText('Ответ: Не приходит проверочный код');
  await first.locator('a').first().click();
  await expect(page).toHaveURL(`${offer}#p1.6`);
});

test('in the box an answer is one option, which leads to its first clause', async ({ page }) => {
  await withAnswers(page, made);
  await page.goto(urls.home('ru'));
  await page.fill(box, 'смс с кодом не пришла');
  const first = page.locator(option).first();
  await expect(first).toContainText('Не приходит проверочный код');
  await expect(first).toContainText('п. 1.6, п. 1.7');
  await expect(page.locator('.search p[role=status]')).toContainText('Ответ: Не приходит проверочный код');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${offer}#p1.6`);
});

test('when the texts do not say, the answer says so and whom to ask, with a letter ready', async ({
  page,
}) => {
  await withAnswers(page, made);
  await page.goto(`${urls.search('ru')}?q=купить поездку в подарок`);
  await page.waitForSelector(done);
  await expect(page.locator(card)).toContainText('В условиях об этом ничего нет.');
  await expect(page.locator(card)).toContainText('поддержку, банк, который выпустил карту');
  await expect(page.locator('#none')).toBeHidden();
  const { to, subject, lines } = letter(await page.locator(`${card} a`).getAttribute('href'));
  expect(to).toBe('support@k-s.app');
  expect(subject).toBe('купить поездку в подарок');
  expect(lines?.join('\n')).toMatch(/Способы оплаты, редакция от \d\d\.\d\d\.\d{4}/);
  expect(decodeURIComponent(lines?.at(-1) ?? '')).toMatch(
    /^http.*\/ru\/search\/\?q=купить поездку в подарок$/,
  );

  await page.goto(urls.home('ru'));
  await page.fill(box, 'купить поездку в подарок');
  await expect(page.locator(option).first()).toContainText('В условиях об этом ничего нет.');
  await expect(page.locator(option).first()).toHaveAttribute('href', /\/ru\/answers\/#gift$/);
});

test('when nothing is found, the letter to the support is ready', async ({ page }) => {
  await withAnswers(page);
  await page.goto(`${urls.search('kk')}?q=футбол`);
  await page.waitForSelector(done);
  const { subject, lines } = letter(await page.locator('#none a').first().getAttribute('href'));
  expect(subject).toBe('футбол');
  expect(lines?.at(-1)).toContain('/kk/search/');
});

test('a number that no clause has is said to be missing, and the sections are listed', async ({ page }) => {
  await withAnswers(page);
  await page.goto(`${urls.search('ru')}?q=п. 5.1`);
  await page.waitForSelector(done);
  await expect(page.locator('#results-status')).toHaveText('Пункта 5.1 нет.');
  await expect(page.locator('#none li a').first()).toHaveAttribute('href', offer);
  await expect(page.locator('#results')).not.toContainText('Ничего не найдено', { useInnerText: true });
  await page.goto(urls.home('kk'));
  await page.fill(box, '5.1-тармақ');
  await expect(page.locator('.popup p')).toHaveText('5.1-тармақ жоқ.');
  await expect(page.locator(option)).toHaveText(['Бөлімдер мен қолдау қызметі']);
});

test('a section that is found lists its clauses, as links', async ({ page }) => {
  await withAnswers(page);
  await page.goto(`${urls.search('ru')}?q=отказ`);
  await page.waitForSelector(done);
  const under = page.locator('#results ol > li').first().locator('ul a');
  await expect(under.first()).toHaveText(/^3\.1 \S/);
  await under.nth(1).click();
  await expect(page).toHaveURL(`${urls.section('ru', 'payment', 'refusal-reasons')}#p3.2`);
});

test('hits of related words are said to be alike in meaning; the beginning of a word is not', async ({
  page,
}) => {
  await withAnswers(page);
  await page.goto(`${urls.search('ru')}?q=недостаточно средств лотерея`);
  await page.waitForSelector(done);
  await expect(page.locator('#searched')).toHaveText('Похоже по смыслу');
  await page.fill(box, 'отк');
  await page.waitForSelector(done);
  await expect(page.locator('#results ol > li > a').first()).toContainText('отказа');
  await expect(page.locator('#searched')).toBeEmpty();
});

test('the arrow keys go through hits and the clauses under them in the order of the page', async ({
  page,
}) => {
  await withAnswers(page);
  await page.goto(`${urls.search('ru')}?q=отказ`);
  await page.waitForSelector(done);
  const links = page.locator('#results ol a');
  await page.focus(box);
  for (let i = 0; i < 3; i++) {
    await page.keyboard.press('ArrowDown');
    await expect(links.nth(i)).toBeFocused();
  }
});
