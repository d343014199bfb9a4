/** Columns pasted line by line. */
import { expect, it } from 'vitest';
import { makePage } from '../../../src/import/base/textRun.ts';
import { columnsApart } from '../../../src/import/lines/columns.ts';
import { splitLines } from '../../../src/import/lines/lines.ts';

const LEFT = ['甲厂的窑炉昨天点火，', '工人围着看了很久，', '说火色比从前正。', '厂长在旁边记录。'];
const RIGHT = ['乙厂的渔网出了海，', '船上的人打来电话，', '问还有没有第二张，', '答复是下月有货。'];
const GAP = '        ';
const apart = (text: string) => {
  const page = makePage(text);
  return columnsApart(page, splitLines(page)).map(({ start, end }) => page.text.slice(start, end));
};

it('are read one after the other', () => {
  const rows = LEFT.map((left, row) => left.padEnd(10, '　') + GAP + RIGHT[row]!);
  expect(apart(rows.join('\n'))).toEqual([...LEFT, ...RIGHT]);
});

it('a running head with gaps of its own does not say where they begin', () => {
  const rows = LEFT.map((left, row) => left.padEnd(20, '　') + GAP + RIGHT[row]!);
  const lines = apart(['B3      产业      2020年9月17日', ...rows].join('\n'));
  expect(lines.slice(-8)).toEqual([...LEFT, ...RIGHT]);
});

it('a page set in from the left has no indents by it', () => {
  const page = makePage('    标题\n        段落开头，\n    接着写。');
  expect(splitLines(page).map(({ indent }) => indent)).toEqual([0, 4, 0]);
});
