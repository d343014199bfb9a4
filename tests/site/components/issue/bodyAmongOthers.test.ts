import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderBody } from '../../../../src/markdown/render.ts';
import { bodyAmongOthers } from '../../../../src/site/components/issue/bodyAmongOthers.ts';

const ADDRESS = '/papers/articles/2023/04/a.html';

describe('a body among others', () => {
  it('names no place and leads to none on the page; other links stay', () => {
    const { html } = renderBody('正文[^1]，见[首页](https://example.com/#top)。\n\n## 小标题\n\n[^1]: 注。');
    expect(html).toContain('id="p1"');
    const alone = bodyAmongOthers(html, ADDRESS);
    expect(alone).not.toMatch(/\sid="|href="#|aria-describedby=/);
    expect(alone).toContain('href="https://example.com/#top"');
  });

  it('leads where it led from its own page', () => {
    const led = (link: string) =>
      /href="([^"]*)"/.exec(bodyAmongOthers(`<p><a href="${link}">甲</a></p>`, ADDRESS))?.[1];
    expect(led('../../2021/01/b.html#p2')).toBe('/papers/articles/2021/01/b.html#p2');
    expect(led('b.html?q=1&amp;r=2')).toBe('/papers/articles/2023/04/b.html?q=1&amp;r=2');
    expect(led('/papers/zones/')).toBe('/papers/zones/');
    expect(led('mailto:a@example.org')).toBe('mailto:a@example.org');
  });

  it('keeps its text, whatever that says', () => {
    const signs = fc.string({
      unit: fc.constantFrom('甲', ' id="x"', ' href="#y"', '>', '&', '"', ' ', 'p', '/'),
    });
    const textOf = (html: string) => html.replace(/<[^<]*?>/g, '');
    fc.assert(
      fc.property(signs, (said) => {
        const { html } = renderBody(`甲${said}乙`);
        expect(bodyAmongOthers(html, ADDRESS).replace(/<p>/, '<p id="p1">')).toBe(html);
        expect(textOf(bodyAmongOthers(html, ADDRESS))).toBe(textOf(html));
      }),
    );
  });
});
