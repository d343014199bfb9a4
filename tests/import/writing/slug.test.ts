import { expect, it } from 'vitest';
import { articlePath, slugOf } from '../../../src/import/writing/slug.ts';

it('spells a headline, and falls back where there is nothing to spell', () => {
  expect(slugOf('昆山高新区！', 'item')).toBe('kunshan-gaoxinqu');
  expect(slugOf('！？', 'item')).toBe('item');
  expect(slugOf('很长的标题'.repeat(20), 'item').length).toBeLessThanOrEqual(40);
});

it('finds a free path, and a folder for an unknown month', () => {
  const first = articlePath('园区', '2016-03-08', new Set());
  expect(first).toBe('articles/2016/03/yuanqu.md');
  expect(articlePath('园区', '2016-03-08', new Set([first]))).toBe('articles/2016/03/yuanqu-2.md');
  expect(articlePath('园区', '2016', new Set())).toBe('articles/2016/00/yuanqu.md');
});
