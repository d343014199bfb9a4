import { expect, it } from 'vitest';
import { columnExtent, columnLikeness, columnName } from '../../../src/import/roles/column.ts';

const KNOWN = new Set(['高新时评']);

it.each([
  ['高新时评', 'known'],
  ['【高新时评】', 'known'],
  ['图片新闻', 'known'],
  ['【本栏】', 'framed'],
  ['◆园中事◆', 'framed'],
  ['创新论坛', 'likely'],
  ['苏州高新区进行时', 'likely'],
  ['高新区召开大会，部署工作', undefined],
  ['甲', undefined],
  ['2023年工作动态', undefined],
])('%s: %s', (text, likeness) => {
  expect(columnLikeness(text, KNOWN)).toBe(likeness);
});

it.each(['【高新时评】', '◆ 高新时评 ◆', '—高新时评—', '高新时评'])('finds the name in %s', (text) => {
  expect(columnName(text)).toBe('高新时评');
  const { from, to } = columnExtent(text);
  expect(text.slice(from, to)).toBe('高新时评');
});
