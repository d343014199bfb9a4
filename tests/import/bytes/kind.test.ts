import { expect, it } from 'vitest';
import { sourceKind } from '../../../src/import/bytes/kind.ts';

it.each([
  ['<!DOCTYPE html><p>园区</p>', 'html'],
  ['园区<br>昨天<br>开工<br>', 'html'],
  ['{"title":"园区开工"}', 'json'],
  ['{"title":"甲"}\n{"title":"乙"}\n', 'json'],
  ['标题,作者,正文\n园区开工,李洋,正文', 'csv'],
  ['园区开工 <见图>\n本报记者 李洋\n正文。', 'text'],
  ['[图片] 园区开工', 'text'],
])('knows %j as %s', (text, kind) => {
  expect(sourceKind(text)).toBe(kind);
});
