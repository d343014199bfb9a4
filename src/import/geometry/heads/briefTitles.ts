/** Headlines of briefs that are no larger than their text: bold lines under a label of briefs (简讯). */
import { endsClause, endsSentence } from '../../base/sentence.ts';
import { isLabelOfBriefs } from '../../roles/column.ts';
import { beginsReport } from '../../roles/dateline.ts';
import { frameOf, type HeadGroup } from '../blocks.ts';
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

/**
 * A bold line heads a brief where what stands over it is the label, or the headline of another brief, and where it stands
 * beside such a headline. Right over text without such lines, a label no larger than it heads all of the briefs.
 * @param heads what is larger than the text
 * @param lines the rest
 */
export function briefTitles(heads: HeadGroup[], lines: PrintedLine[], page: PrintedPage): HeadGroup[] {
  const isLabel = (line: PrintedLine) => !line.vertical && isLabelOfBriefs(line.text.trim());
  const labels = [
    ...heads.filter((head) => head.lines.some(isLabel)),
    ...lines.filter(isLabel).map((line) => headOf([line], page)),
  ];
  if (labels.length === 0) return [];
  const titles = boldRows(lines).flatMap((row) => (isTitle(row, lines) ? [headOf(row, page)] : []));
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
  return [...under].some((other) => !labels.includes(other) && areAbreast(other, one));
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
    lines.some((line) => !line.bold && isUnder(line, last))
  );
}
