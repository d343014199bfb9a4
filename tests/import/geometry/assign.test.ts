import { expect, it } from 'vitest';
import { isIndented, storiesOf } from '../../../src/import/geometry/assign.ts';
import { block, box, head, line, page } from './support.ts';

const TEXT = ['园区昨天开工的项目共有五', '个，总投资二十亿元人民币', '，明年年底前全部要投产。'];
const told = (stories: ReturnType<typeof storiesOf>) =>
  stories.map(({ head: one, blocks, guessed }) => [one?.lines[0]!.text, blocks.length, guessed]);

it('gives the columns under a headline to it', () => {
  const heads = [head('园区五个项目同日开工建设', 0, 50), head('夜校办到车间里', 300, 50)];
  const blocks = [block(TEXT, 0, 80), block(TEXT, 130, 80), block(TEXT, 300, 80)];
  expect(told(storiesOf(heads, blocks, page()))).toEqual([
    ['园区五个项目同日开工建设', 2, false],
    ['夜校办到车间里', 1, false],
  ]);
});

it('begins a story without headline below a rule', () => {
  const blocks = [block(TEXT, 0, 80), block(TEXT, 0, 200)];
  const stories = storiesOf([head('园区项目开工', 0, 50)], blocks, page({ rules: [box(0, 160, 120, 161)] }));
  expect(told(stories)).toEqual([
    ['园区项目开工', 1, false],
    [undefined, 1, true],
  ]);
});

it('gives a column beside a vertical headline to it', () => {
  const vertical = { ...head('夜校', 0, 80, { vertical: true }), x1: 20, y1: 160 };
  expect(told(storiesOf([vertical], [block(TEXT, 30, 80)], page()))).toEqual([['夜校', 1, false]]);
});

it('sees an indent by the block, not by the page', () => {
  const indented = block(TEXT, 100, 80);
  expect(isIndented(indented)).toBe(false);
  indented.lines[0] = line('园区昨天开工', 120, 80);
  expect(isIndented(indented)).toBe(true);
});

it('gives all columns round a headline that is let into them to it', () => {
  // The first column runs down beside the head, the second goes on under it.
  const first = block([...TEXT, ...TEXT, ...TEXT], 0, 40);
  const over = block(TEXT, 140, 40);
  const under = block(TEXT, 140, 130);
  const heads = [head('园区图书馆开', 140, 95)];
  expect(told(storiesOf(heads, [first, over, under], page()))).toEqual([['园区图书馆开', 3, true]]);
  // A headline below text that ends above it begins a story of its own.
  const above = block(TEXT, 0, 40);
  expect(told(storiesOf(heads, [above, over, under], page()))).toEqual([
    ['园区图书馆开', 1, false],
    [undefined, 2, true],
  ]);
});

it.each([
  ['by the edges of the columns', ['仓库里的灯光整夜都亮着。', '天亮了又是忙碌的一天。']],
  ['by the sentence that broke off', ['仓库里的灯整夜亮着，叉车', '在货架之间来回地奔跑着']],
])('goes on under an item without a frame that is let into the columns, %s', (_, above) => {
  const over = block(above, 0, 40);
  const boxed = block(['试行期为半年。', '到期再看。'], 20, 130);
  const under = block(['运往沿海港口，当天发出。', '客户第二天便能收到货。'], 0, 200);
  const stories = storiesOf([head('甲', 0, 10), head('试行电子运单', 10, 100)], [over, boxed, under], page());
  expect(told(stories)).toEqual([
    ['甲', 2, true],
    ['试行电子运单', 1, false],
  ]);
});

it('goes on at the top of the next column, over other headlines, where the text broke off at the foot of this one', () => {
  const heads = [head('甲', 0, 200), head('乙', 130, 60)];
  const foot = block(['园区昨天开工的项目共有五', '个，总投资二十'], 0, 230);
  const top = block(['亿元。'], 130, 30);
  const other = block(['夜校昨天开了课。', '来了三十人。'], 130, 90);
  expect(told(storiesOf(heads, [foot, top, other], page()))).toEqual([
    ['甲', 2, true],
    ['乙', 1, false],
  ]);
});

it('gives a column under a headline below a rule to it, though its edges are those of the column above the rule', () => {
  const heads = [head('园区五个项目同日开工建设', 0, 50), head('夜校办到车间里', 0, 160)];
  const byline = block(['五百次切削', '本报通讯员'], 0, 185);
  const blocks = [block(TEXT, 0, 80), byline, block(TEXT, 0, 230)];
  const rules = [box(0, 140, 240, 141)];
  expect(told(storiesOf(heads, blocks, page({ rules })))).toEqual([
    ['园区五个项目同日开工建设', 1, false],
    ['夜校办到车间里', 2, false],
  ]);
});

it('gives the columns to the right of a headline that has the first of them to itself to it', () => {
  const heads = [head('夜校办', 0, 84)];
  const blocks = [block(TEXT, 130, 80), block(TEXT, 270, 80)];
  expect(told(storiesOf(heads, blocks, page()))).toEqual([['夜校办', 2, true]]);
});
