/** Briefs of a printed page at the desk: each keeps the column under which it stands. */
import { expect, it } from 'vitest';
import { perform } from '../../../src/review/model/operations.ts';
import { project } from '../../../src/review/model/toDrafts.ts';
import { archive, deskFor } from '../support.ts';

/** A recognised line whose characters are as wide as it is high. */
const line = (text: string, x: number, y: number, size: number) =>
  `<span class="ocr_line" title="bbox ${x} ${y} ${x + text.length * size} ${y + size}"><span class="ocrx_word" title="bbox ${x} ${y} ${x + text.length * size} ${y + size}; x_wconf 95">${text}</span></span>`;
const PAGE = `<html><body><div class="ocr_page" title="bbox 0 0 1200 1600">${[
  line('园区新报 2023年5月15日 第6版', 40, 40, 24),
  line('园区简讯', 60, 200, 48),
  ...['●昆山高新区的零碳车间日前投用，车间的屋', '顶铺满光伏板，余热用来供暖。'].map((text, row) =>
    line(text, 60, 300 + row * 36, 24),
  ),
  ...['●无锡高新区开出二十四个夜间课堂，教摄影', '和木工，报名的人不用交费用。'].map((text, row) =>
    line(text, 640, 300 + row * 36, 24),
  ),
].join('')}</div></body></html>`;

it('every brief has its column in the file, and no character is in two places', async () => {
  const { sheet, desk } = await deskFor(PAGE, 'page.hocr');
  const { drafts, faults } = project(sheet, desk, archive);
  expect(faults).toEqual([]);
  expect(drafts.map(({ data }) => [data.title, data.column, data.zones])).toEqual([
    ['', '园区简讯', ['kunshan']],
    ['', '园区简讯', ['wuxi']],
  ]);
});

it('a brief that does not belong under the label is rid of its column', async () => {
  const { sheet, desk } = await deskFor(PAGE, 'page.hocr');
  const without = perform(sheet, desk, { do: 'withoutColumn', article: desk.articles[1]!.id });
  const { drafts, faults } = project(sheet, without, archive);
  expect(faults).toEqual([]);
  expect(drafts.map(({ data }) => data.column)).toEqual(['园区简讯', undefined]);
});
