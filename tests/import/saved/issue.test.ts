import { expect, it } from 'vitest';
import { orderIssue, surveyPage } from '../../../src/import/saved/issue.ts';

const TEXT = '<p>　　沅江边的试车场换了新标线，无人清扫车照着它走，弯道上不再停下来想一想。</p>';
const article = (back: string) =>
  `<html><body><div class="newsNav"><ul class="newsList"><li>${back}</li></ul></div><h2 id="Title">清扫车</h2><div id="ozoom">${TEXT}</div></body></html>`;
const list = `<html><body><div id="layoutlist"><a href="node_03.html">第03版：产业</a></div><ul id="articlelist"><li><a href="content_2.html">乙</a></li><li><a href="content_1.html">甲</a></li></ul></body></html>`;

it.each([
  '<a href="node_03.html">返回目录</a>',
  '<a href="../../node_A03.htm">返回本版</a>',
  '<a href="#">返回</a>',
])('a list to which its articles lead back stays a list: %s', (back) => {
  const pages = [
    surveyPage('content_1.html', article(back)),
    surveyPage('content_2.html', article(back)),
    surveyPage('node_03.html', list),
  ];
  const { files, indexes, placings } = orderIssue(pages);
  expect(indexes).toEqual(['node_03.html']);
  expect(files).toEqual(['content_2.html', 'content_1.html']);
  expect(placings.get('content_1.html')?.pageNumber).toBe('3');
});

it('articles without a list stand in the order of the pages that they print', () => {
  const printed = (page: string) =>
    `<html><body><div>2021年10月19日　第${page}版：产业</div><h2 id="Title">清扫车</h2><div id="ozoom">${TEXT}</div></body></html>`;
  const { files } = orderIssue([
    surveyPage('a.html', printed('10')),
    surveyPage('b.html', printed('07')),
    surveyPage('c.html', printed('5')),
  ]);
  expect(files).toEqual(['c.html', 'b.html', 'a.html']);
});
