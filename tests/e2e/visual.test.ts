/** The rules of setting Chinese that a reader sees, measured in Chromium (W3C clreq; the numbers are docs/architecture's). */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { reader } from '../support/browser.ts';
import { layoutShifts } from '../support/layout.ts';

const ARTICLE = 'articles/2023/04/everything.html';
const { open, address } = reader('varied');

/** How the first paragraph of the body is set when it is nothing but Han characters. */
function setting(page: Page) {
  return page.evaluate(() => {
    const paragraph = [...document.querySelectorAll<HTMLElement>('main p[id^=p]')].find(
      (one) => (one.textContent ?? '').length > 40,
    )!;
    paragraph.textContent = '高'.repeat(400);
    const text = paragraph.firstChild!;
    const range = document.createRange();
    const lines = new Map<number, number[]>();
    for (let index = 0; index < 400; index++) {
      range.setStart(text, index);
      range.setEnd(text, index + 1);
      const { top, left } = range.getBoundingClientRect();
      lines.set(Math.round(top), [...(lines.get(Math.round(top)) ?? []), left]);
    }
    const [first, second] = [...lines.values()] as [number[], number[]];
    const style = getComputedStyle(paragraph);
    return {
      perLine: second.length,
      indent: (first[0]! - second[0]!) / parseFloat(style.fontSize),
      lineHeight: parseFloat(style.lineHeight) / parseFloat(style.fontSize),
    };
  });
}

/** Pages whose columns could move as their rows arrive. */
const WITH_TABLES = ['coverage/index.html', 'coverage/2023/index.html', 'help/index.html', ARTICLE];

/** In the page: which of the texts reach over the edge of the cell, the tile or the row they stand in. */
function overTheEdge(texts: string): string[] {
  return [...document.querySelectorAll<HTMLElement>(texts)].flatMap((text) => {
    const range = document.createRange();
    range.selectNodeContents(text);
    const { left, right } = range.getBoundingClientRect();
    const box = text.closest('td, th, a, li')!.getBoundingClientRect();
    return left < box.left - 0.5 || right > box.right + 0.5 ? [text.textContent.trim()] : [];
  });
}

/** A paper of many pages, on days of many articles. */
const LARGE = { articles: '128', pages: '12/16' };

describe.each([320, 360])('on a phone of %i px', (width) => {
  const viewport = { width, height: 800 };

  it.each(['coverage/', 'coverage/2023/'])('the figures of %s are whole and in sight', async (path) => {
    const page = await open(path, { viewport });
    expect(await page.evaluate(overTheEdge, '.figures-table :is(td, th)')).toEqual([]);
    const [content, room] = await page
      .locator('.table-scroll')
      .first()
      .evaluate((box) => [box.scrollWidth, box.clientWidth]);
    if (width >= 360) expect(content).toBe(room);
  });

  it('a day of the coverage calendar has room for large figures', async () => {
    const page = await open('coverage/2023/', { viewport });
    await page.evaluate(({ articles, pages }) => {
      for (const [first, second] of [...document.querySelectorAll('.calendar td')].map((day) =>
        day.querySelectorAll('small'),
      )) {
        if (first?.childElementCount === 2) first.firstElementChild!.textContent = articles;
        if (second) second.firstElementChild!.textContent = pages;
      }
    }, LARGE);
    expect(await page.locator('.calendar small', { hasText: LARGE.pages }).count()).toBeGreaterThan(0);
    expect(await page.evaluate(overTheEdge, '.calendar small > :first-child')).toEqual([]);
  });

  it('the names of provinces stay in their tiles, and can be read', async () => {
    const page = await open('zones/', { viewport });
    expect(await page.evaluate(overTheEdge, '.tile-map a > :not(.unseen)')).toEqual([]);
    const sizes = await page
      .locator('.tile-map a > :not(.unseen)')
      .evaluateAll((names) => names.map((name) => parseFloat(getComputedStyle(name).fontSize)));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(10.9);
  });

  it('the name of a paper that begins a line begins it at the edge', async () => {
    const page = await open(ARTICLE, { viewport });
    await page.locator('.paper').evaluate((paper) => (paper.textContent = `《${'报'.repeat(9)}》`));
    const left = (what: string) => page.locator(what).evaluate((one) => one.getBoundingClientRect().left);
    expect(await left('.paper')).toBe(await left('.byline'));
  });

  it('a year ends where its months end', async () => {
    const page = await open('dates/', { viewport });
    const ends = await page
      .locator('.year-rows > li')
      .evaluateAll((years) =>
        years.map((year) =>
          [':scope > .num', '.months'].map((part) => year.querySelector(part)!.getBoundingClientRect().right),
        ),
      );
    for (const [number, months] of ends) expect(number).toBeCloseTo(months!, 0);
  });
});

