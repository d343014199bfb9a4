/** Taking results along: files, citations; and the words marked in an article that was opened from the search. */
import { buffer } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { reader } from '../support/browser.ts';
import { BOX, expectCount, hitCount, parameters } from '../support/searching.ts';

const { open, address } = reader('varied');

async function exported(page: Page, label: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: label }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await buffer(await download.createReadStream()) };
}

describe('export', () => {
  it('gives the whole list as CSV that a spreadsheet opens', async () => {
    const page = await open('search/?q=平常报道&sort=oldest');
    await expectCount(page, 12);
    const { name, bytes } = await exported(page, '导出 CSV');
    expect(name).toBe('搜索结果 平常报道.csv');
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = bytes.toString('utf8').slice(1).split('\r\n');
    expect(lines[0]).toBe('标题,日期,高新区,专题,作者,报纸,出版日期,版次,摘编,网址');
    expect(lines.length).toBe(14);
    expect(lines[3]).toBe(
      `昆山高新区第3号平常报道,2021-03-11,昆山高新区,试验,张三,试验日报,2021-03-12,4,,${address('articles/2021/03/plain-03.html')}`,
    );
    await expect.poll(() => page.locator('.exporting').innerText()).toContain('已导出 12 篇');
  });

  it('gives the same as JSON, under the choices made', async () => {
    const page = await open('search/?q=平常报道');
    await expectCount(page, 12);
    await page.fill('input[name=from]', '2021-03');
    await page.fill('input[name=to]', '2021-03');
    await page.keyboard.press('Enter');
    await expectCount(page, 1);
    const { name, bytes } = await exported(page, '导出 JSON');
    expect(name).toMatch(/\.json$/);
    const rows = JSON.parse(bytes.toString('utf8')) as Record<string, unknown>[];
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      title: '昆山高新区第3号平常报道',
      date: '2021-03-11',
      zones: ['昆山高新区'],
      topics: ['试验'],
      authors: ['张三'],
      publication: '试验日报',
      issueDate: '2021-03-12',
      pageNumber: '4',
      digest: false,
    });
  });

  it('copies the citation of a hit in one line', async () => {
    const page = await open('search/?q=第3号', { permissions: ['clipboard-read', 'clipboard-write'] });
    await hitCount(page);
    await page.getByRole('button', { name: '复制引文：昆山高新区第3号平常报道' }).click();
    await expect.poll(() => page.locator('.hit .copying').first().innerText()).toContain('已复制');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(
      /^张三\. 昆山高新区第3号平常报道\[N\/OL\]\. 试验日报，2021-03-12（4）\. https:\/\/archive\.example\.org\/papers\/.*plain-03\.html \.$/,
    );
  });

  it('cites a digest as the text of the archive', async () => {
    const page = await open('search/?q=一篇摘要', { permissions: ['clipboard-read', 'clipboard-write'] });
    await hitCount(page);
    await page.getByRole('button', { name: '复制引文：一篇摘要' }).click();
    await expect.poll(() => page.locator('.hit .copying').first().innerText()).toContain('已复制');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^一篇摘要\[N\/OL\]\. 试验日报，2023-04-14（2）\. 试验档案摘编\. /);
  });
});

describe('an article opened from the search', () => {
  it('has the words marked, shows the first, counts them, and can be cleared', async () => {
    const page = await open('search/?q=什么都有 12.5');
    await hitCount(page);
    const link = page.locator('.hit', { hasText: '一篇什么都有的文章' }).locator('.headline a');
    await link.click();
    await page.waitForURL(/everything\.html\?q=/);
    const marks = page.locator('.body mark');
    await marks.first().waitFor();
    expect(await marks.count()).toBe(4);
    expect(new Set(await marks.allInnerTexts())).toEqual(new Set(['12.5']));
    expect(await page.locator('[data-searched-words]').innerText()).toContain('已标出 5 处');
    expect(await page.locator('h1 mark').innerText()).toBe('什么都有');
    await page.getByRole('button', { name: '下一处' }).click();
    expect(
      await page
        .locator('mark[data-current]')
        .evaluateAll((all) =>
          all.map((one) => [...document.querySelectorAll('mark')].indexOf(one as HTMLElement)),
        ),
    ).toEqual([1]);
    await page.getByRole('button', { name: '清除' }).click();
    expect(await page.locator('mark').count()).toBe(0);
    expect(parameters(page).has('q')).toBe(false);
    expect(await page.locator('[data-searched-words]').isVisible()).toBe(false);
    await page.goBack();
    expect(await page.inputValue(BOX)).toBe('什么都有 12.5');
  });

  it('scrolls to a word that stands far down', async () => {
    const page = await open('articles/2023/04/everything.html?q=注文', {
      viewport: { width: 600, height: 500 },
    });
    const mark = page.locator('mark').first();
    await mark.waitFor();
    await expect
      .poll(() =>
        mark.evaluate(
          (one) => one.getBoundingClientRect().top >= 0 && one.getBoundingClientRect().bottom <= innerHeight,
        ),
      )
      .toBe(true);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(200);
  });

  it.each([
    ['崑山高新區', '昆山高新区'],
    ['１２．５％', '12.5%'],
    ['“真”', '真'],
    ['真，她', undefined],
    ['真，她说', undefined],
    ['不存在的词', undefined],
  ])('marks %s as the search finds it', async (query, marked) => {
    const page = await open('articles/2023/04/everything.html?q=' + query);
    await page.locator('[data-searched-words]').waitFor();
    const text = async () => (await page.locator('mark').allInnerTexts())[0];
    if (marked) expect(await text()).toBe(marked);
    else if (query.startsWith('不'))
      expect(await page.locator('[data-searched-words]').innerText()).toContain('正文中没有搜索词');
    // The sign of emphasis stands between the comma and the pronoun: one place, two elements.
    else expect((await page.locator('.body mark').allInnerTexts()).join('')).toBe(query);
  });

  it('loads nothing for marking when nothing was searched', async () => {
    const asked: string[] = [];
    const page = await open('articles/2023/04/everything.html');
    page.on('request', (request) => asked.push(request.url()));
    await page.reload({ waitUntil: 'networkidle' });
    expect(asked.filter((url) => /highlight/i.test(url))).toEqual([]);
    expect(await page.locator('mark').count()).toBe(0);
  });
});
