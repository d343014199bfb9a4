/** WCAG 2.2 AA on the search in every state, both colour schemes, phone to desktop; and the size of targets. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { reader } from '../support/browser.ts';
import { searchStates } from '../support/searchStates.ts';

const { open, address } = reader('varied');
const STATES = searchStates(address);
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

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
