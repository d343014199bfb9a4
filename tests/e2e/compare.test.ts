/** Zones and topics side by side: what the address asks for, what the reader adds and removes, where the columns lead. */
import { expect, it } from 'vitest';
import { reader } from '../support/browser.ts';

const { open } = reader('varied');

it('draws what the address compares, on one scale, and keeps every state in the address', async () => {
  const page = await open('compare/?zones=kunshan,suzhou');
  const charts = page.locator('.multiples section');
  await expect.poll(() => charts.count()).toBe(2);
  expect(await charts.locator('h2 a').allTextContents()).toEqual(['昆山高新区', '苏州高新区']);

  // One article of 20 in a year is as tall as 1/20 of the tallest column, whatever chart it stands in.
  const heights = await page
    .locator('.multiples rect')
    .evaluateAll((bars) => bars.map((bar) => Number.parseFloat(bar.getAttribute('height')!)));
  expect(Math.max(...heights)).toBe(100);

  await page.getByRole('button', { name: '移去苏州高新区' }).click();
  await expect.poll(() => page.url()).toMatch(/\?zones=kunshan$/);
  await page.locator('.compare input[list]').fill('石家庄高新区');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).toMatch(/\?zones=kunshan,shijiazhuang$/);
  await page.getByLabel('每千篇').check();
  await expect.poll(() => page.url()).toMatch(/&per=1000$/);

  const column = page.locator('.multiples .columns a').first();
  const [, count] = /(\d+) 篇/.exec((await column.textContent())!)!;
  await column.click();
  await page.waitForURL(/\/search\/\?zone=kunshan&from=\d{4}&to=\d{4}$/);
  await expect.poll(() => page.locator('[data-search-status]').textContent()).toContain(count!);
});

it('without scripts has the table, and each name leads to its page', async () => {
  const page = await open('compare/', { javaScriptEnabled: false });
  expect(await page.locator('.multiples').isVisible()).toBe(false);
  expect(await page.locator('.compare-table a').first().getAttribute('href')).toMatch(/\/zones\/kunshan\/$/);
});
