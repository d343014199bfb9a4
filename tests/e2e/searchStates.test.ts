/** The search in every state: its policy refuses nothing, WCAG 2.2 AA holds from phone to desktop, and targets have a size. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { violationsOf } from '../support/axe.ts';
import { reader } from '../support/browser.ts';
import { refusalsOf } from '../support/refusals.ts';
import { searchStates } from '../support/searchStates.ts';

const { open, address } = reader('varied');
const STATES = searchStates(address);

/** Width, scheme, and what axe looks at: a tablet shows what a desk does, and colours are the same at every width. */
const VIEWS = [
  [360, 'dark', 'width'],
  [768, 'light', undefined],
  [1440, 'light', 'all'],
] as const;

it.each(Object.keys(STATES))(
  '%s: nothing refused, no violation, no small target, nothing cut off',
  async (name) => {
    const page = await open('about/');
    const refused = await refusalsOf(page, address(''));
    await STATES[name]!(page);
    expect(refused).toEqual([]);
    const wrong: string[] = [];
    for (const [width, colorScheme, look] of VIEWS) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      const content = await page.evaluate(() => document.documentElement.scrollWidth);
      if (content > width) wrong.push(`${width}: ${content} px wide`);
      const here = [...(look ? await violationsOf(page, look) : []), ...(await smallTargets(page))];
      wrong.push(...here.map((what) => `${width} ${colorScheme}: ${what}`));
    }
    expect(wrong).toEqual([]);
  },
);

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
