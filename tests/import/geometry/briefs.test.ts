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

it('fill their column, and end in a single character on a line of its own', () => {
  const lines = [
    line('园区快讯', 45, 100, LABEL),
    ...brief(0, 124, '两家企业入选新的名单有'),
    line('了', 0, 210, bold),
    ...brief(0, 196, '夜间班车从昨天起增至九').slice(0, 1),
    ...brief(0, 210, '').slice(1),
    ...brief(0, 286, '路下管廊已经完工'),
  ];
  expect(read(lines)).toEqual(
    underLabel('园区快讯', ['两家企业入选新的名单有', '夜间班车从昨天起增至九|了', '路下管廊已经完工']),
  );
});

/** As recognition has it, which tells no bold type. */
const marked = (x0: number, rows: string[]) => [
  ...rows.map((row, at) => line(row, x0, 126 + at * 14, { size: 11 })),
  ...brief(x0, 140, '').slice(1),
];

it('begin with a mark under the name of any column, and run over two lines, with no bold type to show them', () => {
  const lines = [
    ...marked(0, ['■两家企业入选', '新名单']),
    ...marked(160, ['■ 夜间班车增至九', '条']),
    ...marked(320, ['■路下管廊已经完工']),
  ];
  for (const name of ['要闻速览', '民生微记'])
    expect(read([line(name, 200, 100, LABEL), ...lines])).toEqual(
      underLabel(name, ['■两家企业入选|新名单', '■ 夜间班车增至九|条', '■路下管廊已经完工']),
    );
});

it('are no briefs where marks open the paragraphs of one article: its headline is no name of a column', () => {
  const rows = ['■两家企业入选', '■夜间班车增至九条', '■路下管廊已经完工'];
  const lines = rows
    .flatMap((row, at) => marked(at * 160, [row]))
    .map((one) => (one.text.startsWith('本报讯') ? { ...one, text: '园区昨天又办了一次' } : one));
  expect(read([line('园区民生实事今年全部完成', 20, 90, { size: 34 }), ...lines])).toHaveLength(1);
});

it('stand under a letter-spaced name on a bar that is as wide as all of them', () => {
  const lines = [
    line('众 声', 200, 100, LABEL),
    ...[0, 160, 320].flatMap((x0, at) => brief(x0, 130, `第${'一二三'[at]}条来信`, { size: 14 })),
  ];
  expect(read(lines, { frames: [box(0, 96, 450, 118)] })).toEqual(
    underLabel('众 声', ['第一条来信', '第二条来信', '第三条来信']),
  );
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
