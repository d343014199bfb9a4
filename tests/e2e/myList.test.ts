/** The reader's list: filled from an article and from the search, ordered, exported, cleared; by the keyboard, on a phone. */
import { buffer } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOf } from '../support/axe.ts';
import { reader } from '../support/browser.ts';
import { expectCount } from '../support/searching.ts';

const { openIn, open, address } = reader('varied');
const ARTICLE = 'articles/2023/04/everything.html';

describe('the list of one reader', () => {
  let page: Page;
  let close: () => Promise<void>;
  const asked: string[] = [];
  beforeAll(async () => {
    ({ page, close } = await openIn(ARTICLE, { viewport: { width: 360, height: 800 } }));
    page.on('dialog', (dialog) => {
      asked.push(dialog.message());
      void dialog.accept();
    });
  });
  afterAll(() => close());

  const rows = () => page.locator('[data-list-rows] > li');
  const headlines = () => rows().locator('.headline').allInnerTexts();
  const status = () => page.locator('[data-list-status]').innerText();
  const focused = () => page.evaluate(() => document.activeElement!.getAttribute('aria-label') ?? '');
  const stored = () =>
    page.evaluate(() => Object.entries({ ...localStorage }).find(([key]) => key.startsWith('list '))!);
  async function exported(label: string): Promise<string> {
    const button = page.locator('[data-list-tools] button', { hasText: label });
    const [file] = await Promise.all([page.waitForEvent('download'), button.press('Enter')]);
    return (await buffer(await file.createReadStream())).toString();
  }

  it('takes an article from its page, and gives it back', async () => {
    const button = page.locator('[data-list-toggle]');
    const said = page.locator('.listing [role=status]');
    await expect.poll(() => button.innerText()).toBe('加入清单');
    await button.press('Enter');
    await expect.poll(() => said.innerText()).toMatch(/已加入清单，共 1 篇/);
    await button.press('Enter');
    await expect.poll(() => said.innerText()).toMatch(/已移出清单，还有 0 篇/);
    await button.press('Enter');
    await expect.poll(() => button.innerText()).toBe('移出清单');
    expect(await violationsOf(page, 'all')).toEqual([]);
  });

  it('takes articles from the results', async () => {
    await page.goto(address('search/?q=平常报道'));
    await expectCount(page, 12);
    const buttons = page.locator('.hit').getByRole('button', { name: '加入清单' });
    await buttons.nth(0).press('Enter');
    await buttons.nth(0).press('Enter');
    expect(await page.locator('.hit').getByRole('button', { name: '移出清单' }).count()).toBe(2);
    await page.locator('.hit .said a').first().press('Enter');
    await expect.poll(status).toBe('共 3 篇');
    await expect
      .poll(() => rows().locator('.reference').allInnerTexts())
      .toEqual(Array.from({ length: 3 }, () => expect.stringMatching(/\[N\/OL\]/)));
  });

  it('is put in order by keys, which keep their place', async () => {
    const [first, second, third] = await headlines();
    await rows().nth(2).getByRole('button', { name: '上移' }).press('Enter');
    await expect.poll(headlines).toEqual([first, third, second]);
    expect(await focused()).toBe(`上移：${third}`);
    await page.keyboard.press('Enter');
    await expect.poll(headlines).toEqual([third, first, second]);
    // At the top there is nothing more to do, and the focus stays.
    await page.keyboard.press('Enter');
    expect(await headlines()).toEqual([third, first, second]);
    expect(await focused()).toBe(`上移：${third}`);
    await page.reload();
    await expect.poll(headlines).toEqual([third, first, second]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(await violationsOf(page, 'all')).toEqual([]);
  });

  it('is exported in its order', async () => {
    const order = await headlines();
    const csv = await exported('CSV');
    expect(csv).toMatch(/^\uFEFF标题,作者,日期,报纸,版次,网址\r\n/);
    const places = order.map((title) => csv.indexOf(title.replaceAll('"', '""')));
    expect(Math.min(...places)).toBeGreaterThan(0);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect((await exported('RIS')).match(/^TY {2}- NEWS/gm)).toHaveLength(3);
    expect((await exported('BibTeX')).match(/^@article\{/gm)).toHaveLength(3);
    const entries = await rows().locator('.reference').allInnerTexts();
    expect((await exported('GB/T 7714')).split('\n').slice(0, 3)).toEqual(
      entries.map((entry, index) => `[${index + 1}] ${entry}`),
    );
    expect(await status()).toBe('已导出 3 篇。');
  });

  it('is printed as references alone', async () => {
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('[data-list-tools]').isVisible()).toBe(false);
    expect(await page.locator('.list-actions').first().isVisible()).toBe(false);
    expect(await page.locator('.reference').first().isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
  });

  it('tells what is no longer there, and what a file lacks', async () => {
    const [key, text] = await stored();
    const { items } = JSON.parse(text) as { items: object[] };
    const more = JSON.stringify({
      version: 1,
      items: [...items, { id: '2023/04/not-there', title: '没有的' }],
    });
    await page.evaluate(([name, value]) => localStorage.setItem(name!, value!), [key, more]);
    await page.reload();
    await expect.poll(() => rows().nth(3).locator('.reference').innerText()).toBe('档案里已经没有这一篇。');
    await exported('RIS');
    expect(await status()).toBe('已导出 3 篇；另有 1 篇没有读到，不在文件里。');
    await rows().nth(3).getByRole('button', { name: '移出清单' }).press('Enter');
    await expect.poll(status).toBe('已移出《没有的》。');
    expect(await focused()).toMatch(/^移出清单：/);
  });

  it('is cleared after a question', async () => {
    await page.getByRole('button', { name: '清空清单' }).press('Enter');
    await expect.poll(status).toMatch(/^清单是空的/);
    expect(asked).toEqual([expect.stringContaining('清空这 3 篇')]);
    expect(await rows().count()).toBe(0);
  });

  it('never throws away what it cannot read', async () => {
    const [key] = await stored();
    const foreign = '{"version":9,"别的":"程序"}';
    await page.evaluate(([name, value]) => localStorage.setItem(name!, value!), [key, foreign]);
    await page.goto(address(ARTICLE));
    await page.locator('[data-list-toggle]').press('Enter');
    await expect.poll(() => page.locator('.listing [role=status]').innerText()).toMatch(/读不出来/);
    expect(await stored()).toEqual([key, foreign]);
    await page.locator('.listing a').press('Enter');
    await expect.poll(status).toMatch(/读不出来/);
    expect(await page.locator('[data-list-damaged] pre').innerText()).toBe(foreign);
    expect(await violationsOf(page, 'all')).toEqual([]);
    await page.getByRole('button', { name: '丢掉原文' }).press('Enter');
    await expect.poll(status).toMatch(/^清单是空的/);
    expect(asked.at(-1)).toContain('找不回来');
  });
});

it('says so where there is no JavaScript', async () => {
  const page = await open('list/', { javaScriptEnabled: false });
  expect(await page.locator('main .notice').innerText()).toContain('需要 JavaScript');
  expect(await page.locator('[data-list-status]').isVisible()).toBe(false);
});
