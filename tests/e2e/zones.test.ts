/** The index of zones: three orders of which one is shown, the filter, and the map. */
import { expect, it } from 'vitest';
import { reader } from '../support/browser.ts';

const { open } = reader('shipped');
type Page = Awaited<ReturnType<typeof open>>;

const shown = (page: Page) =>
  page
    .locator('.view')
    .evaluateAll((views) =>
      views.filter((view) => view.getBoundingClientRect().height > 0).map(({ id }) => id),
    );
const names = (page: Page) =>
  page
    .locator('[data-find]')
    .evaluateAll((items) =>
      items
        .filter((item) => item.getBoundingClientRect().height > 0)
        .map((item) => item.querySelector('a')!.firstChild!.textContent!.trim()),
    );

it('narrows the zones as one types, by pinyin and by name, whichever order was shown', async () => {
  const page = await open('zones/');
  const filter = page.getByRole('searchbox', { name: '筛选园区' });
  await filter.fill('ssh');
  expect(await names(page)).toEqual(['东莞松山湖高新区']);
  expect(await page.locator('.filter output').innerText()).toBe('找到 1 个');
  await filter.fill('xyz');
  expect(await page.locator('.filter output').innerText()).toBe('没有这样的园区');
  await filter.fill('');
  await page.getByRole('link', { name: '按篇数' }).click();
  expect(await shown(page)).toEqual(['by-count']);
  await filter.fill('kun');
  expect(await shown(page)).toEqual(['by-province']);
  expect(await names(page)).toEqual(['昆山高新区', '昆明高新区']);
});

it('without scripts shows one order at a time, and the map leads to the provinces', async () => {
  const page = await open('zones/', { javaScriptEnabled: false });
  expect(await page.locator('.filter').isVisible()).toBe(false);
  await page.getByRole('link', { name: '按拼音' }).click();
  expect(await shown(page)).toEqual(['by-initial']);
  await page.getByRole('link', { name: '江苏 2 篇' }).click();
  expect(await shown(page)).toEqual(['by-province']);
  expect(decodeURI(page.url())).toContain('/zones/#江苏');
  expect(await page.locator('.tile-map a').count()).toBe(34);
});
