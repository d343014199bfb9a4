/** Facts that a database parts by bars. */
import { expect, it } from 'vitest';
import { readBarInfo, readBarLine } from '../../../src/import/margins/barLine.ts';

const names = (text: string) =>
  readBarInfo(text, new Set())
    ?.filter(({ is }) => is === 'byline')
    .map(({ from, to }) => text.slice(from, to));

it.each([
  ['报章 | A05 | 园区 | By 石小川 | 205 字', ['石小川']],
  ['报纸 | B2 | 记者 石小川、谷远 | 88字', ['石小川、谷远']],
  ['报章 | A05 | 园区 | By 本报记者 石小川 通讯员 谷 远', ['本报记者 石小川 通讯员 谷 远']],
  ['A05 | 园区 | By 实习记者 石 川、谷远', ['实习记者 石 川、谷远']],
  ['报章 | A05 | 园区 | By 石 川', ['石 川']],
  ['报章 | A05 | By 本报记者从会上获悉', undefined],
  ['报章 | A05 | 园区 | 84 字', undefined],
  ['石小川 | 谷远 | By 单青', undefined],
])('%s', (text, found) => {
  expect(names(text)).toEqual(found);
});

it('every character of such a line is in one piece', () => {
  const text = '报章 | A05 | 园区 | By 石小川 | 205 字';
  expect(
    readBarInfo(text, new Set())!
      .map(({ from, to }) => text.slice(from, to))
      .join(''),
  ).toBe(text);
});

it('tells the page', () => {
  expect(readBarLine('报章 | A05 | 园区 | 84 字', new Set())?.facts.pageNumber).toBe('A05');
});
