/** Every state that the search can be in, for tests that look at all of them. */
import type { Page } from 'playwright-core';
import { BOX, hitCount } from './searching.ts';

/**
 * @param address of a path of the varied archive's site
 * @returns what brings a page into each state, by its name
 */
export function searchStates(
  address: (path: string) => string,
): Record<string, (page: Page) => Promise<unknown>> {
  const search = async (page: Page, parameters: string) => {
    await page.goto(`${address('search/')}?${parameters}`);
    await hitCount(page);
  };
  return {
    'nothing asked': (page) => page.goto(address('search/')),
    results: (page) => search(page, 'q=平常报道'),
    'facets open and chosen': async (page) => {
      await search(page, 'q=报道&year=2021&year=2022&zone=kunshan&from=2020');
      await page.locator('.narrow').evaluate((details) => ((details as HTMLDetailsElement).open = true));
      for (const more of await page.locator('.facet button[aria-expanded=false]:visible').all())
        await more.click();
    },
    'a faulty date': async (page) => {
      await search(page, 'q=平常报道');
      await page.locator('.narrow').evaluate((details) => ((details as HTMLDetailsElement).open = true));
      await page.fill('input[name=from]', '没有');
      await page.getByRole('button', { name: '限定' }).click();
    },
    'nothing found': (page) => search(page, 'q=平常报道 龘龘飞船'),
    loosened: (page) => search(page, 'q=平常报道 龘龘飞船&loosen=1'),
    suggestions: async (page) => {
      await page.goto(address('search/'));
      await page.locator(BOX).pressSequentially('ks', { delay: 20 });
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('ArrowDown');
    },
    'suggestions in the header': async (page) => {
      await page.goto(address('about/'));
      await page.locator('[data-search-box] input').pressSequentially('gaoxin', { delay: 20 });
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('ArrowDown');
    },
    'suggestions on the home page': async (page) => {
      await page.goto(address(''));
      await page.locator('[data-search-box] input').pressSequentially('gaoxin', { delay: 20 });
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('ArrowDown');
    },
    'marked words': async (page) => {
      await page.goto(`${address('articles/2023/04/everything.html')}?q=${encodeURIComponent('报道 文章')}`);
      await page.locator('mark').first().waitFor();
    },
    loading: async (page) => {
      await page
        .context()
        .route(/\/search\/.+/, (route) =>
          route.request().isNavigationRequest() ? route.continue() : undefined,
        );
      await page.goto(`${address('search/')}?q=1`);
      await page.getByRole('progressbar').waitFor();
    },
    failed: async (page) => {
      await page.context().unrouteAll();
      await page
        .context()
        .route(/\/search\/.+/, (route) =>
          route.request().isNavigationRequest() ? route.continue() : route.abort(),
        );
      await page.goto(`${address('search/')}?q=2`);
      await page.getByRole('button', { name: '重试' }).waitFor();
      await page.context().unrouteAll();
    },
  };
}
