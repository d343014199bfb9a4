/** Tables: rows of figures under a head, as copying a page leaves them. */
import type { Line } from './lines.ts';
import type { SheetText } from '../base/textRun.ts';

/** Cells are separated by bars, tabs or spaces; the last is all that OCR leaves. */
const PARTING = /\s*[|｜│┃]\s*|\s+/u;
const FIGURE =
  /^[+±−-]?[\d,.]+(?:[%％‰]|[万亿]?[元个家项人件吨]?)?$|^[—–-]+$|^(?:\d{4}年)?\d{1,2}月\d{1,2}日$|^\d{1,2}:\d{2}(?:[—-]\d{1,2}:\d{2})?$/u;
const FEWEST_CELLS = 3;
const FIGURES_SHARE = 1 / 3;
const FEWEST_ROWS = 2;
/** What stands over or under a table: its number, its unit, its source. */
const NOTE =
  /^(?:(?:附?表|表格)\s*[\d一二三四五六七八九十]+|[（(]?单位\s*[:：]|(?:数据|资料)来源\s*[:：]|注\s*[\d①]?\s*[:：])/u;
/** 2020年硬科技企业十强（前五名）: the title of a ranking, close over its head. */
const TITLE =
  /^[^。，；！？]{4,30}(?:[十百\d]强|前[一二三四五六七八九十\d]{1,3}[名位强]|榜|排行|排名|一览|统计|明细|名单|成绩|对比|表)\s*(?:[(（][^()（）]{1,10}[)）])?\s*$/u;

/** Results 1 - 3 of 3, Document 1 of 3: a database counts its records. */
const COUNTS_RECORDS = /^(?:Results?|Documents?|Records?)\s+\d/iu;

/**
 * Finds the lines of tables.
 * @returns the same lines; those of tables carry `table`
 */
export function markTables(page: SheetText, lines: Line[]): Line[] {
  const cells = lines.map(({ start, end }) =>
    page.folded
      .slice(start, end)
      .replace(/^[|｜│┃\s]+|(?<![|｜│┃\s])[|｜│┃\s]+$/gu, '')
      .split(PARTING),
  );
  const inTable = cells.map((row) => isRow(row) && !COUNTS_RECORDS.test(row.join(' ')));
  inTable.forEach((row, index) => {
    if (row && !inTable[index - 1] && !inTable[index + 1]) inTable[index] = false;
  });
  const rows = inTable.filter(Boolean).length;
  if (rows < FEWEST_ROWS) return lines;
  // The head has as many cells as the rows, without figures; notes stand on either side.
  for (let index = lines.length - 1; index >= 0; index--)
    if (!inTable[index] && inTable[index + 1] && isHead(cells[index]!, cells[index + 1]!))
      inTable[index] = true;
  const textOf = (index: number) => {
    const line = lines[index];
    return line && page.folded.slice(line.start, line.end);
  };
  const isNote = (index: number) => NOTE.test(textOf(index) ?? '');
  const isTitle = (index: number) => {
    const [text, above] = [textOf(index)!.trim(), textOf(index - 1)];
    const next = lines[index + 1];
    if (next === undefined || inTable[index] || !TITLE.test(text)) return false;
    return next.blanksBefore === 0 || (above !== undefined && isOfTextAbove(text, above));
  };
  for (let index = lines.length - 1; index >= 0; index--)
    if (inTable[index + 1] && (isNote(index) || isTitle(index))) inTable[index] = true;
  for (let index = 0; index < lines.length; index++)
    if (inTable[index - 1] && isNote(index)) inTable[index] = true;
  return lines.map((line, index) => (inTable[index] ? { ...line, table: true } : line));
}

/** The title of a table that a blank line parts from it: the paragraph above is of the same zone, so no article begins. */
function isOfTextAbove(title: string, above: string): boolean {
  const zone = /\p{Script=Han}{2}(?=高新|火炬)/u.exec(title)?.[0];
  return zone !== undefined && above.includes(zone) && /[。！？][”"]?\s*$/u.test(above);
}

/** @returns whether cells are a row of a table of figures */
export function isRow(cells: string[]): boolean {
  const figures = cells.filter((cell) => FIGURE.test(cell)).length;
  return (
    cells.length >= FEWEST_CELLS && figures >= 1 && figures >= cells.length * FIGURES_SHARE && !isText(cells)
  );
}

/** @returns whether cells may be the head of a row below it */
export function isHead(cells: string[], below: string[]): boolean {
  return cells.length >= FEWEST_CELLS && Math.abs(cells.length - below.length) <= 1 && !isText(cells);
}

/** Running text has stops and long cells. */
function isText(cells: string[]): boolean {
  return cells.some((cell) => cell.length > 24 || /[。；！？，]/u.test(cell));
}

/** @returns whether a cell is a figure, a day or an hour, and nothing more */
export function isFigure(cell: string): boolean {
  return FIGURE.test(cell);
}

/** @returns whether a line tells the unit or the source of a table, or numbers it */
export function isNoteOfTable(text: string): boolean {
  return NOTE.test(text);
}

/** @returns whether a line over a table is its title, as rankings and surveys have it */
export function isTitleOfTable(text: string): boolean {
  return TITLE.test(text);
}
