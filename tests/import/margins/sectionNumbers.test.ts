import { expect, it } from 'vitest';
import { markSectionNumbers } from '../../../src/import/margins/sectionNumbers.ts';
import type { Marginal } from '../../../src/import/margins/takeMargins.ts';
import { splitLines } from '../../../src/import/lines/lines.ts';
import { makePage } from '../../../src/import/base/textRun.ts';

/** @returns the lines that are numbers, and those that are subheads or headlines */
function marked(...texts: string[]) {
  const page = makePage(texts.join('\n'));
  const read: (Marginal | undefined)[] = texts.map(() => undefined);
  const lines = markSectionNumbers(splitLines(page), texts, read);
  return {
    numbers: texts.filter((_, index) => read[index]?.role === 'number'),
    subheads: texts.filter((_, index) => lines[index]!.is === 'subhead'),
    headlines: texts.filter((_, index) => lines[index]!.is === 'headline'),
  };
}
const TEXT = '老钢厂的三座高炉去年全部关停。';

it.each([
  ['01', '02'],
  ['1', '2'],
  ['一', '二'],
  ['PART 1', 'PART 2'],
])('%s and %s over short lines are numbers of subheads', (first, second) => {
  expect(marked(first, '减出来的空间', TEXT, second, '长出来的产业', TEXT)).toEqual({
    numbers: [first, second],
    subheads: ['减出来的空间', '长出来的产业'],
    headlines: [],
  });
});

it('leaves a page number by itself, and numbers over text', () => {
  expect(marked('01', '要闻', TEXT).numbers).toEqual([]);
  expect(marked('01', TEXT, '02', TEXT).numbers).toEqual([]);
});

it.each([
  ['本报讯（记者 高远）', '本报讯（记者 林深　通讯员 江河）'],
  ['本报武汉讯 ', '本报讯 '],
  ['（记者高远）', '（通讯员林深）'],
  ['记者 高远', '记者 林深'],
])('numbers over headlines, where most of the texts begin with who wrote them: %s', (first, second) => {
  const lines = [
    '1',
    '新厂投产',
    `${first}${TEXT}`,
    '2',
    '老街换新颜，夜市又回来了：一条街的十年变迁记',
    `${second}${TEXT}`,
    '3',
    '简讯',
    TEXT,
  ];
  expect(marked(...lines)).toEqual({
    numbers: ['1', '2', '3'],
    subheads: [],
    headlines: [lines[1], lines[4], lines[7]],
  });
});

it('one section that begins with a reporter makes no digest', () => {
  expect(
    marked('01', '减出来的空间', `记者 看到，${TEXT}`, '02', '长出来的产业', TEXT, '03', '新的邻居', TEXT)
      .subheads,
  ).toEqual(['减出来的空间', '长出来的产业', '新的邻居']);
});
