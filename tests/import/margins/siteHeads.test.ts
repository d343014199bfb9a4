import { expect, it } from 'vitest';
import { makePage } from '../../../src/import/base/textRun.ts';
import { splitLines } from '../../../src/import/lines/lines.ts';
import { cutLabels } from '../../../src/import/margins/exportLabels.ts';

/** @returns the lines of a page of these, without their blanks */
function cut(...texts: string[]): string[] {
  const page = makePage(texts.join('\n'));
  return cutLabels(page, splitLines(page)).map(({ start, end }) => page.folded.slice(start, end).trim());
}

it.each([
  [
    '第2版（国内经济）　专栏：短评',
    '第5版（要闻）　专栏：',
    ['第2版(国内经济)', '专栏:短评'],
    ['第5版(要闻)', '专栏:'],
  ],
  [
    '第3版  栏目：开发区巡礼',
    '第3版  栏目：科技兴市',
    ['第3版', '栏目:开发区巡礼'],
    ['第3版', '栏目:科技兴市'],
  ],
  [
    '第A4版【园区】 专栏：',
    '第A4版【园区】 专栏：图片新闻',
    ['第A4版【园区】', '专栏:'],
    ['第A4版【园区】', '专栏:图片新闻'],
  ],
])('%s over one article and %s over the next: page and column apart', (first, second, one, two) => {
  expect(cut(first, '新厂投产', '正文。', second, '老街换新颜', '正文。')).toEqual([
    ...one,
    '新厂投产',
    '正文。',
    ...two,
    '老街换新颜',
    '正文。',
  ]);
});

it('a line like it that stands alone is left whole', () => {
  expect(cut('第2版（国内经济）　专栏：短评', '新厂投产', '正文。')).toHaveLength(3);
});
