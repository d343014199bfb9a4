/** Several articles in one text, each under a heading of its own; or one with subheads. */
import { expect, it } from 'vitest';
import { severalBodies } from '../../../../src/import/saved/article/severalBodies.ts';
import { element, linesOf, names, place, savedPage } from './support.ts';

const KILN = '湘潭高新区的老窑昨天点火，工人围着看了很久，都说火色比从前正。';
const NET = '株洲高新区织的渔网昨天出海，船上的人打来电话，问还有没有第二张。';

/** Headings of the articles that a text was parted into; none where it is one. */
function headings(markup: string): string[] {
  const { document } = savedPage(`<div id="text">${markup}</div>`);
  const body = { ...place(document, '#text'), element: element(document, '#text'), how: 'dense' as const };
  const bodies = severalBodies(document, body, names);
  if (bodies.length > 1)
    expect(linesOf(document, bodies)).toEqual([expect.stringContaining(KILN), expect.stringContaining(NET)]);
  return bodies.flatMap(({ heading }) => (heading ? linesOf(document, [document.spans.get(heading)!]) : []));
}

it.each([
  ['ruled off', `<h2>老窑点火</h2><p>${KILN}</p><hr><h2>渔网出海</h2><p>${NET}</p>`],
  [
    'in elements of their own',
    `<div><h2>老窑点火</h2><p>${KILN}</p></div><div><h2>渔网出海</h2><p>${NET}</p></div>`,
  ],
  [
    'signed each',
    `<h2>老窑点火</h2><p>本报记者 石小川</p><p>${KILN}</p><h2>渔网出海</h2><p>本报记者 谷远</p><p>${NET}</p>`,
  ],
  [
    'under lines whose name says title',
    `<p class="title">老窑点火</p><p>${KILN}</p><hr><p class="title">渔网出海</p><p>${NET}</p>`,
  ],
  [
    'under larger bold lines',
    `<p style="font-size:24px"><b>老窑点火</b></p><p>${KILN}</p><hr><p style="font-size:24px"><b>渔网出海</b></p><p>${NET}</p>`,
  ],
])('parts articles %s', (_, markup) => {
  expect(headings(markup)).toEqual(['老窑点火', '渔网出海']);
});

it('leaves subheads in their article', () => {
  expect(headings(`<h2>老窑点火</h2><p>${KILN}</p><h2>渔网出海</h2><p>${NET}</p>`)).toEqual([]);
});

it('gives a centred kicker to the article below it', () => {
  const { document } = savedPage(
    `<div id="text"><h2>老窑点火</h2><p>${KILN}</p><hr><p align="center">老手艺</p><h2>渔网出海</h2><p>${NET}</p></div>`,
  );
  const body = { ...place(document, '#text'), how: 'dense' as const };
  expect(linesOf(document, severalBodies(document, body, names))).toEqual([KILN, NET]);
});