it.each([360, 1440])('rules reach the right edge of the window at %i px', async (width) => {
  const page = await open('', { viewport: { width, height: 800 } });
  const right = await page
    .locator('.masthead')
    .evaluate((masthead) => masthead.getBoundingClientRect().right);
  expect(right).toBe(await page.evaluate(() => document.documentElement.clientWidth));
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).overflowY)).toBe('scroll');
});

it('one rule stands between the filters and the years of what was found', async () => {
  const page = await open('search/?q=平常报道', { viewport: { width: 768, height: 900 } });
  await page.locator('.by-year').waitFor();
  const width = await page.locator('.by-year').evaluate((years) => getComputedStyle(years).borderTopWidth);
  expect(width).toBe('0px');
});

it('rules between articles of one day are as long as those between days', async () => {
  const page = await open('dates/days/04-07/');
  const [outer, inner] = await page
    .locator('.dated')
    .first()
    .evaluate((row) =>
      [row, row.querySelector('.headlines')!].map((one) => one.getBoundingClientRect().right),
    );
  expect(inner).toBe(outer);
});

it.each(['dates/2023/', 'dates/2023/04/', 'dates/days/04-07/'])(
  'the lines of a headline in %s begin on one axis, whatever stands behind it',
  async (path) => {
    const page = await open(path, { viewport: { width: 360, height: 800 } });
    const starts = await page.locator('.headlines a:has(.line + .line)').evaluateAll((all) =>
      all.map((one) => {
        const rows = Map.groupBy(
          [...one.querySelectorAll('.line')].map((line) => line.getBoundingClientRect()),
          ({ top }) => Math.round(top),
        );
        return [...new Set([...rows.values()].map(([first]) => Math.round(first!.left)))];
      }),
    );
    expect(starts.length).toBeGreaterThan(0);
    expect(starts.filter((lefts) => lefts.length > 1)).toEqual([]);
  },
);

describe('the text of an article', () => {
  it.each([1024, 1440, 2560])('has 34 to 40 characters on a line at %i px', async (width) => {
    const { perLine } = await setting(await open(ARTICLE, { viewport: { width, height: 900 } }));
    expect(perLine).toBeGreaterThanOrEqual(34);
    expect(perLine).toBeLessThanOrEqual(40);
  });

  it.each([360, 768, 1440])(
    'is indented by exactly two characters at %i px, and set with room',
    async (width) => {
      const { indent, lineHeight } = await setting(await open(ARTICLE, { viewport: { width, height: 900 } }));
      expect(indent).toBeCloseTo(2, 2);
      expect(lineHeight).toBeGreaterThanOrEqual(1.6);
      expect(lineHeight).toBeLessThanOrEqual(2.1);
    },
  );

  it('can be made larger by half without losing its measure or its place', async () => {
    const page = await open(ARTICLE);
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '150%', 'important'));
    const { perLine, indent } = await setting(page);
    expect(perLine).toBeGreaterThanOrEqual(30);
    expect(perLine).toBeLessThanOrEqual(40);
    expect(indent).toBeCloseTo(2, 2);
  });
});

it('shifts nothing while rows come in one by one over a slow line', async () => {
  const page = await open('', { viewport: { width: 1280, height: 700 } });
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 50,
    downloadThroughput: 20_000,
    uploadThroughput: 20_000,
  });
  const shifting: string[] = [];
  for (const file of WITH_TABLES) {
    await page.goto(address(file));
    shifting.push(...(await page.evaluate(layoutShifts)).map((what) => `${file}: ${what}`));
  }
  expect(shifting).toEqual([]);
});
