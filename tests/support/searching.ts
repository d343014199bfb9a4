/** What tests of the search page do again and again. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** The search page's box. */
export const BOX = '[data-search-input]';

/** Waits until the status line tells a number of hits. @returns that number */
export async function hitCount(page: Page): Promise<number> {
  const count = await page.waitForFunction(
    () => /\d+/.exec(document.querySelector('[data-search-status]')!.textContent)?.[0],
  );
  return Number(await count.jsonValue());
}

/**
 * Gives the page a clock of the test's own, before anything is done there. `passTime` then passes in no time; what is
 * not waited for by a timer of the page goes on as ever.
 */
export const takeClock = (page: Page): Promise<void> => page.clock.install();

/** Lets every timer of the page ring that a reader at rest would see ring: a second of the page's time. */
export const passTime = (page: Page): Promise<void> => page.clock.runFor(1000);

/** Headlines of the hits listed. */
export function headlines(page: Page): Promise<string[]> {
  return page.locator('.hit .headline').allInnerTexts();
}

/** Waits until the status line tells this number of hits. */
export async function expectCount(page: Page, count: number): Promise<void> {
  await expect
    .poll(() => page.locator('[data-search-status]').innerText())
    .toMatch(new RegExp(` ${count} 篇`));
}

/** Goes to the end of the list, where the hits that the first answer left out come. @param count hits to wait for */
export async function wholePage(page: Page, count: number): Promise<void> {
  await page.locator('.more').first().scrollIntoViewIfNeeded();
  await expect.poll(() => page.locator('.hit').count()).toBe(count);
}

/** The address parameters of the page. */
export function parameters(page: Page): URLSearchParams {
  return new URL(page.url()).searchParams;
}
