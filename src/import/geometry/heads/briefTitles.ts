/** Headlines of briefs that are no larger than their text: lines in bold type, or behind a mark, under their label (简讯). */
import { endsClause, endsSentence } from '../../base/sentence.ts';
import { isLabelOfBriefs } from '../../roles/column.ts';
import { beginsReport } from '../../roles/dateline.ts';
import { frameOf, type HeadGroup } from '../blocks.ts';
import { mayBeName } from './boxNames.ts';
import { around, overlapX, shared, type Box, type PrintedLine, type PrintedPage } from '../printed.ts';

/** Shorter bold lines are words of the text, longer ones its sentences. */
const SHORTEST = 4;
const LONGEST = 32;
/** White between two lines of one headline, or between it and its text, in their size. */
const LEADING = 1.6;
/** Headlines beside each other begin on one height, in their size. */
const LEVEL = 0.8;
/** White between neighbouring columns, in sizes. */
const GUTTER = 4;

/** The end of a name in brackets that signs a brief, wherever its line is broken. */
const SIGNED = /[)）]$/u;

/** ■龙岩高新区…: a mark before a headline. */
const MARK = /^\s*[■●◆★▲◎○□◇△☆▶►]\s*\S/u;
/** White between the name of a column and the marked headlines under it, in its size. */
const BELOW_NAME = 3;
/** A first line begins so much farther in than a headline behind a mark, in its size. */
const INDENT = 1.2;

/** @returns whether a mark stands before the words of a headline */
function isMarked({ lines }: HeadGroup): boolean {
  return MARK.test(lines[0]!.text);
}

/**
 * A bold line heads a brief where what stands over it is the label, or the headline of another brief, and where it stands
 * beside such a headline. Right over text without such lines, a label no larger than it heads all of the briefs. A short
 * name of any words is such a label over several headlines behind marks.
 * @param heads what is larger than the text
 * @param lines the rest
 */
export function briefTitles(heads: HeadGroup[], lines: PrintedLine[], page: PrintedPage): HeadGroup[] {
  const marked = markedRows(lines).map((row) => headOf(row, page));
  const isLabel = (line: PrintedLine) =>
    !line.vertical && (isLabelOfBriefs(line.text.trim()) || isOverMarked(line, marked));
  const labels = [
    ...heads.filter((head) => head.lines.some(isLabel)),
    ...lines.filter(isLabel).map((line) => headOf([line], page)),
  ];
  if (labels.length === 0) return [];
  const bold = boldRows(lines).flatMap((row) => (isTitle(row, lines) ? [headOf(row, page)] : []));
  const titles = [...bold, ...marked.filter((one) => !bold.some((title) => title.lines[0] === one.lines[0]))];
  const largest = Math.max(...labels.map(({ size }) => size));
  const all = [...new Set([...labels, ...heads, ...titles])].sort((a, b) => a.y0 - b.y0);
  const under = new Set(labels);
  for (let known = 0; known < under.size;) {
    known = under.size;
    for (const one of all) if (one.size <= largest && isUnderAny(one, under, labels, all)) under.add(one);
  }
  const overText = labels.filter(
    (label) =>
      !heads.includes(label) &&
      isOverText(label, lines) &&
      !all.some((one) => nearestOver(one, all) === label),
  );
  return [...titles.filter((title) => under.has(title)), ...overText];
}

/** The label or the headline of a brief stands right over a line, or such a headline beside it. */
function isUnderAny(
  one: HeadGroup,
  under: ReadonlySet<HeadGroup>,
  labels: HeadGroup[],
  all: HeadGroup[],
): boolean {
  const over = nearestOver(one, all);
  if (over && over.frame === one.frame && under.has(over)) return true;
  if (!over && labels.some((label) => isBesideBelow(one, label))) return true;
  return [...under].some((other) => !labels.includes(other) && areAbreast(other, one));
}

/** A label in the middle of several columns stands over none of them. */
function isBesideBelow(one: HeadGroup, label: HeadGroup): boolean {
  const white = Math.max(one.x0 - label.x1, label.x0 - one.x1);
  return (
    one.frame === label.frame &&
    one.y0 >= label.y1 - 1 &&
    one.y0 - label.y1 < label.size * BELOW_NAME &&
    white < one.x1 - one.x0
  );
}

/** Alone on its height, and text right below it. */
function isOverText({ lines: [label] }: HeadGroup, lines: PrintedLine[]): boolean {
  const isNear = (line: PrintedLine) =>
    line !== label && shared(line.y0, line.y1, label!.y0, label!.y1) > 0 && areNear(line, label!);
  return !lines.some(isNear) && lines.some((line) => isUnder(line, label!));
}

function areNear(one: PrintedLine, other: PrintedLine): boolean {
  return Math.max(one.x0 - other.x1, other.x0 - one.x1) < other.size * GUTTER;
}

