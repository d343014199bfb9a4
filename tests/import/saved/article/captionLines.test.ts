/** Lines under a picture that are its own. */
import { expect, it } from 'vitest';
import { captionLines } from '../../../../src/import/saved/article/captionLines.ts';
import { element, linesOf, place, savedPage } from './support.ts';

const TEXT = '湘潭高新区的老窑昨天点火，工人围着看了很久，都说火色比从前正。';
const NOTE = '工人在窑前看火色';

/** The caption of the only picture of an article. */
function captions(around: string, selectors: string[] = []): string[] {
  const { document, claims } = savedPage(`<div id="text"><p>${TEXT}</p>${around}<p>${TEXT}</p></div>`);
  const body = { ...place(document, '#text'), element: element(document, '#text'), how: 'common' as const };
  const layout = { name: '某报', marks: [], captions: selectors };
  return linesOf(document, captionLines(document, layout, element(document, 'img'), body.end, body, claims));
}

it.each([
  ['in its frame', `<figure><img src="a.jpg"><p>${NOTE}</p></figure>`],
  ['in the middle', `<p><img src="a.jpg"></p><p align="center">${NOTE}</p>`],
  ['of a name that says so', `<p><img src="a.jpg"></p><div class="caption">${NOTE}</div>`],
  ['that the platform names', `<p><img src="a.jpg"></p><div class="zs">${NOTE}</div>`],
  ['worded as captions are', `<p><img src="a.jpg"></p><p>▲${NOTE}</p>`],
  ['that a photographer signs', `<p><img src="a.jpg"></p><p>${NOTE}。谷远 摄</p>`],
])('are those %s', (_, markup) => {
  expect(captions(markup, ['.zs'])).toEqual([expect.stringContaining(NOTE)]);
});

it('are not the paragraph that goes on below it, nor a subhead', () => {
  expect(captions('<p><img src="a.jpg"></p>')).toEqual([]);
  expect(captions('<p><img src="a.jpg"></p><p><b>火色从哪里来</b></p>')).toEqual([]);
});

it('end where the text goes on', () => {
  expect(
    captions(`<p><img src="a.jpg"></p><p align="center">${NOTE}</p><p>${TEXT}</p><p>图为窑口。</p>`),
  ).toEqual([NOTE]);
});
