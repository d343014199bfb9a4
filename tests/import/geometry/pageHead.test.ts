import { expect, it } from 'vitest';
import { takePageHead } from '../../../src/import/geometry/pageHead.ts';
import { line, page, texts } from './support.ts';

it('takes day and page from the top of the page, and leaves the text', () => {
  const lines = [line('2016年3月8日', 0, 10), line('第2版', 500, 10), line('园区昨天开工五个项目', 0, 300)];
  const { facts, rest } = takePageHead(page({ lines }), new Set());
  expect(facts).toMatchObject({ issueDate: '2016-03-08', pageNumber: '2' });
  expect(texts(rest)).toEqual(['园区昨天开工五个项目']);
});

it('takes no day from the middle of the page', () => {
  const lines = [line('2016年3月8日，园区昨天开工五个项目', 0, 300)];
  expect(takePageHead(page({ lines }), new Set())).toMatchObject({ facts: {}, lines: [] });
});
