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
