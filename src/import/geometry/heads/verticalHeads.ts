/** Headlines set from top to bottom, and the small lines that stand beside and under them. */
import { frameOf, giveLine, type HeadGroup } from '../blocks.ts';
import { around, shared, type Box, type PrintedLine, type PrintedPage } from '../printed.ts';
import { isFenced, parted } from '../rules.ts';

/** White between a vertical headline and its small lines, in its size. */
const BESIDE = 1.5;
/** White between two rows of a byline, in their size. */
const NEXT_ROW = 1;
/** Rows of a byline under a vertical headline. */
const MOST_ROWS = 3;
/** A byline may be wider than the headline above it by so much on each side, in its size. */
const OVERHANG = 2;
/** A dash begins a subtitle, wherever it stands. */
const DASH = /^[—―─-]/u;
/** Kickers and subtitles are so much smaller than their headline. */
const SMALLER = 0.8;
/** Columns of one subtitle differ less in size. */
const ONE_SIZE = 0.05;

/** Joins vertical display lines of another size, a kicker or a subtitle, with the headline beside them. */
export function withVerticalJoined(heads: HeadGroup[], page: PrintedPage): HeadGroup[] {
  const joined = [...heads];
  const upright = heads.filter((head) => head.lines[0]!.vertical).sort((a, b) => a.size - b.size);
  for (const small of upright) {
    const [main] = joined
      .filter((one) => one !== small && one.lines[0]!.vertical && one.frame === small.frame)
      .filter((one) => small.size < one.size * SMALLER && isBeside(one, small))
      .filter((one) => !isFenced(one, small, page) && !isTextBetween(one, small, page))
      .sort((a, b) => distance(a, small) - distance(b, small));
    if (!main) continue;
    joined.splice(joined.indexOf(small), 1);
    main.lines.push(...small.lines);
    Object.assign(main, around([main, small]));
  }
  return joined;
}

function isTextBetween(one: Box, other: Box, { lines }: PrintedPage): boolean {
  const [left, right] = one.x0 < other.x0 ? [one, other] : [other, one];
  const [top, bottom] = [Math.max(one.y0, other.y0), Math.min(one.y1, other.y1)];
  return lines.some(
    (line) => line.x0 > left.x1 - 1 && line.x1 < right.x0 + 1 && shared(line.y0, line.y1, top, bottom) > 0,
  );
}

function isBeside(head: HeadGroup, line: Box): boolean {
  return distance(head, line) < head.size * BESIDE && shared(head.y0, head.y1, line.y0, line.y1) > 0;
}

/** Left of a headline and just below its end: where an author signs. */
function isAtCorner(head: HeadGroup, line: PrintedLine): boolean {
  const below = line.y0 - head.y1;
  return (
    line.x1 <= head.x0 + 1 && distance(head, line) < head.size * BESIDE && below > -1 && below < head.size
  );
}

function distance(one: Box, other: Box): number {
  return Math.max(one.x0 - other.x1, other.x0 - one.x1);
}

/**
 * Gives a vertical head its small vertical lines, the nearest first, that which stands under it, and the rows of a byline
 * under it.
 */
export function takeBesideVertical(
  head: HeadGroup,
  left: Set<PrintedLine>,
  page: PrintedPage,
  isByline: (text: string) => boolean,
): void {
  const give = (line: PrintedLine) => giveLine(head, line, left);
  const isUnder = (line: Box, farthest: number) =>
    line.y0 >= head.y1 - 2 &&
    line.y0 - head.y1 < farthest &&
    shared(line.x0, line.x1, head.x0, head.x1) > (line.x1 - line.x0) * 0.5;
  const own = [...left].filter((line) => frameOf(line, page) === head.frame);
  const upright = own
    .filter(({ vertical }) => vertical)
    .sort((a, b) => distance(head, a) - distance(head, b));
  for (const line of upright)
    if (isBeside(head, line) || isUnder(line, head.size * BESIDE) || isAtCorner(head, line)) give(line);
  const rows: PrintedLine[] = [];
  for (const line of own.filter(({ vertical }) => !vertical).sort((a, b) => a.y0 - b.y0)) {
    const last = rows.at(-1);
    const near = last ? line.y0 - last.y1 < line.size * NEXT_ROW : isUnder(line, head.size * BESIDE);
    const within = line.x0 > head.x0 - line.size * OVERHANG && line.x1 < head.x1 + line.size * OVERHANG;
    if (near && within && rows.length < MOST_ROWS && !parted(last ?? head, line, page)) rows.push(line);
  }
  if (rows.length > 0 && isByline(rows.map(({ text }) => text).join(' '))) rows.forEach(give);
}

/** The lines of a vertical head other than its headline, as they are read. */
export interface VerticalMatter {
  above: PrintedLine[];
  below: PrintedLine[];
}

/**
 * What stands right of the headline is its kicker, what stands left or under it follows; where a dash marks the
 * subtitle, other columns on the same side are the kicker.
 */
export function verticalMatter(lines: PrintedLine[], main: PrintedLine[]): VerticalMatter {
  const head = around(main);
  const others = lines.filter((line) => !main.includes(line));
  const beside = others.filter((line) => shared(line.y0, line.y1, head.y0, head.y1) > 0);
  const under = others.filter((line) => !beside.includes(line)).sort((a, b) => a.y0 - b.y0 || a.x0 - b.x0);
  const columns = beside.sort((a, b) => b.x0 - a.x0);
  const dashed = columns.find(({ text }) => DASH.test(text));
  const isSubtitle = (line: PrintedLine) =>
    dashed
      ? line === dashed || (line.x0 < dashed.x0 && Math.abs(line.size - dashed.size) < dashed.size * ONE_SIZE)
      : line.x1 <= head.x0 + 1;
  return {
    above: columns.filter((line) => !isSubtitle(line)),
    below: [...columns.filter(isSubtitle), ...under],
  };
}
