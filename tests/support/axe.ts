/** What axe says of a page: WCAG 2.2 AA and axe's best practices. */
import axeCore, { type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Rules whose answer differs between the colour schemes. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];
/** Rules whose answer differs between widths: what is shown, how large it is, what scrolls. */
const WIDTH_RULES = [
  ...COLOUR_RULES,
  'aria-hidden-focus',
  'landmark-unique',
  'nested-interactive',
  'region',
  'scrollable-region-focusable',
  'skip-link',
  'target-size',
];

/** How much of a page is looked at: all of it once, and then what another width or other colours decide. */
export type Look = 'all' | 'width' | 'colours';

const { source: AXE } = axeCore;

/** Has axe in every document that the page opens from now on: where many are looked at, cheaper than one by one. */
export const bringAxe = (page: Page): Promise<unknown> => page.addInitScript(AXE);

/**
 * Looks for violations in the page as it stands.
 * @returns a line for each element, at most three of a rule
 */
export async function violationsOf(page: Page, look: Look): Promise<string[]> {
  // Half a megabyte, which takes a second to send and to read: once for a document, however often it is looked at.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const rules = { all: undefined, width: WIDTH_RULES, colours: COLOUR_RULES }[look];
  const runOnly: RunOptions['runOnly'] = rules
    ? { type: 'rule', values: rules }
    : { type: 'tag', values: TAGS };
  // axe describes only what is wrong.
  return page.evaluate(
    async (options) => {
      const { axe } = window as unknown as { axe: typeof axeCore };
      const { violations } = await axe.run(document, options);
      return violations.flatMap(({ id, nodes }) =>
        nodes
          .slice(0, 3)
          .map(
            (node) => `${id}: ${node.target.join(' ')} ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`,
          ),
      );
    },
    { runOnly, resultTypes: ['violations'] } satisfies RunOptions,
  );
}
