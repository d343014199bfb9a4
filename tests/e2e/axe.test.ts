/** WCAG 2.2 AA and axe's best practices on every kind of page, in both colour schemes, on phone and desktop. */
import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import { reader } from '../support/browser.ts';
import { onePerKind, pagesOf } from '../support/pages.ts';
import { builtSite } from '../support/site.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const VIEWS = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [360, 1440].map((width) => ({ colorScheme, width })),
);
const { open, address } = reader('varied');

/** Pages that one kind does not show: a photograph, a caption without one, an article with all its parts. */
const MORE = [
  'articles/2023/04/everything.html',
  'articles/2023/04/photo.html',
  'articles/2023/04/caption-only.html',
  'zones/none/index.html',
];

describe.each(VIEWS)('at $width px, $colorScheme', ({ colorScheme, width }) => {
  it('no page has a violation', async () => {
    const page = await open('', { colorScheme, viewport: { width, height: 800 }, reducedMotion: 'reduce' });
    const files = [
      ...new Set([...onePerKind(pagesOf(builtSite('varied'))).map(({ file }) => file), ...MORE]),
    ];
    const found: string[] = [];
    for (const file of files) {
      await page.goto(address(file));
      const axe = new AxeBuilder({ page }).setLegacyMode();
      // Without frames, legacy mode is the same and spares a window for each page. Only colours differ between the schemes.
      const { violations } = await (
        colorScheme === 'light' ? axe.withTags(TAGS) : axe.withRules(['color-contrast', 'link-in-text-block'])
      ).analyze();
      found.push(
        ...violations.flatMap(({ id, nodes }) =>
          nodes
            .slice(0, 3)
            .map(
              (node) =>
                `${file} ${id}: ${node.target.join(' ')} ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`,
            ),
        ),
      );
    }
    expect(found).toEqual([]);
  });
});
