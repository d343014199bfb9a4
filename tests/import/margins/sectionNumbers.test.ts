import { expect, it } from 'vitest';
import { markSectionNumbers } from '../../../src/import/margins/sectionNumbers.ts';
import type { Marginal } from '../../../src/import/margins/takeMargins.ts';
import { splitLines } from '../../../src/import/lines/lines.ts';
import { makePage } from '../../../src/import/base/textRun.ts';

/** @returns the lines that are numbers, and those that are subheads */
function marked(...texts: string[]) {
  const page = makePage(texts.join('\n'));
  const read: (Marginal | undefined)[] = texts.map(() => undefined);
  const lines = markSectionNumbers(splitLines(page), texts, read);
  return {
    numbers: texts.filter((_, index) => read[index]?.role === 'number'),
    subheads: texts.filter((_, index) => lines[index]!.is === 'subhead'),
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
  });
});

it('leaves a page number by itself, and numbers over text', () => {
  expect(marked('01', '要闻', TEXT).numbers).toEqual([]);
  expect(marked('01', TEXT, '02', TEXT).numbers).toEqual([]);
});
