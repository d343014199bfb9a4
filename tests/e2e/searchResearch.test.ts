/** What researchers ask for, by the keyboard, on a phone too: queries over the years, and every place of the words. */
import { buffer } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { violationsOf } from '../support/axe.ts';
import { reader } from '../support/browser.ts';
import { expectCount } from '../support/searching.ts';

const { openIn } = reader('varied');

it('compares queries as lines and numbers, keeps them in the address, and hands out files', async () => {
  const { page, close } = await openIn('search/trends/', { viewport: { width: 360, height: 800 } });
  const status = page.locator('[data-trends-status]');
  const drawn = page.locator('.trends-chart polyline');
  await expect.poll(() => status.innerText()).toContain('比较');
  const fields = page.locator('[data-trends-form] [name=q]');
  await fields.nth(0).fill('平常报道');
  await fields.nth(1).fill('标题:没有这个词');
  await page.keyboard.press('Enter');
  await expect.poll(() => status.innerText()).toMatch(/平常报道 12 篇、标题:没有这个词 0 篇/);
  // A line for each, and one in the legend.
  expect(await drawn.count()).toBe(4);
  expect(new URL(page.url()).searchParams.getAll('q')).toEqual(['平常报道', '标题:没有这个词']);
  const cells = await page.locator('[data-trends-table] td:nth-child(2)').allInnerTexts();
  expect(cells.reduce((sum, cell) => sum + Number(cell), 0)).toBe(12);
  const link = page.locator('[data-trends-table] td a').first();
  expect(decodeURIComponent((await link.getAttribute('href'))!)).toMatch(/search\/\?q=平常报道&year=\d{4}$/);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(await violationsOf(page, 'all')).toEqual([]);

  await page.locator('[name=per][value=share]').focus();
  await page.keyboard.press('Space');
  await expect.poll(() => new URL(page.url()).searchParams.get('per')).toBe('1000');
  await page.goBack();
  await expect.poll(() => page.locator('[name=per][value=count]').isChecked()).toBe(true);
  expect(await fields.nth(1).inputValue()).toBe('标题:没有这个词');

  const files = new Map<string, Buffer>();
  for (const button of await page.locator('[data-trends-files] button').all()) {
    const [file] = await Promise.all([page.waitForEvent('download'), button.press('Enter')]);
    files.set(file.suggestedFilename().split('.').at(-1)!, await buffer(await file.createReadStream()));
  }
  expect([...files.keys()]).toEqual(['csv', 'svg', 'png']);
  expect(files.get('csv')!.toString()).toMatch(/^\uFEFF年份,平常报道（篇）,平常报道（每千篇）/);
  expect(files.get('svg')!.toString()).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  expect(files.get('png')!.subarray(1, 4).toString()).toBe('PNG');
  await close();
});

it('shows every place of the words in its context, in three orders', async () => {
  const { page, close } = await openIn('search/?q=平常报道', {
    viewport: { width: 360, height: 800 },
  });
  await expectCount(page, 12);
  const whole = page.locator('.concordance');
  await whole.locator('summary').press('Enter');
  await expect
    .poll(() => whole.locator('[role=status]').innerText())
    .toMatch(/^前 12 篇（共 12 篇）里有 \d+ 处/);
  const words = await whole.locator('mark').allInnerTexts();
  expect(words.length).toBeGreaterThanOrEqual(12);
  expect(new Set(words)).toEqual(new Set(['平常报道']));
  const following = () => whole.locator('.right').allInnerTexts();
  const before = await following();
  await whole.locator('[value=right]').focus();
  await page.keyboard.press('Space');
  await expect.poll(following).toEqual([...before].sort());
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(await violationsOf(page, 'all')).toEqual([]);
  // Another query, another concordance; a query that leaves everything out has none.
  await page.locator('[data-search-input]').fill('第3篇');
  await expect.poll(() => whole.locator('mark').first().innerText()).toBe('第3篇');
  await close();
});

it('searches for synonyms too, says so in a chip, and leaves them out by the keyboard', async () => {
  const { page, close } = await openIn('search/?q=没有图的图片', { viewport: { width: 360, height: 800 } });
  await expectCount(page, 2);
  const chip = page.locator('.synonyms button');
  await expect.poll(() => page.locator('.synonyms').innerText()).toMatch(/还找了\s*文末有注/);
  expect(new Set(await page.locator('.hit mark').allInnerTexts())).toEqual(
    new Set(['没有图的图片', '文末有注']),
  );
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(await violationsOf(page, 'all')).toEqual([]);

  await chip.press('Enter');
  await expectCount(page, 1);
  await expect.poll(() => page.locator('.synonyms').innerText()).toMatch(/同义的说法\s*文末有注/);
  expect(new URL(page.url()).searchParams.get('synonyms')).toBe('0');
  await expect.poll(() => chip.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.goBack();
  await expectCount(page, 2);
  await page.fill('[data-search-input]', '"没有图的图片"');
  await expectCount(page, 1);
  await expect.poll(() => page.locator('.synonyms').isVisible()).toBe(false);
  await close();
});

it('takes wildcards, nearness and one paragraph from the box, and marks what they found', async () => {
  const { page, close } = await openIn('search/');
  for (const [query, count, marked] of [
    ['平?报道', 12, '平常报道'],
    ['昆山 NEAR/6 平常报道', 9, '平常报道'],
    ['试验 同段 逗号', 17, '逗号'],
  ] as const) {
    await page.fill('[data-search-input]', query);
    await expectCount(page, count);
    await expect.poll(() => page.locator('.hit mark').allInnerTexts()).toContain(marked);
    expect(new URL(page.url()).searchParams.get('q')).toBe(query);
  }
  // A headline is a paragraph of its own, and its end one character between.
  for (const query of ['昆山 同段 逗号', '昆山 NEAR/1 平常报道']) {
    await page.fill('[data-search-input]', query);
    await expectCount(page, 0);
  }
  await close();
});

it.each([
  ['sounds like it', '平常抱道', '平常报道', 12],
  ['looks like it', '文未有注', '文末有注', 2],
])(
  'where nothing is found, offers the archive’s word that %s, and a key takes it',
  async (_, typed, word, found) => {
    const { page, close } = await openIn(`search/?q=${typed}`, { viewport: { width: 360, height: 800 } });
    const meant = page.getByRole('button', { name: word });
    await meant.waitFor();
    await meant.press('Enter');
    await expectCount(page, found);
    expect(await page.inputValue('[data-search-input]')).toBe(word);
    await close();
  },
);

it('says on the page of comparisons which synonyms were searched for too', async () => {
  const { page, close } = await openIn('search/trends/?q=没有图的图片&q="没有图的图片"');
  await expect
    .poll(() => page.locator('[data-trends-status]').innerText())
    .toBe('已比较：没有图的图片（还找了 文末有注）2 篇、"没有图的图片" 1 篇。只找原词，请加引号。');
  await close();
});
