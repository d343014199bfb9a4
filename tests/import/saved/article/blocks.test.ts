/** The text of an article: paragraphs, subheads, verse. */
import { expect, it } from 'vitest';
import { blocksOf } from '../../../../src/import/saved/article/blocks.ts';
import { place, savedPage } from './support.ts';

/** Kind and text of each block of a body. */
function blocks(markup: string): string[] {
  const { document, claims } = savedPage(`<div id="text">${markup}</div>`);
  const found = blocksOf(document, place(document, '#text'), claims);
  expect(claims.free(place(document, '#text'))).toEqual([]);
  return found.map(({ type, run }) => `${type}: ${run.text.trim()}`);
}

it.each([
  ['a heading', '<h3>夜校从哪里来</h3>'],
  ['a bold line', '<p><b>夜校从哪里来</b></p>'],
  ['a bold question', '<p><strong>夜校从哪里来？</strong></p>'],
])('takes %s for a subhead', (_, line) => {
  expect(blocks(`<p>夜校昨晚开课。</p>${line}<p>它从工会来。</p>`)).toEqual([
    'paragraph: 夜校昨晚开课。',
    expect.stringMatching(/^heading: 夜校从哪里来/u),
    'paragraph: 它从工会来。',
  ]);
});

it.each([
  ['a bold sentence', '<p><b>夜校昨晚开课。</b></p>'],
  ['a question in an interview', '<p><b>记者：夜校从哪里来？</b></p>'],
  ['a bold word at the beginning of a paragraph', '<p><b>夜校</b>昨晚开课，坐满了人</p>'],
])('takes %s for text', (_, line) => {
  expect(blocks(line)).toEqual([expect.stringMatching(/^paragraph/u)]);
});

it('joins lines that were wrapped by hand', () => {
  const wrapped = [
    '株洲高新区的夜校昨晚开课，来听课的工人坐满了一间',
    '教室，后到的人站在走廊里听，老师把门开着讲了两个',
    '小时，下课时大家还围着他问机床的事情。',
  ];
  expect(blocks(wrapped.join('<br>'))).toEqual([`paragraph: ${wrapped.join('')}`]);
});

it('keeps the lines of verse, and two short lines as paragraphs', () => {
  const [a, b, c] = ['春风吹过厂房', '机器开始歌唱', '灯火照亮车间'];
  expect(blocks(`${a}<br>${b}<br>${c}`)).toEqual([`verse: ${a}`, `verse: ${b}`, `verse: ${c}`]);
  expect(blocks(`${a}<br>${b}`)).toEqual([`paragraph: ${a}`, `paragraph: ${b}`]);
});
