/** What axe says of a page: WCAG 2.2 AA and axe's best practices. */
import { AxeBuilder } from '@axe-core/playwright';
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

/**
 * Looks for violations in the page as it stands.
 * @returns a line for each element, at most three of a rule
 */
export async function violationsOf(page: Page, look: Look): Promise<string[]> {
  // Without frames, legacy mode is the same and spares a window for each page; axe describes only what is wrong.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const rules = { all: undefined, width: WIDTH_RULES, colours: COLOUR_RULES }[look];
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(TAGS)).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .slice(0, 3)
      .map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`),
  );
}
