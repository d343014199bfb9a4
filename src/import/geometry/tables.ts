/** Tables of figures on a printed page: rows of cells → one line a row, given to the article that they stand in. */
import { isNoteOfTable, isRow, isHead, isTitleOfTable, isFigure } from '../lines/table.ts';
import { foldText } from '../base/fold.ts';
import type { Run } from '../base/textRun.ts';
import type { StructuredArticle, StructuredBlock } from '../structured/structured.ts';
import type { Story } from './assign.ts';
import { frameOf } from './blocks.ts';
import {
  around,
  isInside,
  overlapX,
  shared,
  type Box,
  type PrintedLine,
  type PrintedPage,
} from './printed.ts';
import { parted } from './rules.ts';

/** White between the rows of a table, in sizes. */
const LEADING = 2.6;
/** White between two cells of a row, in sizes. */
const WIDEST = 24;
/** Cells of one column begin, or end, on one edge, to so much of their size. */
const EDGE = 1;
const FEWEST_ROWS = 2;
/** A box holds so few lines at most that are no rows of its table: a title, a unit, a source. */
const MOST_NOTES = 4;
/** What is so much larger than a table is the headline of an article. */
const HEADLINE = 1.6;
const WHITE = '\u3000';

/** Cells of one row, from left to right. */
type Row = PrintedLine[];

/** Joins the cells of each row of a table to one line; lines of tables are marked. */
export function withTables(page: PrintedPage): PrintedLine[] {
  const tables = tablesOf(rowsOf(page.lines)).map((rows) => withHead(rows, page.lines));
  if (tables.length === 0) return page.lines;
  const rowOf = new Map(tables.flat().flatMap((row) => row.map((cell) => [cell, row] as const)));
  const notes = new Set(tables.flatMap((rows) => notesOf(rows, page, rowOf)));
  return page.lines.flatMap((line): PrintedLine[] => {
    const row = rowOf.get(line);
    if (row) return row[0] === line ? [joined(row)] : [];
    return [notes.has(line) ? { ...line, table: true } : line];
  });
}

function joined(row: Row): PrintedLine {
  const [first] = row as [PrintedLine];
  const uncertain = row.flatMap((cell) => cell.uncertain ?? []);
  return {
    ...around(row),
    text: row.map(({ text }) => text.trim()).join(WHITE),
    size: first.size,
    bold: row.every(({ bold }) => bold),
    table: true,
    ...(uncertain.length > 0 ? { uncertain } : {}),
  };
}

/** Figures that stand by themselves on one height, with the words left of them: a row where there are enough. */
function rowsOf(lines: PrintedLine[]): Row[] {
  const taken = new Set<PrintedLine>();
  return lines.flatMap((line): Row[] => {
    if (taken.has(line) || line.vertical || !cellsOf([line]).some(isFigure)) return [];
    const row = rowAround(line, lines);
    if (!isRow(cellsOf(row))) return [];
    row.forEach((cell) => taken.add(cell));
    return [row];
  });
}

/** All on the height of a figure that follow each other to the right, and one that is no figure to the left. */
function rowAround(figure: PrintedLine, lines: PrintedLine[]): Row {
  const level = lines
    .filter(
      (one) => one === figure || (isLevel(one, figure) && cellsOf([one]).every((cell) => cell.length < 20)),
    )
    .sort((a, b) => a.x0 - b.x0);
  const at = level.indexOf(figure);
  const near = (one: PrintedLine | undefined, next: PrintedLine | undefined) =>
    one !== undefined && next !== undefined && next.x0 - one.x1 < figure.size * WIDEST;
  const holdsFigure = (one: PrintedLine) => cellsOf([one]).some(isFigure);
  let from = at;
  while (near(level[from - 1], level[from]) && holdsFigure(level[from]!)) from--;
  let to = at + 1;
  while (near(level[to - 1], level[to]) && holdsFigure(level[to]!)) to++;
  return level.slice(from, to);
}

function isLevel(one: PrintedLine, other: PrintedLine): boolean {
  return (
    !one.vertical &&
    Math.abs(one.size - other.size) < other.size * 0.15 &&
    shared(one.y0, one.y1, other.y0, other.y1) > other.size * 0.6
  );
}

function cellsOf(row: Row): string[] {
  return row.flatMap(({ text }) => foldText(text).trim().split(/\s+/u));
}

/** Rows below each other, with as many cells, that begin on one edge. */
function tablesOf(rows: Row[]): Row[][] {
  const tables: Row[][] = [];
  for (const row of [...rows].sort((a, b) => a[0]!.y0 - b[0]!.y0)) {
    const table = tables.find((one) => follows(one.at(-1)!, row));
    if (table) table.push(row);
    else tables.push([row]);
  }
  return tables.filter((table) => table.length >= FEWEST_ROWS);
}

