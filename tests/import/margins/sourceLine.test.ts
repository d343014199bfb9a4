import { expect, it } from 'vitest';
import { readSourceLine, sourceAtEnd } from '../../../src/import/margins/sourceLine.ts';
import { readPostLine } from '../../../src/import/margins/postLine.ts';

const bylines = (text: string, read: typeof readSourceLine) =>
  read(text)
    ?.filter(({ is }) => is === 'byline')
    .map(({ from, to }) => text.slice(from, to));

it.each([
  ['作者：李洋 《江岸周报》(2016年05月12日 06版)', ['李洋']],
  ['2021-08-19 01:12 江岸日报 记者李洋/台北报导', ['记者李洋/台北报导']],
  ['园区开工 《江岸周报》(2016年05月12日 06版)', undefined],
  ['《江岸周报》(2016年05月12日 06版)', undefined],
])('who wrote it, before or after the paper: %s', (text, expected) => {
  expect(bylines(text, readSourceLine)).toEqual(expected);
});

it('tells where paper, day and page begin', () => {
  expect(sourceAtEnd('李洋 《江岸周报》(2016年05月12日 06版)')).toBe(2);
  expect(sourceAtEnd('李洋')).toBeUndefined();
});

it('of a post the author is a byline, account and day are facts', () => {
  expect(bylines('原创 李洋 江岸园区 2022-06-21 08:30 发表于湖南', readPostLine)).toEqual(['李洋']);
  // The account stands twice, or a paper's name where the author stands.
  for (const post of [
    '原创 某某晚报 某某晚报 2023-06-18 07:30 发表于甘肃',
    '转载 某某网 江岸园区 2023-06-18 07:30',
  ])
    expect(bylines(post, readPostLine)).toEqual([]);
  expect(bylines('原创 某某日报 李洋 江岸园区 2023-06-18 07:30', readPostLine)).toEqual(['李洋']);
  expect(bylines('收录于合集 #园区故事 12个', readPostLine)).toEqual([]);
  expect(readPostLine('园区昨天开工。')).toBeUndefined();
});
