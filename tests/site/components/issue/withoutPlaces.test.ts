import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderBody } from '../../../../src/markdown/render.ts';
import { withoutPlaces } from '../../../../src/site/components/issue/withoutPlaces.ts';

describe('a body among others', () => {
  it('names no place and leads to none on the page; other links stay', () => {
    const { html } = renderBody('正文[^1]，见[首页](https://example.com/#top)。\n\n## 小标题\n\n[^1]: 注。');
    expect(html).toContain('id="p1"');
    const alone = withoutPlaces(html);
    expect(alone).not.toMatch(/\sid="|href="#|aria-describedby=/);
    expect(alone).toContain('href="https://example.com/#top"');
  });

  it('keeps its text, whatever that says', () => {
    const signs = fc.string({
      unit: fc.constantFrom('甲', ' id="x"', ' href="#y"', '>', '&', '"', ' ', 'p', '/'),
    });
    const textOf = (html: string) => html.replace(/<[^<]*?>/g, '');
    fc.assert(
      fc.property(signs, (said) => {
        const { html } = renderBody(`甲${said}乙`);
        expect(withoutPlaces(html).replace(/<p>/, '<p id="p1">')).toBe(html);
        expect(textOf(withoutPlaces(html))).toBe(textOf(html));
      }),
    );
  });
});
