/** Pictures of an article. */
import { expect, it } from 'vitest';
import { picturesOf } from '../../../../src/import/saved/article/pagePictures.ts';
import { element, place, savedPage, textsOf } from './support.ts';

const TEXT = '湘潭高新区的老窑昨天点火，工人围着看了很久，都说火色比从前正。';

function pictures(inside: string, beside = '', frames: string[] = []) {
  const { document, claims } = savedPage(`<div id="text"><p>${TEXT}</p>${inside}</div>${beside}`);
  const body = { ...place(document, '#text'), element: element(document, '#text'), how: 'common' as const };
  const layout = { name: '某报', marks: [], pictures: frames };
  return picturesOf(document, layout, place(document, 'body'), body, claims).map(
    ({ address, alt, lines }) => [address, ...(alt ? [alt] : []), ...textsOf(lines)],
  );
}

it('are those in the text, with their captions and what they are said to show', () => {
  expect(
    pictures(
      '<figure><img src="a.jpg" alt="老窑"><p>窑口</p></figure><figure><img src="b.jpg" alt="IMG"><p>窑工</p></figure>',
    ),
  ).toEqual([
    ['a.jpg', '老窑', '窑口'],
    ['b.jpg', '窑工'],
  ]);
});

it.each([
  ['a logo', '<img src="images/logo.png">'],
  ['a button', '<img src="img/share_1.gif">'],
  ['an ornament', '<img src="a.jpg" width="20" height="20">'],
  ['the map of a page', '<img src="a.jpg" usemap="#PagePicMap">'],
  ['a place without a picture', '<img alt="老窑">'],
])('are not %s', (_, markup) => {
  expect(pictures(markup)).toEqual([]);
});

it('stand beside the text in a frame, not in a link or in the navigation', () => {
  const picture = '<figure><img src="a.jpg"></figure>';
  expect(pictures('', picture)).toEqual([['a.jpg']]);
  expect(pictures('', '<div><img src="a.jpg"></div>')).toEqual([]);
  expect(pictures('', '<div class="tp"><img src="a.jpg"></div>', ['.tp'])).toEqual([['a.jpg']]);
  expect(pictures('', `<a href="b.html">${picture}</a>`)).toEqual([]);
  expect(pictures('', `<div class="footer">${picture}</div>`)).toEqual([]);
});