function widthOf(lines: PrintedLine[]): Pick<Box, 'x0' | 'x1'> {
  const { x0, x1 } = around(lines);
  return { x0, x1 };
}

function headOf(lines: PrintedLine[], page: PrintedPage): HeadGroup {
  const box = around(lines);
  const frame = frameOf(box, page);
  return { ...box, lines, size: lines[0]!.size, ...(frame ? { frame } : {}) };
}

function nearestOver(one: Box, all: HeadGroup[]): HeadGroup | undefined {
  return all
    .filter((other) => other.y1 <= one.y0 + 1 && overlapX(other, one) > 0.3)
    .sort((a, b) => b.y1 - a.y1)[0];
}

function areAbreast(one: HeadGroup, other: HeadGroup): boolean {
  const white = Math.max(one.x0 - other.x1, other.x0 - one.x1);
  return (
    one.frame === other.frame &&
    Math.abs(one.y0 - other.y0) < other.size * LEVEL &&
    white < Math.max(one.x1 - one.x0, other.x1 - other.x0)
  );
}

function isUnder(line: Box, above: PrintedLine): boolean {
  const white = line.y0 - above.y1;
  return overlapX(line, above) > 0.5 && white > -above.size / 2 && white < above.size * LEADING;
}

/** Bold lines right below each other. */
function boldRows(lines: PrintedLine[]): PrintedLine[][] {
  const rows: PrintedLine[][] = [];
  for (const line of lines.filter(({ bold, vertical }) => bold && !vertical).sort((a, b) => a.y0 - b.y0)) {
    const above = rows.find((row) => isUnder(line, row.at(-1)!));
    if (above) above.push(line);
    else rows.push([line]);
  }
  return rows;
}

/**
 * @param heads those of one page, with a mark before their words or without
 * @returns whether a line is short as the name of a column is, and only marked heads begin right under it, side by side
 */
export function isOverMarked(line: PrintedLine, heads: HeadGroup[]): boolean {
  if (!mayBeName(line)) return false;
  const below = heads.filter((head) => head.y0 >= line.y1 - 1 && head.y0 - line.y1 < line.size * BELOW_NAME);
  const top = Math.min(...below.map(({ y0 }) => y0));
  const row = below.filter((head) => head.y0 - top < head.size * LEVEL);
  const { x0, x1 } = around(row);
  return row.length > 1 && row.every(isMarked) && line.x0 > x0 - line.size && line.x1 < x1 + line.size;
}

/** Lines behind a mark over an indented first line, with those that such a headline runs on over. */
function markedRows(lines: PrintedLine[]): PrintedLine[][] {
  return lines.flatMap((first): PrintedLine[][] => {
    if (first.vertical || !MARK.test(first.text)) return [];
    const row = [first];
    for (
      let next = nextLine(first, lines);
      next && isUnder(next, row.at(-1)!) && !isIndentedUnder(next, first);
      next = nextLine(next, lines)
    )
      row.push(next);
    const isHead = row.every((line) => !endsSentence(line.text) && !endsClause(line.text));
    const text = row.map((line) => line.text.trim()).join('');
    return isHead && text.length <= LONGEST && nextLine(row.at(-1)!, lines) ? [row] : [];
  });
}

function nextLine(line: PrintedLine, lines: PrintedLine[]): PrintedLine | undefined {
  const room = { ...line, x1: Math.max(line.x1, line.x0 + line.size * GUTTER) };
  return lines
    .filter((one) => one.y0 > line.y0 && one.y0 - line.y1 < line.size * BELOW_HEAD && overlapX(one, room) > 0)
    .sort((a, b) => a.y0 - b.y0)[0];
}

/** White between a headline of recognition and its text, in its size. */
const BELOW_HEAD = 3;

function isIndentedUnder(line: PrintedLine, head: PrintedLine): boolean {
  return line.x0 - head.x0 > head.size * INDENT;
}

/** No sentence, and no opening of a report, between the end of a paragraph and lines that are not bold. */
function isTitle(row: PrintedLine[], lines: PrintedLine[]): boolean {
  const text = row.map((line) => line.text.trim()).join('');
  const [first, last] = [row[0]!, row.at(-1)!];
  const above = lines.find((line) => !row.includes(line) && isUnder(first, line));
  return (
    text.length >= SHORTEST &&
    text.length <= LONGEST &&
    !row.some((line) => endsSentence(line.text) || endsClause(line.text)) &&
    !beginsReport(text) &&
    (above === undefined ||
      endsSentence(above.text) ||
      SIGNED.test(above.text) ||
      isLabelOfBriefs(above.text.trim())) &&
    // The last of its lines may hold a single character, and an indent stand under it.
    lines.some(
      (line) =>
        !line.bold &&
        (isUnder(line, last) || (isIndentedUnder(line, last) && isUnder(line, { ...last, ...widthOf(row) }))),
    )
  );
}
