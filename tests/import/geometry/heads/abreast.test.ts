import { expect, it } from 'vitest';
import { withoutAbreast } from '../../../../src/import/geometry/heads/abreast.ts';
import { headsOf } from '../../../../src/import/geometry/blocks.ts';
import type { PrintedLine, PrintedPage } from '../../../../src/import/geometry/printed.ts';
import { box, line, page, texts } from '../support.ts';

const words = {
  isByline: (text: string) => text.startsWith('本报记者'),
  namesZone: (text: string) => text.includes('高新区'),
};

/** Columns of ten characters, each from its left edge; those of `indented` begin with a paragraph. */
function columns(edges: number[], indented: number[] = []): PrintedLine[] {
  return edges.flatMap((x0) =>
    Array.from({ length: 5 }, (_, row) => {
      const first = row === 0 && indented.includes(x0);
      return line(first ? '园区昨天开工的有' : '共有五个项目开工总投', first ? x0 + 20 : x0, 130 + row * 14);
    }),
  );
}
const large = (text: string, x0: number, y0 = 60) => line(text, x0, y0, { size: 20 });
const heads = (display: PrintedLine[], text: PrintedLine[], more: Partial<PrintedPage> = {}) =>
  withoutAbreast(headsOf(display, page(more)), text, page(more), words);

it('parts two headlines where an upright rule stands between them', () => {
  const found = heads([large('甲城办展会', 0), large('乙城修新路', 130)], columns([0, 120]), {
    rules: [box(115, 50, 115.5, 220)],
  });
  expect(found.map(({ lines, doubt }) => [...texts(lines), doubt])).toEqual([
    ['甲城办展会', undefined],
    ['乙城修新路', undefined],
  ]);
});

it('parts two headlines that are signed one by one, each over two columns', () => {
  const bylines = [line('本报记者 李洋', 75, 95), line('本报记者 王芳', 315, 95)];
  const found = heads(
    [large('甲城昨天办了一场展会', 10), large('乙城今年修了两条新路', 250)],
    [...bylines, ...columns([0, 120, 240, 360])],
  );
  expect(found.map(({ lines, doubt }) => [...texts(lines), doubt])).toEqual([
    ['甲城昨天办了一场展会', undefined],
    ['乙城今年修了两条新路', undefined],
  ]);
});

it('parts under a doubt two that name a zone each, over columns with paragraphs of their own', () => {
  const display = [large('甲高新区办', 0), large('乙高新区今年修两条路', 130)];
  const doubts = (indented: number[]) =>
    heads(display, columns([0, 120, 240], indented)).map(({ lines, doubt }) => [...texts(lines), doubt]);
  expect(doubts([0, 120])).toEqual([
    ['甲高新区办', expect.stringContaining('分成了并排的几条')],
    ['乙高新区今年修两条路', expect.stringContaining('分成了并排的几条')],
  ]);
  expect(doubts([0])).toEqual([
    ['甲高新区办', '乙高新区今年修两条路', expect.stringContaining('可能是并排的两条')],
  ]);
});

it('keeps one headline with a blank over a gutter, silent where it names no two zones', () => {
  const text = columns([0, 120, 240, 360]);
  const one = heads([large('干惯粗活的人', 100), large('学做细活', 245)], text);
  expect(one.map(({ lines, doubt }) => [...texts(lines), doubt])).toEqual([
    ['干惯粗活的人', '学做细活', undefined],
  ]);
  const two = heads([large('甲高新区', 140), large('乙高新区', 245)], text);
  expect(two.map(({ doubt }) => doubt)).toEqual([expect.stringContaining('可能是并排的两条')]);
});

it('keeps one headline where a line below runs across the blank', () => {
  const across = line('本报记者李洋昨天从园区获悉共有五个', 130, 95);
  const found = heads(
    [large('甲高新区昨天办展会', 30), large('乙高新区今年修新路', 240)],
    [across, ...columns([0, 120, 240, 360], [0, 240])],
  );
  expect(found).toHaveLength(1);
});

it('parts a short headline from the taller one beside it where text stands under it within that height', () => {
  const display = [large('甲城办夜校啦', 0), large('乙城今年修', 150), large('两条新路', 150, 85)];
  const left = [0, 1, 2, 3].map((row) =>
    line(row ? '共有五个项目开工总投' : '园区昨天开工的有', row ? 0 : 20, 86 + row * 14),
  );
  const found = heads(display, [...left, ...columns([150]).map((one) => one)]);
  expect(found.map(({ lines, doubt }) => [...texts(lines), doubt])).toEqual([
    ['甲城办夜校啦', undefined],
    ['乙城今年修', '两条新路', undefined],
  ]);
});
