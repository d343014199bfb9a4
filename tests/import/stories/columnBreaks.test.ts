import { expect, it } from 'vitest';
import { makePage, makeRun } from '../../../src/import/base/textRun.ts';
import { flagOpening, heal, usesIndents } from '../../../src/import/stories/columnBreaks.ts';
import { emptyItem, type Item } from '../../../src/import/stories/item.ts';

function item(...texts: string[]): Item {
  const page = makePage(texts.join(''));
  let start = 0;
  const body = texts.map((text) => {
    const run = makeRun(page, [{ start, end: start + text.length }]);
    start += text.length;
    return { type: 'paragraph' as const, run, indented: text.startsWith('　') };
  });
  return { ...emptyItem(), body };
}
function healed(one: Item, indents: boolean) {
  heal(one, indents);
  return one.body.map(({ run }) => run.text);
}

it('joins what a column end cut apart', () => {
  expect(healed(item('园区昨天开工五个项', '目，总投资二十亿元。'), false)).toEqual([
    '园区昨天开工五个项目，总投资二十亿元。',
  ]);
});

it('keeps paragraphs that end a sentence apart', () => {
  expect(healed(item('园区昨天开工。', '总投资二十亿元。'), false)).toHaveLength(2);
});

it('tells of a text that breaks off', () => {
  const cut = item('园区昨天开工五个项目，总投');
  heal(cut, false);
  expect(cut.doubts).toMatchObject([{ field: 'body', confidence: 'low' }]);
});

it('knows a page of indents, and a text without a beginning', () => {
  expect(usesIndents([item('　　甲。', '　　乙。', '丙。')])).toBe(true);
  expect(usesIndents([item('甲。', '乙。')])).toBe(false);
  const headless = item('目，总投资二十亿元。');
  flagOpening(headless);
  expect(headless.doubts).toHaveLength(1);
});
