/** Facets, chips and dates: the counts on screen equal a count over the files, for any combination. */
import fc from 'fast-check';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadArchive } from '../../src/archive/load.ts';
import type { ArticleRecord } from '../../src/articles/record.ts';
import { loadArticles } from '../../src/articles/load.ts';
import { reader } from '../support/browser.ts';
import { expectCount, hitCount, parameters } from '../support/searching.ts';
import { ARCHIVES, ROOT } from '../support/site.ts';

const { open, address } = reader('varied');
const FACETS = ['province', 'zone', 'topic', 'author', 'year', 'kind'] as const;
type Facet = (typeof FACETS)[number];
type Choice = Partial<Record<Facet, string[]>>;

let articles: ArticleRecord[] = [];
let valuesOf: Record<Facet, (article: ArticleRecord) => string[]>;

beforeAll(async () => {
  const folder = join(ROOT, ARCHIVES.varied);
  const { archive } = await loadArchive(folder);
  articles = (await loadArticles(folder, archive)).records.filter(({ draft }) => !draft);
  const provinces = new Map(archive.zones.map(({ id, province }) => [id, province]));
  valuesOf = {
    province: ({ zones }) => [...new Set(zones.map((zone) => provinces.get(zone)!))],
    zone: ({ zones }) => (zones.length > 0 ? zones : ['none']),
    topic: ({ topics }) => topics,
    author: ({ authors }) => authors.map(({ name }) => name),
    year: ({ date }) => [date.slice(0, 4)],
    kind: ({ kind }) => [kind],
  };
});

/** Provinces and zones are one choice, of places. */
const CHOICES: Facet[][] = [['province', 'zone'], ['topic'], ['author'], ['year'], ['kind']];

const passes = (article: ArticleRecord, choice: Choice, but?: Facet) =>
  CHOICES.every((facets) => {
    const chosen = facets.filter((facet) => choice[facet]?.length);
    return (
      facets.includes(but!) ||
      chosen.length === 0 ||
      chosen.some((facet) => valuesOf[facet](article).some((value) => choice[facet]!.includes(value)))
    );
  });

/** A facet that can narrow nothing is not shown: every hit has each of its values, and none is chosen. */
const isShown = (choice: Choice, facet: Facet, total: number) =>
  CHOICES.find((facets) => facets.includes(facet))!.some(
    (one) => choice[one]?.length || Object.values(counted(choice, one)).some((count) => count !== total),
  );

/** Counts over the files: hits with a value under the choices in the other facets. */
function counted(choice: Choice, facet: Facet): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const article of articles.filter((one) => passes(one, choice, facet)))
    for (const value of valuesOf[facet](article)) counts[value] = (counts[value] ?? 0) + 1;
  for (const value of choice[facet] ?? []) counts[value] ??= 0;
  return counts;
}

/** Counts on screen. */
async function shown(page: Page): Promise<Record<Facet, Record<string, number>>> {
  // Authors are a download of their own, which waits until their place is in view.
  await page.locator('.authors-to-come').evaluate((mark) => mark.scrollIntoView());
  await page.locator('.authors-to-come').waitFor({ state: 'hidden' });
  for (const more of await page.locator('.facet button[aria-expanded=false]:visible').all())
    await more.click();
  const rows = await page
    .locator('.facet li')
    .evaluateAll((items) =>
      items.map(
        (item) =>
          [
            item.querySelector('input')!.name,
            item.querySelector('input')!.value,
            Number(item.querySelector('.num')!.textContent),
          ] as const,
      ),
    );
  const result = Object.fromEntries(FACETS.map((facet) => [facet, {}])) as Record<
    Facet,
    Record<string, number>
  >;
  for (const [facet, value, count] of rows) result[facet as Facet][value] = count;
  return result;
}

describe('counts', () => {
  it('equal a count over the files, for any combination', async () => {
    const page = await open('search/');
    const choices = fc.record(
      Object.fromEntries(
        FACETS.map((facet) => [
          facet,
          fc.subarray([...new Set(articles.flatMap((article) => valuesOf[facet](article)))], {
            maxLength: 2,
          }),
        ]),
      ) as Record<Facet, fc.Arbitrary<string[]>>,
    );
    await fc.assert(
      fc.asyncProperty(choices, async (choice) => {
        const query = new URLSearchParams(
          FACETS.flatMap((facet) => choice[facet]!.map((value) => [facet, value] as [string, string])),
        );
        if (query.size === 0) query.set('from', '1900');
        await page.goto(`${address('search/')}?${query}`);
        const expected = articles.filter((article) => passes(article, choice)).length;
        expect(await hitCount(page)).toBe(expected);
        if (expected === 0 && FACETS.every((facet) => Object.keys(counted(choice, facet)).length === 0))
          return;
        expect(await shown(page)).toEqual(
          Object.fromEntries(
            FACETS.map((facet) => [facet, isShown(choice, facet, expected) ? counted(choice, facet) : {}]),
          ),
        );
      }),
      { numRuns: 18, seed: 10 },
    );
  });
});

