/** What used to go wrong on the search page: recoveries, arrival, typing, and what is offered. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { reader } from '../support/browser.ts';
import { BOX, expectCount, headlines, hitCount, parameters, wholePage } from '../support/searching.ts';

const { open } = reader('varied');
const HEADER = '[data-search-box] input';
const hasFocus = (page: Page) => page.locator(`${BOX}:focus`).count();

describe('a file of the index that cannot be had', () => {
  it('is asked for past the cache, so that a damaged copy does no harm', async () => {
    const page = await open('search/');
    const damaged = new Set<string>();
    await page.context().route(/\/search\/.+\/(?:postings|characters)\//, (route) => {
      const url = route.request().url();
      if (damaged.has(url)) return route.continue();
      damaged.add(url);
      return route.fulfill({ status: 200, body: '<!doctype html><title>hotspot</title>' });
    });
    await page.fill(BOX, '平常报道');
    await expectCount(page, 12);
    expect(damaged.size).toBeGreaterThan(0);
  });

  it('leaves the other hits whole where it is the text of one', async () => {
    const page = await open('search/');
    let lost: string | undefined;
    await page.context().route(/\/search\/.+\/stored\//, (route) => {
      lost ??= route.request().url();
      return route.request().url() === lost ? route.fulfill({ status: 404 }) : route.continue();
    });
    await page.fill(BOX, '平常报道');
    await expectCount(page, 12);
    await wholePage(page, 10);
    const excerpts = await page.locator('.hit .excerpt').allInnerTexts();
    expect(excerpts.filter((text) => text.trim() === '')).toHaveLength(1);
  });

  it('makes the page begin again with the manifest, when a new build has replaced it', async () => {
    const page = await open('search/?from=1900');
    await hitCount(page);
    let manifests = 0;
    await page.context().route(/\/search\/manifest\.json/, (route) => {
      manifests++;
      return route.continue();
    });
    await page
      .context()
      .route(/\/search\/.+\/postings\//, (route) =>
        manifests === 0 ? route.fulfill({ status: 404 }) : route.continue(),
      );
    await page.fill(BOX, '平常报道');
    await expectCount(page, 12);
    expect(manifests).toBe(1);
    expect(await page.getByRole('alert').locator('p').count()).toBe(0);
  });

  it('says what the matter is, and answers from memory what it has there', async () => {
    const page = await open('search/?q=平常报道');
    await expectCount(page, 12);
    await wholePage(page, 10);
    await page.context().setOffline(true);
    await page.fill(BOX, '引文');
    await page.getByRole('alert').getByText('网络不通').waitFor();
    await page.fill(BOX, '平常报道');
    await expectCount(page, 12);
    await page.context().setOffline(false);
    await page.fill(BOX, '引文');
    await hitCount(page);
    await expect.poll(() => page.locator('.hit').count()).toBeGreaterThan(0);
    await page.context().route(/\/search\/.+\/postings\//, (route) => route.fulfill({ status: 404 }));
    await page.fill(BOX, '昆山高新区第');
    await page.getByRole('alert').getByText('服务器上没有这个文件').waitFor();
  });
});

describe('where the exact search has no answer, Pagefind answers by words', () => {
  const words = (page: Page) => page.locator('.by-words li');

  it('and says so: instead of an index that cannot be had, and below what is not exact', async () => {
    const page = await open('');
    await page.context().route(/\/search\/manifest\.json/, (route) => route.fulfill({ status: 404 }));
    await page.goto(`${page.url()}search/`);
    await page.fill(BOX, '平常报道');
    await page.getByText('逐字搜索现在不能用').waitFor();
    await page.getByRole('alert').getByText('服务器上没有这个文件').waitFor();
    expect(await words(page).count()).toBeGreaterThan(0);
    expect(await words(page).locator('mark').count()).toBeGreaterThan(0);
    await page.context().unroute(/\/search\/manifest\.json/);
    await page.getByRole('button', { name: '重试' }).click();
    await expectCount(page, 12);
    expect(await words(page).count()).toBe(0);
    expect(await page.locator('.by-words:visible').count()).toBe(0);

    await page.fill(BOX, '报道平常');
    await page.getByText('按词搜索的结果').waitFor();
    await expectCount(page, 0);
    const address = await words(page).first().locator('a').getAttribute('href');
    expect(address).toMatch(/^\/papers\/articles\/.+\.html$/);
    expect((await page.request.get(new URL(address!, page.url()).href)).status()).toBe(200);
    await page.fill(BOX, '作者:报道平常');
    await expect.poll(() => page.locator('.by-words:visible').count()).toBe(0);
  });

  it('Pagefind’s line of pages is loaded with the first key, and not before', async () => {
    const loaded: string[] = [];
    const page = await open('');
    page.on('request', (request) => loaded.push(request.url()));
    await page.goto(`${page.url()}search/`);
    const lines = () => loaded.filter((url) => url.endsWith('/pagefind/pagefind.js')).length;
    await page.waitForLoadState('networkidle');
    expect(lines()).toBe(0);
    await page.focus(BOX);
    await page.keyboard.press('Shift');
    await expect.poll(lines).toBe(1);
    expect(loaded.some((url) => url.includes('/pagefind-articles/'))).toBe(false);
  });
});

describe('arriving', () => {
  it('puts the reader into the field, from another page’s box too', async () => {
    const page = await open('search/');
    expect(await hasFocus(page)).toBe(1);
    await page.goto(page.url().replace('search/', ''));
    await page.locator(HEADER).pressSequentially('平常报道');
    await page.keyboard.press('Enter');
    await page.waitForURL(/search\/\?q=/);
    await expectCount(page, 12);
    expect(await hasFocus(page)).toBe(1);
    await page.keyboard.press('End');
    await page.keyboard.type(' 第3号');
    await expectCount(page, 1);
  });

  it('has the results next in the order of the keyboard, and a link past them to the filters', async () => {
    const page = await open('search/?from=1900');
    await hitCount(page);
    await page.focus(BOX);
    const stops: string[] = [];
    for (let step = 0; step < 12 && !stops.at(-1)?.startsWith('hit'); step++) {
      await page.keyboard.press('Tab');
      stops.push(
        await page.evaluate(() => {
          const active = document.activeElement!;
          return active.closest('.hit') ? 'hit' : active.className || active.textContent;
        }),
      );
    }
    expect(stops.at(-1)).toBe('hit');
    expect(stops).toContain('skip-ahead');
    await page.getByRole('link', { name: '跳到筛选' }).focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement!.closest('.narrow') !== null)).toBe(true);
  });
});

describe('typing', () => {
  it('an open quotation mark searches for the phrase as far as it goes', async () => {
    const page = await open('search/');
    await page.fill(BOX, '“平常报道');
    await expectCount(page, 12);
  });

  it('more than an address holds is cut, and the page says so', async () => {
    const page = await open('search/');
    await page.fill(BOX, '平常报道'.repeat(150));
    await page.getByText('只用了前 400 字').waitFor();
    expect(await page.inputValue(BOX)).toHaveLength(600);
    await page.goto(page.url().replace(/search\/.*/, ''));
    await page.fill(HEADER, '平常报道'.repeat(3000));
    await page.keyboard.press('Enter');
    await page.waitForURL(/search\/\?q=/);
    await page.getByText('只用了前 400 字').waitFor();
    expect(parameters(page).get('q')).toHaveLength(400);
  });

  it('pinyin and Enter leads to the word that is read so', async () => {
    const page = await open('search/');
    await page.locator(BOX).pressSequentially('pingchang', { delay: 10 });
    await page.locator('.notice').getByText('平常').first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=%E5%B9%B3%E5%B8%B8/);
    expect(await page.inputValue(BOX)).toBe('平常');
    await expect.poll(async () => (await headlines(page)).join()).toContain('平常报道');
  });

  it('a word that is nowhere offers those that sound alike, and near results that are there', async () => {
    const page = await open('search/');
    await page.fill(BOX, '平长报道');
    await page.getByRole('button', { name: '平常报道', exact: true }).waitFor();
    await page.getByRole('button', { name: '看相近的结果' }).click();
    await expect.poll(() => page.locator('.hit').count()).toBeGreaterThan(0);
    await page.goBack();
    await page.getByRole('button', { name: '平常报道', exact: true }).click();
    await expectCount(page, 12);
    await page.fill(BOX, '龘龘龘龘');
    await expectCount(page, 0);
    expect(await page.getByRole('button', { name: '看相近的结果' }).count()).toBe(0);
  });

  it('in the header offers the full text last', async () => {
    const page = await open('');
    await page.locator(HEADER).pressSequentially('昆山', { delay: 10 });
    await page
      .getByRole('option', { name: /昆山高新区/ })
      .first()
      .waitFor();
    const last = page.getByRole('option').last();
    expect(await last.innerText()).toContain('搜索全文：昆山');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.waitForURL(/search\/\?q=/);
    expect(parameters(page).get('q')).toBe('昆山');
  });
});

describe('facets', () => {
  it('of which every hit has the one value are left out', async () => {
    const page = await open('search/?q=平常报道');
    await expectCount(page, 12);
    expect(await page.locator('.facet:visible input[name=zone]').count()).toBe(0);
  });

  it('keep zones under their provinces, and count both by one rule, once a zone is ticked', async () => {
    const page = await open('search/?from=1900');
    await hitCount(page);
    const rows = () =>
      page
        .locator('.facet li')
        .evaluateAll((items) =>
          items
            .map((item) => [
              item.querySelector('input')!.name,
              item.querySelector('.name')!.textContent,
              item.querySelector('.num')!.textContent,
            ])
            .filter(([name]) => name === 'zone' || name === 'province'),
        );
    const before = await rows();
    await page.locator('.facet input[name=zone][value=kunshan]').check();
    await page.waitForURL(/zone=kunshan/);
    await page.locator('.chips').getByText('昆山高新区').waitFor();
    await expect.poll(rows).toEqual(before);
  });
});
