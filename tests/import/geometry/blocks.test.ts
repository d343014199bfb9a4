import { expect, it } from 'vitest';
import { blocksOf, headsOf, markColumns } from '../../../src/import/geometry/blocks.ts';
import { block, box, head, line, page, texts } from './support.ts';

const COLUMN = ['园区昨天开工的项目共有五', '个，总投资超过了二十亿元', '人民币，明年年底前投产。'];

it('puts lines of one column together, and keeps columns apart', () => {
  const [left, right] = [block(COLUMN, 0, 100), block(COLUMN, 140, 100)];
  const blocks = blocksOf([...left.lines, ...right.lines], page());
  expect(blocks.map(({ lines }) => lines.length)).toEqual([3, 3]);
});

it('ends a block at a rule, and at white space', () => {
  const lines = COLUMN.map((text, row) => line(text, 0, 100 + row * 14));
  expect(blocksOf(lines, page({ rules: [box(0, 111, 120, 112)] }))).toHaveLength(2);
  expect(blocksOf([lines[0]!, line(COLUMN[1]!, 0, 200)], page())).toHaveLength(2);
});

it('keeps a box apart from what stands around it', () => {
  const frame = box(-5, 112, 130, 140);
  const lines = COLUMN.map((text, row) => line(text, 0, 100 + row * 14));
  expect(blocksOf(lines, page({ frames: [frame] })).map(({ frame: one }) => one !== undefined)).toEqual([
    false,
    true,
  ]);
});

it('joins the parts of a headline, and no headline of a neighbour', () => {
  const own = [line('高新区建成药谷', 0, 50, { size: 20 }), line('从图纸到工厂', 0, 72, { size: 20 })];
  const other = line('园区办起夜校', 300, 50, { size: 20 });
  expect(headsOf([...own, other], page()).map(({ lines }) => texts(lines))).toEqual([
    ['高新区建成药谷', '从图纸到工厂'],
    ['园区办起夜校'],
  ]);
});

it('knows the edge of a column whose lines are all indented by its head', () => {
  const indented = block(['园区昨天开工。'], 20, 100);
  markColumns([indented], [head('高新区建成药谷', 0, 70)]);
  expect(indented.left).toBe(0);
});

it('columns at even distances begin where the others say, though one holds a short line alone', () => {
  const indented = (x0: number) => block(COLUMN, x0, 100);
  const [left, middle] = [0, 197].map((x0) => {
    const own = indented(x0);
    const first = { ...own.lines[0]!, x0: x0 + 20 };
    return { ...own, lines: [first, ...own.lines.slice(1)] };
  });
  const last = block(['明年再试五块地。'], 394, 100);
  last.x1 = 394 + 100;
  markColumns([left!, middle!, last], []);
  expect(last.left).toBe(394);
});

const WIDE = '园区给三百家企业送奖补';

it('joins the second line of a headline with the one above it, and not with a wide one beside it', () => {
  const [kicker, wide, first, second] = [
    line('补贴直达', 0, 42, { size: 12 }),
    line(WIDE, 0, 60, { size: 20 }),
    line('古镇的渡口', 240, 46, { size: 20 }),
    line('装上探头', 240, 68, { size: 20 }),
  ];
  for (const rules of [[], [box(230, 45, 231, 300)]])
    expect(headsOf([kicker, wide, first, second], page({ rules })).map((one) => texts(one.lines))).toEqual([
      ['补贴直达', WIDE],
      ['古镇的渡口', '装上探头'],
    ]);
});

it('keeps headlines on one height apart where an upright rule stands between them', () => {
  const lines = [line(WIDE, 0, 60, { size: 20 }), line('渡口装上探头', 240, 60, { size: 20 })];
  expect(headsOf(lines, page({ rules: [box(230, 45, 231, 300)] }))).toHaveLength(2);
});
