/** The headline of an article on a page of no known platform. */
import { expect, it } from 'vitest';
import { findHeadline, headLines, isFact, titlesOf } from '../../../../src/import/saved/article/headline.ts';
import { linesOf, place, savedPage } from './support.ts';

const TEXT = '<p id="text">湘潭高新区的老窑昨天点火，工人围着看了很久，都说火色比从前正。</p>';

function headline(markup: string, title?: string): string[] {
  const { document, claims } = savedPage(`<div id="head">${markup}</div>${TEXT}`, title);
  const lines = headLines(document, place(document, '#head'), claims);
  return linesOf(document, findHeadline(document, lines, titlesOf(document)));
}

it.each([
  ['what the page is titled', '<p>要闻</p><p>老窑点火</p><p>火色比从前正</p>', '老窑点火'],
  ['a heading', '<p>老手艺</p><h1>老窑点火</h1><p>火色比从前正</p>', ''],
  ['a line of a name that says so', '<p>老手艺</p><p class="title">老窑点火</p><p>火色比从前正</p>', ''],
  ['the line in the largest letters', '<p>老手艺</p><p style="font-size:30px">老窑点火</p><p>某处</p>', ''],
])('is %s', (_, markup, title) => {
  expect(headline(markup, title)).toEqual(['老窑点火']);
});

it('is not the name of the site or of the paper, though it is a heading', () => {
  expect(headline('<h1>湘岸网</h1><h2>老窑点火</h2>', '老窑点火_湘岸网')).toEqual(['老窑点火']);
  expect(headline('<h1>湘潭日报</h1><h2>老窑点火</h2>')).toEqual(['老窑点火']);
  expect(headline('<h1>湘潭日報</h1><h2>老窯點火</h2>')).toEqual(['老窯點火']);
});

it('is none where no line has enough to say for itself', () => {
  expect(headline('<p>老手艺</p>')).toEqual([]);
});

it('is never a link, a tool or the navigation', () => {
  expect(
    headline('<h1><a href="a.html">渔网出海</a></h1><h1>返回首页</h1><div class="nav"><h1>要闻</h1></div>'),
  ).toEqual([]);
});

it.each([
  ['2020年3月9日 第2版', true],
  ['來源：湘潭日報　２０２０年３月９日', true],
  ['第０２版：要聞', true],
  ['責任編輯：石小川', true],
  ['老窑点火', false],
])('%s states facts of the page: %s', (text, fact) => {
  expect(isFact(text)).toBe(fact);
});
