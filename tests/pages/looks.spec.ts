import { expect, test, urls } from '../support/site.ts';

test('Kazakh letters are drawn in the same font as the letters around them', async ({ page }) => {
  await page.goto(urls.section('kk', 'payment', 'refusal-reasons'));
  await page.evaluate(() => {
    const sample = document.createElement('p');
    sample.id = 'sample';
    sample.lang = 'kk';
    sample.textContent = 'абвгд әғқңөұүһі ӘҒҚҢӨҰҮҺІ Visa 2.3 «—»';
    document.querySelector('main')?.append(sample);
  });
  const client = await page.context().newCDPSession(page);
  await client.send('DOM.enable');
  await client.send('CSS.enable');
  const { root } = await client.send('DOM.getDocument');
  for (const selector of ['#sample', 'h1', '#p3\\.1', '.short summary']) {
    const { nodeId } = await client.send('DOM.querySelector', { nodeId: root.nodeId, selector });
    // The browser names no font until it has drawn the words.
    await expect
      .poll(async () => {
        const { fonts } = await client.send('CSS.getPlatformFontsForNode', { nodeId });
        return new Set(fonts.map(({ familyName }) => familyName)).size;
      }, selector)
      .toBe(1);
  }
});

for (const lang of ['ru', 'kk'])
  test(`lines of ${lang} text have 45 to 70 characters on average on a desktop`, async ({ page }) => {
    for (const width of [1280, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(urls.document(lang, 'payment'));
      const lengths = await page.evaluate(() =>
        [...document.querySelectorAll('.text p[id]')].flatMap((clause) => {
          const walker = document.createTreeWalker(clause, NodeFilter.SHOW_TEXT);
          const lines = new Map<number, number>();
          const range = document.createRange();
          while (walker.nextNode()) {
            const node = walker.currentNode;
            if (node.parentElement?.closest('[data-ours]')) continue;
            for (let i = 0; i < (node.textContent ?? '').length; i++) {
              range.setStart(node, i);
              range.setEnd(node, i + 1);
              const top = Math.round(range.getBoundingClientRect().top);
              lines.set(top, (lines.get(top) ?? 0) + 1);
            }
          }
          return [...lines.values()].slice(0, -1);
        }),
      );
      expect(lengths.length).toBeGreaterThan(20);
      const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
      expect(mean).toBeLessThanOrEqual(70);
      expect(mean).toBeGreaterThan(45);
    }
  });

test('clause numbers stand to the left of the text, on phone and desktop', async ({ page }) => {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(urls.section('ru', 'payment', 'offer'));
    const [number, first, second] = await page.evaluate(() => {
      const clause = document.querySelector('#p1\\.2');
      const text = clause?.lastChild;
      const range = document.createRange();
      if (text) range.selectNodeContents(text);
      const rows = [...range.getClientRects()];
      return [
        clause?.querySelector('.number')?.getBoundingClientRect().left ?? 0,
        rows[0]?.left ?? 0,
        rows[1]?.left ?? 0,
      ];
    });
    expect(first).toBe(second);
    expect(number).toBeLessThan(first - 20);
  }
});

for (const lang of ['ru', 'kk'])
  test(`every section in ${lang} begins above the middle of a small phone`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    for (const section of ['offer', 'payment-security', 'refusal-reasons', 'requisites']) {
      await page.goto(urls.section(lang, 'payment', section));
      const first = page.locator('.short > summary, .text [id]:has(> .number)').first();
      expect((await first.boundingBox())?.y, section).toBeLessThan(360);
    }
  });
