import { expect, it } from 'vitest';
import { readHeadline } from '../../../src/import/stories/headline.ts';
import { pageOf } from './support.ts';

function read(...lines: string[]) {
  const { blocks, context } = pageOf(`${lines.join('\n')}\n`);
  const { column, kicker, headline = [], subtitle = [], doubts = [] } = readHeadline(blocks, context.finder);
  return {
    column: column?.text,
    kicker: kicker?.text,
    headline: headline.map(({ text }) => text).join('|'),
    subtitle: subtitle.map(({ text }) => text).join('|'),
    doubted: doubts.length > 0,
  };
}

it('shares lines out to column, kicker, headline and subtitle', () => {
  expect(read('【高新时评】', '创新没有终点')).toMatchObject({
    column: '高新时评',
    headline: '创新没有终点',
  });
  expect(read('绵阳高新区建成药谷', '——一座园区的十年纪实')).toMatchObject({
    headline: '绵阳高新区建成药谷',
    subtitle: '——一座园区的十年纪实',
  });
  expect(read('五年投产三十家', '绵阳高新区建成一座药谷')).toMatchObject({
    kicker: '五年投产三十家',
    headline: '绵阳高新区建成一座药谷',
  });
});

it('joins halves of a headline, and says so where it guessed', () => {
  expect(read('绵阳高新区开工', '五个项目同一天')).toMatchObject({
    headline: '绵阳高新区开工|五个项目同一天',
    doubted: true,
  });
});

it('does not touch the lines, and loses none', () => {
  const lines = ['产业观察', '绵阳高新区开工五个项目', '——总投资二十亿元'];
  const { column, kicker, headline, subtitle } = read(...lines);
  expect([column, kicker, headline, subtitle].filter(Boolean).join('|')).toBe(lines.join('|'));
});

it.each([
  ['走出厂门，走进校门', '绵阳高新区把课桌搬进车间'],
  ['先有“土专家”，后有“洋博士”', '一座老厂怎样长出新车间'],
  ['旧窑  新火  远客', '陶瓷小镇“出海”记'],
])('two clauses or three phrases over a headline are its kicker: %s', (kicker, headline) => {
  expect(read(kicker, headline)).toMatchObject({ kicker, headline });
});

it.each([
  ['河水清了，机器响了', '——绵阳高新区治水三年'],
  ['河水清了，机器响了', '绵阳高新区治水三年记'],
])('a pair of clauses over a subtitle is the headline: %s', (headline, subtitle) => {
  expect(read(headline, subtitle)).toMatchObject({ headline, subtitle });
});

it.each(['｜', '|', ' | '])('a column stands before a bar: %s', (bar) => {
  expect(read(`新视线${bar}药渣里“挖”出新材料`)).toMatchObject({
    column: '新视线',
    headline: '药渣里“挖”出新材料',
  });
});

it.each(['新春走基层', '新春走园区', '记者走车间'])('a standing column over a headline: %s', (column) => {
  expect(read(column, '年夜饭端上生产线')).toMatchObject({ column, headline: '年夜饭端上生产线' });
});

const LINES_APART = '\n\n';
it.each([
  ['从一根纤维到一架飞机', '绵阳高新区织出碳纤维', '三十家小厂同用一条线'],
  ['五年只磨一把剑', '绵阳高新区药谷迎来首个新药', '从图纸到药片只隔一条街'],
  ['小厂与大国重器', '一颗螺丝钉的旅程', '绵阳高新区配套链见闻'],
])('of three lines parted by blank lines the second is the headline: %s', (kicker, headline, subtitle) => {
  expect(read([kicker, headline, subtitle].join(LINES_APART))).toMatchObject({
    kicker,
    headline,
    subtitle,
    doubted: true,
  });
});
