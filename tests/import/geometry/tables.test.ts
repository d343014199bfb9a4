/** Tables of figures on a printed page, in a box of their own or open between columns. */
import { expect, it } from 'vitest';
import { readPrinted } from '../../../src/import/geometry/readPrinted.ts';
import type { PrintedLine, PrintedPage } from '../../../src/import/geometry/printed.ts';
import { knowledgeOf } from '../../../src/import/readPage.ts';
import { archive } from '../support.ts';
import { box, line, page } from './support.ts';

const ROWS = [
  ['园区', '合同数', '成交额', '增幅'],
  ['甲城园区', '6821', '418.6', '24.3%'],
  ['乙城园区', '937', '86.2', '31.8%'],
  ['丙城园区', '2054', '93.7', '28.5%'],
];
/** Words begin, and figures end, on the edges of their columns. */
const cells = (x0: number, y0: number) =>
  ROWS.flatMap((row, at) =>
    row.map((text, column) => {
      const width = /\p{Script=Han}/u.test(text) ? text.length * 9 : text.length * 5;
      const right = x0 + 60 + column * 50;
      const left = column === 0 ? x0 : right - width;
      return line(text, left, y0 + at * 20, { size: 9, x0: left, x1: left + width });
    }),
  );
const text = (x0: number, y0: number, rows: number) =>
  Array.from({ length: rows }, (_, at) => line('园区里的合同昨天又多签了两', x0, y0 + at * 14));
const story = [
  line('一张合同的去处', 0, 60, { size: 24 }),
  ...text(0, 100, 12),
  line('一共签了九十份。', 0, 268),
  ...text(300, 240, 3),
];
const TITLE = line('甲乙丙三城合同一览', 330, 104, { size: 11, bold: true });
const UNIT = line('单位：亿元', 440, 120, { size: 8 });
const TABLE = [TITLE.text, UNIT.text, ...ROWS.map((row) => row.join(''))];

const read = (lines: PrintedLine[], more: Partial<PrintedPage> = {}) =>
  readPrinted([page({ lines, ...more })], knowledgeOf(archive, [])).articles.map(
    ({ headline, blocks, doubts }) => ({
      headline: headline.map((run) => run.text).join(''),
      table: blocks.flatMap(({ type, run }) => (type === 'verse' ? [run.text.replace(/\s/gu, '')] : [])),
      doubts: doubts.flatMap(({ evidence }) => evidence ?? []),
    }),
  );

it('is of the article around its box, row by row, under a doubt', () => {
  const lines = [...story, TITLE, UNIT, ...cells(310, 136)];
  expect(read(lines, { frames: [box(300, 96, 540, 220)] })).toEqual([
    { headline: '一张合同的去处', table: TABLE, doubts: ['table-by-line'] },
  ]);
});

it('is known without a box, by its rows and by the words of its title and unit', () => {
  expect(read([...story, TITLE, UNIT, ...cells(310, 136)]).map(({ table }) => table)).toEqual([TABLE]);
});

it('is all that stands under a headline', () => {
  const lines = [...story, line('三城合同一览', 300, 400, { size: 20 }), ...cells(300, 436)];
  expect(read(lines)[1]).toEqual({
    headline: '三城合同一览',
    table: TABLE.slice(2),
    doubts: ['table-by-line'],
  });
});

it('is none of figures that stand alone at the ends of paragraphs', () => {
  const lines = [...story, line('2024', 0, 282), line('36', 300, 282)];
  expect(read(lines).flatMap(({ table }) => table)).toEqual([]);
});
