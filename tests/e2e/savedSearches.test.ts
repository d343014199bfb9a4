/** Searches that a reader keeps: from the results, by the keyboard, on a phone; named, ordered, opened, taken away. */
import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { violationsOf } from '../support/axe.ts';
import { reader } from '../support/browser.ts';
import { BOX, parameters } from '../support/searching.ts';

const { openIn, address } = reader('varied');
let page: Page;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ page, close } = await openIn('search/?q=平常报道&year=2023', { viewport: { width: 360, height: 800 } }));
});
afterAll(() => close());

const save = () => page.locator('.save-search button');
const said = () => page.locator('.save-search [role=status]');
const rows = () => page.locator('.saved-searches li');
const names = () => rows().locator('> a').allInnerTexts();
const act = (row: number, name: string) => rows().nth(row).getByRole('button', { name });
const status = () => page.locator('.saved-searches [role=status]').innerText();

it('are kept from the results, with all that limits them, and given back', async () => {
  await expect.poll(() => save().innerText()).toBe('存下这次搜索');
  await save().press('Enter');
  await expect.poll(() => said().innerText()).toMatch(/^已存下，共 1 次搜索。/);
  await save().press('Enter');
  await expect.poll(() => said().innerText()).toMatch(/^已去掉，还有 0 次搜索。/);
  await save().press('Enter');
  expect(await violationsOf(page, 'all')).toEqual([]);
  await page.goto(address('search/?q=图片'));
  await save().press('Enter');
  await page.locator('.save-search .said a').press('Enter');
  await expect.poll(names).toEqual(['平常报道、2023年', '图片']);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(await violationsOf(page, 'all')).toEqual([]);
});

it('are put in order and renamed, and keep the focus and the place of names that look like marks', async () => {
  await act(1, '上移').press('Enter');
  await expect.poll(names).toEqual(['图片', '平常报道、2023年']);
  expect(await status()).toBe('“图片”现在是第 1 个。');
  expect(await page.evaluate(() => document.activeElement!.getAttribute('aria-label'))).toBe('上移：图片');
  page.once('dialog', (dialog) => void dialog.accept(' <b>图</b> '));
  await act(0, '改名').press('Enter');
  await expect.poll(names).toEqual(['<b>图</b>', '平常报道、2023年']);
  await page.reload();
  await expect.poll(names).toEqual(['<b>图</b>', '平常报道、2023年']);
});

it('bring everything back that was asked', async () => {
  await rows().nth(1).locator('> a').press('Enter');
  await expect.poll(() => page.inputValue(BOX)).toBe('平常报道');
  expect(parameters(page).get('year')).toBe('2023');
  await expect.poll(() => save().innerText()).toBe('不再存这次搜索');
  await page.fill(BOX, '');
  await page.goto(address('search/'));
});

it('are taken away one by one', async () => {
  await act(0, '去掉').press('Enter');
  await expect.poll(names).toEqual(['平常报道、2023年']);
  expect(await page.evaluate(() => document.activeElement!.getAttribute('aria-label'))).toBe(
    '去掉：平常报道、2023年',
  );
  await page.keyboard.press('Enter');
  await expect.poll(() => rows().count()).toBe(0);
  expect(await status()).toBe('已去掉“平常报道、2023年”。');
});

it('still tell what was done when the search has loaded later than that', async () => {
  const waiting: Route[] = [];
  await page.goto(address('search/?q=平常报道'));
  await save().press('Enter');
  await expect.poll(() => said().innerText()).toMatch(/^已存下/);
  await page.route(/\/search\/.*\.(?!js$|css$)/, (route) => {
    if (route.request().isNavigationRequest()) return route.continue();
    return void waiting.push(route);
  });
  await page.goto(address('search/'));
  await page.focus(BOX);
  await act(0, '去掉').press('Enter');
  await expect.poll(() => waiting.length).toBeGreaterThan(0);
  const loaded = page.waitForResponse(waiting[0]!.request().url());
  for (const route of waiting) await route.continue();
  await (await loaded).finished();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.waitForLoadState('networkidle');
  expect(await status()).toBe('已去掉“平常报道”。');
});

it('that cannot be read are shown and never written over; what another wrote is no way out of the page', async () => {
  const keep = (text: string) =>
    page.evaluate((value) => {
      const base = new URL('..', location.href).pathname;
      localStorage.setItem(`searches ${base}`, value);
    }, text);
  await keep('not ours');
  await page.reload();
  await expect.poll(() => page.locator('.saved-searches pre').innerText()).toBe('not ours');
  await page.goto(address('search/?q=图片'));
  await save().press('Enter');
  await expect.poll(() => said().innerText()).toMatch(/读不出来/);
  await keep(JSON.stringify({ version: 1, items: [{ id: 'javascript:alert(1)//?q=x', title: 'x' }] }));
  await page.goto(address('search/'));
  expect(await rows().locator('> a').getAttribute('href')).toMatch(/\/search\/$/);
});
