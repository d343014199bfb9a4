import { expect, it } from 'vitest';
import { fieldOf, unreadableColumns } from '../../../src/import/rows/columns.ts';

it.each([
  ['标题', 'title'],
  ['\ufeffTitle', 'title'],
  [' 引题 ', 'kicker'],
  ['副标题', 'subtitle'],
  ['责任者', 'author'],
  ['pub_date', 'date'],
  ['版次', 'page'],
  ['版名', 'section'],
  ['来源', 'publication'],
  ['专栏', 'column'],
  ['全文', 'text'],
  ['链接', 'url'],
  ['序号', undefined],
  ['标题一', undefined],
])('a column called %j holds %s', (name, field) => {
  expect(fieldOf(name)).toBe(field);
});

it('tells whose table cannot be read which columns it has, and what to call them', () => {
  expect(unreadableColumns('CSV 表格', ['序号', '备注'])).toMatch(
    /认不出.*（现有：序号、备注） — 把列名改成 标题/,
  );
});
