/** Journeys by keyboard, with a bound on the keys and stops that they take. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { reader } from '../support/browser.ts';

const { open } = reader('shipped');
const ARTICLE = 'articles/2023/04/kunshan-party-building.html';

/** Presses keys one after the other. */
async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

it('phrase to article takes no more than six keys, besides the phrase', async () => {
  const page = await open('');
  await press(page, '/');
  await page.keyboard.insertText('党员工匠');
  await press(page, 'Enter');
  await page.waitForURL(/\/search\/\?q=/);
  await page.locator('.results .card a, .results li a').first().waitFor();
  await page.locator('[data-search-input]').focus();
  await press(page, 'Tab', 'Tab', 'Enter', 'Enter');
  await page.waitForURL(/\/articles\//);
});

it('field to results takes no more than three stops', async () => {
  const page = await open('search/?q=高新区');
  const first = page.locator('.results article a, .results li a').first();
  await first.waitFor();
  await page.locator('[data-search-input]').focus();
  await press(page, 'Tab', 'Tab', 'Enter');
  expect(await first.evaluate((link) => link === document.activeElement)).toBe(true);
});

it('zone to its first article takes no more than two activations, with pages that fade into each other', async () => {
  const page = await open('zones/', { reducedMotion: 'no-preference' });
  await page.getByRole('main').getByRole('link', { name: '昆山高新区' }).first().press('Enter');
  await page.waitForURL(/\/zones\/kunshan\/$/);
  await page.getByRole('main').getByRole('article').getByRole('link', { name: /党建/ }).last().press('Enter');
  await page.waitForURL(new RegExp(`${ARTICLE}$`));
});

it('an article is cited within five stops, and its paragraphs are one stop of which the arrows go on', async () => {
  const page = await open(ARTICLE);
  await press(page, 'Tab', 'Tab', 'Enter', 'Tab');
  expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-copy-entry'))).toBe(true);

  const stops = await page
    .locator('.pilcrow')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).tabIndex));
  expect(stops.filter((stop) => stop === 0)).toHaveLength(1);
  await page.locator('.pilcrow').first().focus();
  await press(page, 'ArrowDown', 'ArrowDown', 'ArrowUp');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#p2');
});

it('a headline that may break between its words is read as one', async () => {
  const page = await open(ARTICLE);
  const client = await page.context().newCDPSession(page);
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  const read = nodes.flatMap(({ role, name }) => (role?.value === 'heading' ? [String(name?.value)] : []));
  // The lines of a headline are read with a pause between them; words are not.
  const shown = await page
    .locator(':is(h1, h2)')
    .filter({ has: page.locator('wbr') })
    .evaluateAll((all) =>
      all.map((heading) => {
        const lines = [...heading.querySelectorAll('.line')];
        return (lines.length > 0 ? lines : [heading]).map((line) => line.textContent.trim()).join(' ');
      }),
    );
  expect(shown.length).toBeGreaterThan(1);
  expect(read).toEqual(expect.arrayContaining(shown));
});
