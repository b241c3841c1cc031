import { builtAddresses } from '../../src/build/addresses.ts';
import { expect, test as onRealSite } from '../support/site.ts';
import { test as onTables } from '../support/tables-site.ts';

const pages = (dir: string) => builtAddresses(dir).filter((address) => address.endsWith('/'));

/** How far a page is wider than the window, in pixels, when the reader's text is so large, in percent. */
const overflow = (size: number) => {
  const root = document.documentElement;
  root.style.fontSize = `${size}%`;
  return root.scrollWidth - root.clientWidth;
};

for (const [name, test, addresses] of [
  ['the real site', onRealSite, () => pages('dist')],
  [
    'a site with tables',
    onTables,
    () => ['/ru/payment/offer/', '/kk/payment/offer/', '/ru/payment/', '/kk/payment/'],
  ],
] as const)
  for (const width of [320, 360])
    test(`no page of ${name} scrolls sideways with text of 100, 150 or 200 %, ${width} px wide`, async ({
      visitor,
    }) => {
      await visitor.setViewportSize({ width, height: 800 });
      for (const address of addresses()) {
        await visitor.goto(address);
        for (const size of [100, 150, 200])
          expect(await visitor.evaluate(overflow, size), `${address} at ${size} %`).toBe(0);
      }
    });