describe('choosing', () => {
  it('ticks several values, shows them as chips, and takes them away again', async () => {
    const page = await open('search/?from=1900');
    const all = await hitCount(page);
    await page.locator('.facet input[name=year][value="2021"]').check();
    await page.waitForURL(/year=2021/);
    await page.locator('.facet input[name=year][value="2022"]').check();
    await page.waitForURL(/year=2022/);
    const both = articles.filter(({ date }) => ['2021', '2022'].includes(date.slice(0, 4))).length;
    await expectCount(page, both);
    expect(await page.locator('.chips .name').allInnerTexts()).toEqual([
      '2021年',
      '2022年',
      '1900年 起',
      '全部去掉',
    ]);
    await page.getByRole('button', { name: '去掉条件：2021年' }).click();
    await expectCount(page, both - 12);
    expect(await page.locator('.chips button:focus').count()).toBe(1);
    await page.goBack();
    await expectCount(page, both);
    await page.getByRole('button', { name: '去掉条件：全部去掉' }).click();
    await page.getByText('搜索的写法').waitFor();
    expect([...parameters(page)]).toEqual([]);
    expect(all).toBe(articles.length);
  });

  it('limits by dates of any precision, and says what is wrong with others', async () => {
    const page = await open('search/?q=平常报道');
    await expectCount(page, 12);
    await page.fill('input[name=from]', '2021年3月');
    await page.fill('input[name=to]', '2021.6.30');
    await page.keyboard.press('Enter');
    await page.waitForURL(/from=2021-03&to=2021-06-30/);
    const within = articles.filter(
      ({ date, title }) => title.includes('平常') && date >= '2021-03' && date <= '2021-06-30',
    ).length;
    await expectCount(page, within);
    await page.fill('input[name=to]', '2021-02-30');
    await page.getByRole('button', { name: '限定' }).click();
    expect(await page.locator('#date-fault').innerText()).toContain('这不是日期');
    expect(await page.locator('input[name=to]').getAttribute('aria-invalid')).not.toBeNull();
    await page.fill('input[name=to]', '2020');
    await page.getByRole('button', { name: '限定' }).click();
    expect(await page.locator('#date-fault').innerText()).toContain('结束早于开始');
    expect(parameters(page).get('to')).toBe('2021-06-30');
  });

  it('shows the hits by year, and narrows by a row of the table, a bar, or a stroke over bars', async () => {
    const page = await open('search/?from=1900');
    await hitCount(page);
    const rows = await page
      .locator('.year-table tbody tr')
      .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
    const byYear = Map.groupBy(articles, ({ date }) => date.slice(0, 4));
    const years = [...byYear.keys()].sort();
    // Every article is found: a thousand in a thousand.
    expect(rows).toEqual(
      years.toReversed().map((year) => [year, String(byYear.get(year)!.length), '1000.0']),
    );
    const [first, last] = [years[0]!, years.at(-1)!];
    expect(await page.locator('.year-plot .year-bar').count()).toBe(Number(last) - Number(first) + 1);

    const height = (year: string) =>
      page
        .locator(`.year-plot [data-year="${year}"] i`)
        .evaluate((bar) => (bar as HTMLElement).style.blockSize);
    const heights = await Promise.all(years.map(height));
    expect(new Set(heights).size).toBeGreaterThan(1);
    await page.getByLabel('每千篇').check();
    expect(await Promise.all(years.map(height))).toEqual(years.map(() => '100%'));

    await page.locator('.year-table summary').press('Enter');
    const row = page.locator('.year-table').getByRole('button', { name: '2021' });
    await row.press('Enter');
    await page.waitForURL(/year=2021/);
    await expectCount(page, byYear.get('2021')!.length);
    await expect.poll(() => row.getAttribute('aria-pressed')).toBe('true');
    expect(await page.locator('.year-table :focus').innerText()).toBe('2021');
    await page.locator('.year-plot [data-year="2021"]').click();
    await expectCount(page, articles.length);

    await page.locator('.year-plot').scrollIntoViewIfNeeded();
    const boxOf = async (year: string) =>
      (await page.locator(`.year-plot [data-year="${year}"]`).boundingBox())!;
    const [from, to] = [await boxOf('2022'), await boxOf('2021')];
    await page.mouse.move(from.x + from.width / 2, from.y + 20);
    await page.mouse.down();
    await page.mouse.move(to.x + to.width / 2, to.y + 30, { steps: 3 });
    await page.mouse.up();
    await page.waitForURL(/from=2021&to=2022/);
    await expectCount(page, byYear.get('2021')!.length + byYear.get('2022')!.length);
  });

  it('folds the facets away on a phone', async () => {
    const page = await open('search/?from=1900', { viewport: { width: 360, height: 700 } });
    await hitCount(page);
    expect(await page.locator('.facet').first().isVisible()).toBe(false);
    await page.getByText('筛选（已选 1 项）').click();
    await page.locator('.facet input[name=year]').first().check();
    await page.waitForURL(/year=/);
    expect(await page.locator('.facet').first().isVisible()).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});