function follows(above: Row, row: Row): boolean {
  const [one, other] = [around(above), around(row)];
  const { size } = row[0]!;
  return (
    other.y0 - one.y1 < size * LEADING &&
    Math.abs(cellsOf(above).length - cellsOf(row).length) <= 1 &&
    Math.min(Math.abs(one.x0 - other.x0), Math.abs(one.x1 - other.x1)) < size * EDGE
  );
}

/** The row of words right over the first of figures. */
function withHead(rows: Row[], lines: PrintedLine[]): Row[] {
  const [first] = rows as [Row];
  const [{ x0, x1 }, { y0 }, size] = [around(rows.flat()), around(first), first[0]!.size];
  const head = lines.filter(
    (line) =>
      !line.vertical &&
      line.y1 <= y0 + 1 &&
      y0 - line.y1 < size * (LEADING - 1) &&
      line.x0 > x0 - size * 2 &&
      line.x1 < x1 + size * 2,
  );
  return isHead(cellsOf(head), cellsOf(first)) ? [head.sort((a, b) => a.x0 - b.x0), ...rows] : rows;
}

/** Title, unit and source: all else that the box of a table holds, or what says so over and under it. */
function notesOf(rows: Row[], page: PrintedPage, rowOf: Map<PrintedLine, Row>): PrintedLine[] {
  const table = around(rows.flat());
  const { size } = rows[0]![0]!;
  const frame = frameOf(table, page);
  const inFrame = frame ? page.lines.filter((line) => isInside(line, frame) && !rowOf.has(line)) : [];
  if (frame && inFrame.length <= MOST_NOTES) return inFrame;
  const isNear = (line: PrintedLine) =>
    Math.max(table.y0 - line.y1, line.y0 - table.y1) < size * LEADING &&
    overlapX(line, table) > 0.8 &&
    line.x1 - line.x0 < table.x1 - table.x0 + size;
  return page.lines.filter((line) => {
    const text = foldText(line.text).trim();
    const isOver = line.y1 <= table.y0 + 1 && line.size < size * HEADLINE;
    return !rowOf.has(line) && isNear(line) && (isNoteOfTable(text) || (isOver && isTitleOfTable(text)));
  });
}

/**
 * Gives each table to the article in whose box, or among whose columns, it stands; else to the nearest.
 * @param lines those of tables
 * @returns those that no article of the page can have
 */
export function giveTables(
  lines: PrintedLine[],
  stories: Story[],
  articles: StructuredArticle[],
  {
    page,
    boxOf,
    runOf,
  }: { page: PrintedPage; boxOf: (story: Story) => Box; runOf: (line: PrintedLine) => Run },
): PrintedLine[] {
  const groups: PrintedLine[][] = [];
  for (const line of lines) {
    const near = groups.filter((group) => isNext(around(group), line));
    groups.push([...near.flat(), line].sort((a, b) => a.y0 - b.y0 || a.x0 - b.x0));
    for (const group of near) groups.splice(groups.indexOf(group), 1);
  }
  return groups.flatMap((group) => {
    const article = articles[storyOf(around(group), stories, page, boxOf)];
    if (!article) return group;
    article.blocks.push(
      ...group.map((line, at): StructuredBlock => ({ type: 'verse', run: runOf(line), indented: at === 0 })),
    );
    article.doubts.push({
      field: 'body',
      confidence: 'medium',
      reason: `“${group[0]!.text.slice(0, 8)}”起是表格，逐行保留，请对照原版排成表`,
      evidence: 'table-by-line',
    });
    return [];
  });
}

function isNext(group: Box, line: PrintedLine): boolean {
  const white = Math.max(line.y0 - group.y1, group.y0 - line.y1);
  return white < line.size * LEADING && overlapX(group, line) > 0.5;
}

/** Which of the stories a table is part of: one in its own box, with no rule between, and the nearest of them. */
function storyOf(table: Box, stories: Story[], page: PrintedPage, boxOf: (story: Story) => Box): number {
  const frame = frameOf(table, page);
  const worth = (story: Story): number[] => {
    const box = boxOf(story);
    const isOwn = frame !== undefined && [story.head, ...story.blocks].some((one) => one?.frame === frame);
    const isParted = parted(box, table, page) || parted(table, { ...box, x0: table.x0, x1: table.x1 }, page);
    const across = Math.max(0, box.x0 - table.x1, table.x0 - box.x1);
    const down = Math.max(0, box.y0 - table.y1, table.y0 - box.y1);
    return [Number(!isOwn), Number(isParted), Number(!story.head), Math.hypot(across, down), box.y1 - box.y0];
  };
  const ranked = stories
    .map((story, index) => ({ index, worth: worth(story) }))
    .sort((a, b) => a.worth.map((one, at) => one - b.worth[at]!).find((by) => by !== 0) ?? 0);
  return ranked[0]?.index ?? -1;
}
