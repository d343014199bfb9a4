/** WCAG 2.2 AA on the search in every state, both colour schemes, phone to desktop; and the size of targets. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { reader } from '../support/browser.ts';
import { BOX, hitCount } from '../support/searching.ts';

const { open, address } = reader('varied');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const STATES: Record<string, (page: Page) => Promise<unknown>> = {
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

async function search(page: Page, parameters: string): Promise<void> {
  await page.goto(`${address('search/')}?${parameters}`);
  await hitCount(page);
}

const VIEWS = [
  [360, 'light'],
  [768, 'light'],
  [1440, 'dark'],
  [1440, 'light'],
] as const;

it.each(Object.keys(STATES))('%s: no violation, no small target, nothing cut off', async (name) => {
  const page = await open('about/', { reducedMotion: 'reduce' });
  await STATES[name]!(page);
  for (const [width, colorScheme] of VIEWS) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    const axe = new AxeBuilder({ page });
    // Only colours differ between the schemes.
    const { violations } = await (
      colorScheme === 'light' ? axe.withTags(TAGS) : axe.withRules(['color-contrast', 'link-in-text-block'])
    ).analyze();
    const place = `${width} ${colorScheme}: `;
    expect(
      violations.map(
        ({ id, nodes }) => `${place}${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
      ),
    ).toEqual([]);
    expect((await smallTargets(page)).map((target) => place + target)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});

/** Controls of the search under 24 by 24 CSS pixels; a box in a label has the label's size. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'main :is(button, input, summary, [role=option]), [data-search-box] :is(button, input, [role=option]), .hit a, .examples a',
      ),
    ]
      .map((control) => control.closest('label') ?? control)
      .filter((control) => control.checkVisibility() && !control.closest('.pilcrow'))
      .map((control) => ({ name: control.outerHTML.slice(0, 80), box: control.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
      .map(({ name, box }) => `${name} ${Math.round(box.width)}×${Math.round(box.height)}`),
  );
}
