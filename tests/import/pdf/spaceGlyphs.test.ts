import { expect, it } from 'vitest';
import { linesOf } from '../../../src/import/pdf/glyphLines.ts';
import { withSetSpaces } from '../../../src/import/pdf/spaceGlyphs.ts';

const SHOW = 1;
/** A page that shows each letter by itself, as one does whose lines are spread over their columns. */
const marked = (shown: string, ...strings: string[]) =>
  withSetSpaces(
    strings,
    {
      fnArray: [0, ...[...shown].map(() => SHOW)],
      argsArray: [undefined, ...[...shown].map((unicode) => [[{ unicode }, -20]])],
    },
    [SHOW],
  ).map((text) => text.replaceAll('\u00a0', '_'));

it('tells a space that is set from the gaps of a line that is spread', () => {
  expect(marked('（甲小楼 乙禾）', '（甲 小 楼 乙 禾）')).toEqual(['（甲 小 楼_乙 禾）']);
  expect(marked('园区昨天开工', '园 区 昨 天 开 工')).toEqual(['园 区 昨 天 开 工']);
});

it('finds a space that is set between two stretches, or in a stretch of its own', () => {
  expect(marked('记者 甲小楼 乙禾', '记 者', '甲小 楼', ' ', '乙 禾')).toEqual([
    '记 者',
    '_甲小 楼',
    ' ',
    '_乙 禾',
  ]);
});

it('lets letters be that spaces part, and pages whose glyphs are not those of their text', () => {
  expect(marked('高 新 园 区', '高 新 园 区')).toEqual(['高 新 园 区']);
  expect(marked('甲小楼 乙禾', '甲 小 楼 乙 丙')).toEqual(['甲 小 楼 乙 丙']);
});

it('keeps a space that is set where the gaps of a line are closed, and none where the line begins', () => {
  const glyphs = (text: string, x: number, width: number) => ({
    ...{ text, x, y: 100, width, size: 10, angle: 0, bold: false },
  });
  const read = (...row: ReturnType<typeof glyphs>[]) => linesOf(row).map(({ text }) => text);
  expect(read(glyphs('（甲 小 楼\u00a0乙 禾 ）', 0, 80))).toEqual(['（甲小楼 乙禾）']);
  expect(
    read(glyphs('\u00a0负 责', 0, 21.6), glyphs('跟 踪 课', 23.2, 33.2), glyphs('\u00a0甲', 60, 10)),
  ).toEqual(['负责跟踪课 甲']);
});
