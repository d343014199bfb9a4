/** Where the text of each article stands. */
import { expect, it } from 'vitest';
import { findBodies } from '../../../../src/import/saved/article/bodies.ts';
import { linesOf, savedPage } from './support.ts';

const TEXT = '湘潭高新区的老窑昨天点火，工人围着看了很久，都说火色比从前正。';
const OTHER = '株洲高新区织的渔网昨天出海，船上的人打来电话，问还有没有第二张。';

it.each([
  ['comments of the publishing system', `<!--enpcontent--><p>${TEXT}</p><!--/enpcontent-->`, 'comment'],
  ['an element all systems name so', `<div id="ozoom"><p>${TEXT}</p></div>`, 'common'],
  ['an element of a known platform', `<div class="wen"><p>${TEXT}</p></div>`, 'layout'],
])('by %s', (_, body, how) => {
  const { document } = savedPage(`<div>第2版</div>${body}<p>版权所有</p>`);
  const bodies = findBodies(document, { name: '某报', marks: [], body: ['.wen'] });
  expect(bodies.map((one) => one.how)).toEqual([how]);
  expect(linesOf(document, bodies)).toEqual([TEXT]);
});

it('finds one for each article of a page, in order', () => {
  const { document } = savedPage(
    [TEXT, OTHER].map((text) => `<!--enpcontent--><p>${text}</p><!--/enpcontent-->`).join('<hr>'),
  );
  expect(linesOf(document, findBodies(document, undefined))).toEqual([TEXT, OTHER]);
});

it('takes the smallest element with most of the text where nothing is named, and no navigation', () => {
  const { document } = savedPage(
    `<div class="x"><div class="y"><p>${TEXT}</p><p>${OTHER}</p></div><div class="footer"><p>${TEXT}</p></div></div>`,
  );
  const bodies = findBodies(document, undefined);
  expect(bodies.map(({ how }) => how)).toEqual(['dense']);
  expect(linesOf(document, bodies).join()).toMatch(new RegExp(`^${TEXT}\\s+${OTHER}$`, 'u'));
});

it('keeps an empty place of the text on a page of pictures', () => {
  const { document } = savedPage('<div id="ozoom"></div><p>工人在窑前看火色，火光照着他们的脸。</p>');
  expect(findBodies(document, undefined)).toMatchObject([{ how: 'common' }]);
});
