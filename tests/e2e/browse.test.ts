/** A reader's way through the archive, by mouse, by keyboard and without scripts. */
import { describe, expect, it } from 'vitest';
import { reader } from '../support/browser.ts';

const { open } = reader('shipped');
const KUNSHAN = /articles\/2023\/04\/kunshan-party-building\.html$/;

describe.each([{ javaScriptEnabled: true }, { javaScriptEnabled: false }])(
  'with scripts: $javaScriptEnabled',
  ({ javaScriptEnabled }) => {
    it('goes from the front page to a zone, an article, a topic and another article', async () => {
      const page = await open('', { javaScriptEnabled });
      expect(await page.title()).toContain('高新区新闻档案');
      await page.locator('nav a[href$="/zones/"]').first().click();
      await page.waitForURL(/\/zones\/$/);
      await page
        .getByRole('main')
        .getByRole('link', { name: /昆山高新区/ })
        .first()
        .click();
      await page.waitForURL(/\/zones\/kunshan\/$/);
      await expectHeading(page, '昆山高新区');
      await page
        .getByRole('main')
        .getByRole('link', { name: /党建“链”出/ })
        .first()
        .click();
      await page.waitForURL(KUNSHAN);
      expect(await page.getByRole('main').innerText()).toContain('邱腾飞');
      await page.getByRole('main').getByRole('link', { name: '先进计算', exact: true }).first().click();
      await page.waitForURL(/\/topics\/advanced-computing\/$/);
      await page
        .getByRole('main')
        .getByRole('link', { name: /党建“链”出/ })
        .first()
        .click();
      await page.waitForURL(KUNSHAN);
    });

    it('finds an author, a month and the page not found', async () => {
      const page = await open('articles/2023/04/kunshan-party-building.html', { javaScriptEnabled });
      await page.getByRole('main').getByRole('link', { name: '魏志强' }).first().click();
      await expectHeading(page, '魏志强');
      await page.goto(new URL('/dates/2023/04/', page.url()).href);
      expect(await page.getByRole('main').getByRole('link').count()).toBeGreaterThan(7);
      const response = await page.goto(new URL('/no-such-page/', page.url()).href);
      expect(response?.status()).toBe(404);
      expect(await page.getByRole('main').getByRole('link').count()).toBeGreaterThan(2);
    });
  },
);

it('can be read by keyboard: the first stop leads past the banner, and focus is always to be seen', async () => {
  const page = await open('articles/2023/04/kunshan-party-building.html');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#main');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => location.hash)).toBe('#main');
  const hidden: string[] = [];
  for (let stop = 0; stop < 40; stop++) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(() => {
      const active = document.activeElement as HTMLElement | null;
      if (!active || active === document.body) return '';
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(active);
      const box = active.getBoundingClientRect();
      const marked = (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
      return marked && box.width > 0 && box.height > 0 ? '' : active.outerHTML.slice(0, 100);
    });
    if (seen) hidden.push(seen);
  }
  expect(hidden).toEqual([]);
});

async function expectHeading(page: Awaited<ReturnType<typeof open>>, text: string): Promise<void> {
  await page.waitForLoadState();
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain(text);
}
