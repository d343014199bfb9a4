import { expect, it } from 'vitest';
import { renderBody, renderPage } from '../../src/markdown/render.ts';

it('links between files lead to the pages made of them', () => {
  const { html, links } = renderBody('见[甲](b.md)和[乙](../05/长文.md#p2)、[丙](https://a.cn/c.md)。');
  expect(html).toContain('<a href="b.html">甲</a>');
  expect(html).toContain('.html#p2">乙</a>');
  expect(html).toContain('<a href="https://a.cn/c.md">丙</a>');
  expect(links).toEqual(['b.md', '../05/长文.md#p2', 'https://a.cn/c.md']);
  expect(renderPage('[说明](help.md)').html).toContain('<a href="../help/">说明</a>');
});

it.each([
  ['article', 'B.MD', 'B.html'],
  ['article', '../../2022/12/b.md#p3', '../../2022/12/b.html#p3'],
  ['article', '../../../pages/about.md#s1', '../../../about/#s1'],
  ['page', './help.md?x', '../help/?x'],
  ['page', '../articles/2023/04/b.md#p2', '../articles/2023/04/b.html#p2'],
  ['page', '../pages/help.md', '../help/'],
  ['page', '../zones/', '../zones/'],
])('a link in an %s leads to the page: %s', (kind, link, address) => {
  const { html, links } = (kind === 'page' ? renderPage : renderBody)(`[甲](${link})`);
  expect(html).toContain(`href="${address}"`);
  expect(links).toEqual([link]);
});

it('a link to a place that the page has not is told of', () => {
  expect(renderBody('首段。\n\n见[首段](#p1)、[乙](#p9)，注[^1]。\n\n[^1]: 文').faults).toMatchObject([
    { code: 'link-anchor', line: 3, values: { anchor: '#p9' } },
  ]);
});
