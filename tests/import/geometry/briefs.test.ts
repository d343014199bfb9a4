/** Briefs whose headlines are set no larger than their text, under the label of all of them. */
import { expect, it } from 'vitest';
import { readPrinted } from '../../../src/import/geometry/readPrinted.ts';
import type { PrintedLine, PrintedPage } from '../../../src/import/geometry/printed.ts';
import { knowledgeOf } from '../../../src/import/readPage.ts';
import { archive } from '../support.ts';
import { box, line, page } from './support.ts';

const bold = { bold: true };
const LABEL = { size: 14, bold: true };

/** A bold headline over text that begins with an indent. */
const brief = (x0: number, y0: number, title: string, more: Partial<PrintedLine> = bold) => [
  line(title, x0, y0, more),
  line('本报讯 园区昨天开了', x0 + 20, y0 + 18),
  line('展会，来的客商有三百多位', x0, y0 + 32),
  line('住在城里。', x0, y0 + 46),
];

const read = (lines: PrintedLine[], more: Partial<PrintedPage> = {}) =>
  readPrinted([page({ lines, ...more })], knowledgeOf(archive, [])).articles.map(
    ({ column, columnAbove, headline, subtitle, blocks }) => [
      (column ?? columnAbove)?.text,
      [...headline, ...subtitle].map(({ text }) => text).join('|'),
      blocks.map(({ run }) => run.text.length).reduce((sum, length) => sum + length, 0),
    ],
  );
const TEXT = 27;
const underLabel = (name: string, titles: string[]) => titles.map((title) => [name, title, TEXT]);

it('have the label of their column, below each other between rules, in several sizes to fill it', () => {
  const lines = [
    line('简 讯', 50, 100, LABEL),
    ...brief(0, 124, '两家企业入选新名单'),
    ...brief(0, 200, '贷款发放又多了一倍', { bold: true, size: 11.7 }),
    ...brief(0, 276, '路下管廊已经完工', { bold: true, size: 11.7 }),
  ];
  const rules = [box(0, 194, 130, 195), box(0, 270, 130, 271)];
  expect(read(lines, { rules })).toEqual(
    underLabel('简 讯', ['两家企业入选新名单', '贷款发放又多了一倍', '路下管廊已经完工']),
  );
});

it('stand beside each other, with a rule between their columns that begins below the label', () => {
  const lines = [
    line('【一周快讯】', 0, 100, LABEL),
    ...brief(0, 122, '三项标准昨天发布', { bold: true, size: 12.2 }),
    ...brief(140, 122, '夜间班车增至九条', { bold: true, size: 12.2 }),
  ];
  expect(read(lines, { rules: [box(130, 120, 131, 190)] })).toEqual(
    underLabel('【一周快讯】', ['三项标准昨天发布', '夜间班车增至九条']),
  );
});

it('stand in two columns under a label in the middle of both, though one ends in the name of who wrote it', () => {
  const lines = [
    line('园区简讯', 112, 100, LABEL),
    ...brief(0, 122, '两家企业入选新名单'),
    ...brief(140, 122, '夜间班车增至九条').slice(0, -1),
    line('住在城里。（甲', 140, 168),
    line('乙）', 140, 182),
    ...brief(0, 208, '贷款发放又多了一倍'),
    ...brief(140, 208, '路下管廊已经完工'),
  ];
  const found = read(lines);
  expect(found.map(([column]) => column)).toEqual(Array(4).fill('园区简讯'));
  expect(found.map(([, title]) => title)).toHaveLength(new Set(found.map(([, title]) => title)).size);
});

it('are no briefs without such a label: a bold line between paragraphs is a subhead', () => {
  const lines = [
    line('园区办展记', 0, 96, { size: 20, bold: true }),
    ...brief(0, 126, '客商住满了旅馆'),
    line('明年还要再办', 0, 202, bold),
    line('园区打算明年三月再办', 20, 220),
    line('一次，地方还在这里。', 0, 234),
  ];
  expect(read(lines)).toHaveLength(1);
});

it('have no line of their own behind a mark, under a label as small as the text', () => {
  const marked = (y0: number, title: string) => [
    line(`■${title} 园区`, 20, y0),
    line('昨天开了展会，来的客商有', 0, y0 + 14),
    line('三百多位。', 0, y0 + 28),
  ];
  const lines = [
    line('另一篇的大标题', 0, 40, { size: 20, bold: true }),
    ...brief(0, 70, '小标题', { bold: true, size: 10 }),
    line('本周简讯', 40, 150, bold),
    ...marked(168, '甲城办起新展'),
    ...marked(210, '乙城修好两路'),
  ];
  const found = read(lines, { rules: [box(0, 140, 130, 141)] });
  expect(found.slice(-2).map(([column, title]) => [column, title])).toEqual([
    ['本周简讯', '甲城办起新展'],
    ['本周简讯', '乙城修好两路'],
  ]);
});
