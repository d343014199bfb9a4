/** What axe says of a page: WCAG 2.2 AA and axe's best practices. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Rules whose answer differs between the colour schemes. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * Looks for violations in the page as it stands.
 * @param scheme in dark, only what colours decide is looked at again
 * @returns a line for each element, at most three of a rule
 */
export async function violationsOf(page: Page, scheme: 'light' | 'dark'): Promise<string[]> {
  // Without frames, legacy mode is the same and spares a window for each page; axe describes only what is wrong.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await (
    scheme === 'light' ? axe.withTags(TAGS) : axe.withRules(COLOUR_RULES)
  ).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .slice(0, 3)
      .map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`),
  );
}
