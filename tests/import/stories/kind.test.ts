import { expect, it } from 'vitest';
import { makePage, makeRun, type Run } from '../../../src/import/base/textRun.ts';
import { emptyItem } from '../../../src/import/stories/item.ts';
import { refine } from '../../../src/import/stories/kind.ts';

const run = (text: string): Run => makeRun(makePage(text), [{ start: 0, end: text.length }]);
const refined = (headline: string, more: object = {}) => {
  const item = { ...emptyItem(), headline: [run(headline)], ...more };
  refine(item);
  return item;
};

it.each([
  ['2. 甲高新区大桥今日通车', '甲高新区大桥今日通车', ['2. ']],
  ['3、甲高新区大桥今日通车', '甲高新区大桥今日通车', ['3、']],
  ['10、9、8，倒计时开始', '10、9、8，倒计时开始', []],
  ['1.5亿元落户高新区', '1.5亿元落户高新区', []],
])('a list’s number is no part of a headline: %s', (printed, headline, numbers) => {
  const { headline: runs, furniture } = refined(printed);
  expect(runs.map(({ text }) => text)).toEqual([headline]);
  expect(furniture.map(({ run: { text } }) => text)).toEqual(numbers);
});

it.each([
  ['更正', 'notice'],
  ['招租公告', 'notice'],
  ['高新区新厂投产', 'news'],
])('%s is a %s', (headline, kind) => {
  expect(refined(headline).kind).toBe(kind);
});

it('who is credited with the picture took it, and did not write', () => {
  const { authors } = refined('高新区新厂投产', {
    authors: [{ name: run('李洋') }, { name: run('王明'), role: { text: '摄影' } }],
    images: [{ caption: run('新厂。'), credit: run('王明') }],
    body: [{ type: 'paragraph', run: run('高新区新厂投产。'), indented: true }],
  });
  expect(authors.map(({ name }) => name.text)).toEqual(['李洋']);
});
