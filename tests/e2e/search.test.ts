/** The search page in a real browser: typing, the address, the list, failure and slowness. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { reader } from '../support/browser.ts';
import { BOX, expectCount, headlines, hitCount, parameters, wholePage } from '../support/searching.ts';

const { open } = reader('varied');

describe('typing', () => {
  it('shows results, their number and marked excerpts while the reader types', async () => {
    const page = await open('search/');
    await page.locator(BOX).pressSequentially('平常报道', { delay: 20 });
    await expectCount(page, 12);
    await wholePage(page, 10);
    expect(await page.locator('.hit mark').first().innerText()).toBe('平常报道');
    expect(parameters(page).get('q')).toBe('平常报道');
  });

  it('tells date, zone, topic, author and page of a hit', async () => {
    const page = await open('search/?q=第3号');
    const hit = page.locator('.hit').first();
    await hit.waitFor();
    const text = await hit.innerText();
    for (const part of ['2021年3月11日', '昆山高新区', '试验', '张三', '试验日报', '2021年3月12日', '第4版'])
      expect(text).toContain(part);
  });

  it('goes back to the help when the box is emptied', async () => {
    const page = await open('search/?q=平常');
    await hitCount(page);
    await page.fill(BOX, '');
    await page.getByText('搜索的写法').waitFor();
    expect(await page.locator('.hit').count()).toBe(0);
    expect(new URL(page.url()).search).toBe('');
  });

  it('finds with the traditional and full-width forms of what is printed', async () => {
    const page = await open('search/?q=崑山高新區');
    const traditional = await hitCount(page);
    expect(traditional).toBeGreaterThan(0);
    await page.fill(BOX, '１２．５％');
    await page.waitForFunction(() => location.search.includes('%EF%BC%91'));
    expect(await hitCount(page)).toBeGreaterThan(0);
  });

  it('shows how a query is understood', async () => {
    const page = await open('search/');
    await page.fill(BOX, '标题:平常 -第12号 "第3篇"');
    await expectCount(page, 1);
    expect(await page.locator('.understood').innerText()).toBe(
      '搜索条件：标题含 “平常” · 不含第12号 · “第3篇”',
    );
  });

  it('joins words by OR, brackets, wildcards and nearness, and tells how it read them', async () => {
    const page = await open('search/?q=第3号平常 OR 第4号平常');
    const understood = () => page.locator('.understood').innerText();
    await expectCount(page, 2);
    expect(await understood()).toBe('搜索条件：第3号平常 或 第4号平常');
    await page.fill(BOX, '平常报道 -(第3号平常 OR 第4号平常)');
    await expectCount(page, 10);
    expect(await understood()).toBe('搜索条件：平常报道 · 不含（第3号平常 或 第4号平常）');
    await page.fill(BOX, '高新区第?号平常');
    await expectCount(page, 9);
    expect((await headlines(page)).every((title) => /第\d号平常/u.test(title))).toBe(true);
    expect(await page.locator('.hit .headline mark').first().innerText()).toMatch(/^高新区第\d号平常$/u);
    await page.fill(BOX, '昆山 NEAR/3 第4号平常');
    await expectCount(page, 1);
    await page.fill(BOX, '昆山 NEAR/2 第4号平常');
    await expectCount(page, 0);
    await page.fill(BOX, '昆山 同段 第4号平常');
    await expectCount(page, 1);
  });

  it('drops an answer that comes after a newer one', async () => {
    const page = await open('search/?q=平常');
    await hitCount(page);
    let held: (() => void) | undefined;
    const release = new Promise<void>((done) => (held = done));
    let isFirst = true;
    await page.context().route(/\/search\/.+\/./, async (route) => {
      if (isFirst) {
        isFirst = false;
        await release;
      }
      await route.continue().catch(() => undefined);
    });
    await page.fill(BOX, '引文');
    await expect.poll(() => isFirst).toBe(false);
    await page.fill(BOX, '第3号平常');
    // The number may be told before the list: what was there before is not to be noted.
    await expect.poll(() => headlines(page)).toEqual(['昆山高新区第3号平常报道']);
    const shown = await everShown(page);
    held!();
    // The engine answers one after the other: the answer to a third question comes after that to the first.
    await page.fill(BOX, '第4号平常');
    await expect.poll(() => headlines(page)).toEqual(['昆山高新区第4号平常报道']);
    expect(parameters(page).get('q')).toBe('第4号平常');
    expect(new Set(await shown())).toEqual(new Set(['昆山高新区第3号平常报道', '昆山高新区第4号平常报道']));
  });
});

describe('nothing found', () => {
  it('says so, invents nothing, and offers the loosened result, labelled', async () => {
    const page = await open('search/');
    await page.fill(BOX, '平常报道 龘龘飞船');
    await expectCount(page, 0);
    expect(await page.locator('.hit').count()).toBe(0);
    expect(await page.locator('.notice').innerText()).toContain('“龘龘飞船”未见于任何文章');
    await page.getByRole('button', { name: '看含有其中一部分词的 12 篇' }).click();
    await expectCount(page, 12);
    expect(await page.locator('.notice').innerText()).toContain('不是完全符合的结果');
    expect(parameters(page).get('loosen')).toBe('1');
    await page.goBack();
    await expectCount(page, 0);
  });

  it('offers to drop filters that are too narrow', async () => {
    const page = await open('search/?q=平常报道&year=1998');
    await expectCount(page, 0);
    await page.getByRole('button', { name: '去掉筛选条件再找' }).click();
    await expectCount(page, 12);
  });
});

describe('the list', () => {
  it('orders by relevance, newest and oldest, and keeps that in the address', async () => {
    const page = await open('search/?q=平常报道');
    await expectCount(page, 12);
    await page.getByRole('radio', { name: '最早' }).check();
    await page.waitForURL(/sort=oldest/);
    await expect.poll(async () => (await headlines(page))[0]).toBe('昆山高新区第1号平常报道');
    await page.getByRole('radio', { name: '最新' }).check();
    await expect.poll(async () => (await headlines(page))[0]).toBe('昆山高新区第12号平常报道');
  });

  it('loads more without moving the page, and brings the place back on return', async () => {
    const page = await open('search/?q=平常报道', { viewport: { width: 1024, height: 600 } });
    await expectCount(page, 12);
    await wholePage(page, 10);
    await page.locator('.more').first().scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => window.scrollY);
    await page.locator('.more').first().click();
    await expect.poll(() => page.locator('.hit').count()).toBe(12);
    expect(await page.evaluate(() => window.scrollY)).toBe(before);
    expect(await page.locator('.hit').nth(10).locator('a:focus').count()).toBe(1);
    expect(await page.locator('.more').first().isVisible()).toBe(false);
    const target = page.locator('.hit .headline a').nth(11);
    await target.scrollIntoViewIfNeeded();
    // The place is kept when scrolling has come to rest.
    await expect.poll(() => page.evaluate(() => history.state?.place?.y === window.scrollY)).toBe(true);
    const y = await page.evaluate(() => window.scrollY);
    const opened = await target.innerText();
    await target.click();
    await page.waitForURL(/articles/);
    expect(await page.locator('h1').innerText()).toContain(opened.slice(-8));
    await page.goBack();
    await expect.poll(() => page.locator('.hit').count()).toBe(12);
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(y);
  });
});

describe('a headline among the hits', () => {
  it.each(['什么都有', '图片新闻', '平常报道'])('is set as on the page of the article: %s', async (query) => {
    const page = await open(`search/?q=${query}`);
    await hitCount(page);
    const link = page.locator('.hit .headline a').first();
    expect(await link.locator('mark').first().innerText()).toBe(query);
    const inHit = await link.evaluate((one) => one.innerHTML.replace(/<\/?mark>/g, ''));
    await link.click();
    await page.waitForURL(/articles/);
    expect(inHit).toBe(
      await page.locator('h1').evaluate((one) => one.innerHTML.replace(/<\/?mark[^>]*>/g, '').trim()),
    );
  });

  it('has a block for each line of the paper, and brackets where the archive supplied it', async () => {
    const page = await open('search/?q=第二行标题');
    await hitCount(page);
    const lines = page.locator('.hit .headline .line');
    expect(await lines.allInnerTexts()).toEqual(['昆山高新区：一篇什么都有的文章', '第二行标题']);
    expect(await lines.last().locator('mark').innerText()).toBe('第二行标题');
    await page.fill(BOX, '标题:图片新闻');
    await expect.poll(() => headlines(page)).toEqual(['［图片新闻］']);
  });
});

describe('the line of site pages', () => {
  it.each([320, 360, 768])('shows only links that have room at %i px', async (width) => {
    const page = await open('search/?q=高新', { viewport: { width, height: 900 } });
    const line = page.locator('.site-pages nav');
    await line.waitFor();
    const { right, links } = await line.evaluate((nav) => ({
      right: nav.getBoundingClientRect().right,
      links: [...nav.querySelectorAll('a')].map((link) => link.getBoundingClientRect().right),
    }));
    expect(links[0]).toBeGreaterThan(0);
    expect(links.filter((end) => end > right + 0.5)).toEqual([]);
    // What is left out cannot be reached unseen; with more room it comes back.
    await page.setViewportSize({ width: 1440, height: 900 });
    await expect.poll(() => line.locator('a:visible').count()).toBe(links.length);
  });
});

describe('the address', () => {
  it('brings back the whole search', async () => {
    const page = await open(
      'search/?q=平常&topic=drills&zone=kunshan&year=2021&from=2021-03&to=2021-06&sort=oldest',
    );
    await hitCount(page);
    expect(await page.inputValue(BOX)).toBe('平常');
    expect(await page.getByRole('radio', { name: '最早' }).isChecked()).toBe(true);
    expect(
      await page
        .locator('.dates input')
        .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value)),
    ).toEqual(['2021-03', '2021-06']);
    expect((await page.locator('.chips .name').allInnerTexts()).sort()).toEqual(
      ['2021年', '2021年3月 起', '2021年6月 止', '全部去掉', '昆山高新区', '试验'].sort(),
    );
  });

  it('makes one entry of a word typed, one of each step, and goes back through them', async () => {
    const page = await open('search/?q=平常报道');
    await expectCount(page, 12);
    const before = await page.evaluate(() => history.length);
    await page.locator(BOX).fill('');
    await page.locator(BOX).pressSequentially('引文', { delay: 120 });
    await page.keyboard.press('Enter');
    await page.waitForURL(/%E5%BC%95%E6%96%87/);
    // The number before it may still stand there: only the right one tells that the answer has come.
    const found = 1;
    await expectCount(page, found);
    expect(await page.evaluate(() => history.length)).toBe(before + 1);
    await page.getByRole('radio', { name: '最早' }).check();
    await page.waitForURL(/sort=oldest/);
    expect(await page.evaluate(() => history.length)).toBe(before + 2);
    await page.goBack();
    await expectCount(page, found);
    expect(await page.getByRole('radio', { name: '相关' }).isChecked()).toBe(true);
    await page.goBack();
    await expectCount(page, 12);
    expect(await page.inputValue(BOX)).toBe('平常报道');
    await page.goForward();
    await expectCount(page, found);
  });
});

describe('a bad line', () => {
  it('says that the index could not be loaded, and tries again', async () => {
    const page = await open('');
    let isDown = true;
    await page
      .context()
      .route(/\/search\/.+/, (route) =>
        isDown && !route.request().isNavigationRequest() ? route.abort() : route.continue(),
      );
    await page.fill('[data-search-box] input', '平常报道');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('没有载入成功').waitFor();
    isDown = false;
    await page.getByRole('button', { name: '重试' }).click();
    await expectCount(page, 12);
    expect(await page.getByRole('alert').getByText('没有载入成功').count()).toBe(0);
  });

  it('shows that it is loading', async () => {
    const page = await open('');
    let arrive: (() => void) | undefined;
    const arrived = new Promise<void>((done) => (arrive = done));
    await page.context().route(/\/search\/.+/, async (route) => {
      if (!route.request().isNavigationRequest()) await arrived;
      await route.continue().catch(() => undefined);
    });
    await page.fill('[data-search-box] input', '平常报道');
    await page.keyboard.press('Enter');
    await page.getByRole('progressbar').waitFor();
    arrive!();
    await expectCount(page, 12);
    await expect.poll(() => page.getByRole('progressbar').count()).toBe(0);
  });
});

it.each([320, 360, 400])('asks its question whole at %i px, or says that it goes on', async (width) => {
  const page = await open('search/', { viewport: { width, height: 800 } });
  const room = await page.locator(BOX).evaluate((box) => {
    const input = box as HTMLInputElement;
    const pen = document.createElement('canvas').getContext('2d')!;
    pen.font = `${getComputedStyle(input, '::placeholder').fontSize} ${getComputedStyle(document.body).fontFamily}`;
    return input.clientWidth - pen.measureText(input.placeholder).width;
  });
  expect(room).toBeGreaterThanOrEqual(0);
  await page.goto(page.url().replace('search/', ''));
  const box = page.locator('[data-search-box] input');
  expect(await box.evaluate((input) => getComputedStyle(input).textOverflow)).toBe('ellipsis');
});

it('explains itself without scripts and leads to the lists', async () => {
  const page = await open('search/?q=平常', { javaScriptEnabled: false });
  expect(await page.locator('main').innerText()).toContain('需要 JavaScript');
  expect(await page.locator(BOX).isVisible()).toBe(false);
  const links = (await page.locator('main .index a').allInnerTexts()).map((text) => text.split(/\s/u)[0]);
  expect(links).toEqual(expect.arrayContaining(['高新区', '专题', '日期', '作者']));
});

/** Notes every headline that stands among the hits from now on. @returns what has stood there until then */
async function everShown(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const shown = new Set<string>();
    const note = () =>
      document.querySelectorAll<HTMLElement>('.hit .headline').forEach((one) => shown.add(one.innerText));
    note();
    new MutationObserver(note).observe(document.querySelector('main')!, { childList: true, subtree: true });
    Object.assign(globalThis, { shown });
  });
  return () => page.evaluate(() => [...(globalThis as unknown as { shown: Set<string> }).shown]);
}
