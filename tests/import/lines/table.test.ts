import { expect, it } from 'vitest';
import { makePage } from '../../../src/import/base/textRun.ts';
import { splitLines } from '../../../src/import/lines/lines.ts';
import { markTables } from '../../../src/import/lines/table.ts';

function tabled(text: string): string[] {
  const page = makePage(text);
  return markTables(page, splitLines(page))
    .filter(({ table }) => table)
    .map(({ start, end }) => text.slice(start, end));
}

it('marks rows of figures, the head over them and the note under them', () => {
  const rows = ['园区　产值　增长', '绵阳　58.6　12%', '昆山　90.1　8%', '数据来源：统计局'];
  expect(tabled(`园区昨天公布了数字。\n${rows.join('\n')}\n园区明年开工。\n`)).toEqual(rows);
});

it('takes one row, or a sentence with figures, for none', () => {
  expect(tabled('绵阳　58.6　12%\n')).toEqual([]);
  expect(tabled('产值58.6亿元，增长12%。\n去年52.1亿元，增长9%。\n')).toEqual([]);
});
