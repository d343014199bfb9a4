/** What belongs to a head though it is set no larger than the text: kicker, subtitle, byline; and titles of boxes. */
import type { NameJudge } from '../../base/people.ts';
import { endsClause, endsInBracket, endsSentence } from '../../base/sentence.ts';
import { makePage, makeRun } from '../../base/textRun.ts';
import { isColumnName } from './articleColumn.ts';
import { takeBesideHeads, takeInBoxes } from './bylineBeside.ts';
import { PEN_NAME, readHeadLine } from './headLines.ts';
import { takeBesideVertical } from './verticalHeads.ts';
import { DISPLAY, frameOf, giveLine, type HeadGroup } from '../blocks.ts';
import { isBox } from '../boxes.ts';
import { around, isInside, shared, type Box, type PrintedLine, type PrintedPage } from '../printed.ts';
import { isFenced, isUpright, parted } from '../rules.ts';

/** White space between a head and its small lines, in their sizes. */
const NEAR = 2.2;
/** A centred line may be off by so much, in sizes: full-width marks at its ends are half empty. */
const OFF_CENTRE = 1.6;
/** Longer lines are text. */
const LONGEST = 45;
/** Paragraphs begin so much farther in, in sizes. */
const INDENT = 2;
/** Rows of small lines above or below a head. */
const MOST_ROWS = 4;
/** Height of the text below that shows how wide its columns are, in sizes. */
const TEXT_BELOW = 16;

/** What an archive knows that words of heads may be. */
export interface KnownWords {
  names: NameJudge;
  columns: ReadonlySet<string>;
}

/** Gives heads their small lines. @returns the lines that are left */
export function takeHeadMatter(
  heads: HeadGroup[],
  lines: PrintedLine[],
  page: PrintedPage,
  known: KnownWords,
): PrintedLine[] {
  const left = new Set(lines);
  for (const head of heads.filter((one) => one.lines[0]!.vertical))
    takeBesideVertical(head, left, page, (text) => isByline(text, known.names));
  for (const head of heads.filter((one) => !one.lines[0]!.vertical)) {
    const centres = centresOf(head, heads, page);
    const bounds = boundsOf(head, heads, lines, page);
    for (const below of [true, false])
      for (let row = 0; row < MOST_ROWS; row++) {
        const found = nextRow(head, [...left], bounds, below, page);
        const [line] = found;
        if (!line || found.length > 1 || endsInBracket(line.text)) break;
        const room = [...left].filter(
          (one) =>
            one !== line &&
            shared(one.x0, one.x1, bounds.x0, bounds.x1) > 0 &&
            // Text of a box beside it, or behind a rule, does not show how wide this one's columns are.
            frameOf(one, page) === head.frame &&
            !isFenced(line, one, page, line) &&
            !parted(line, one, page),
        );
        if (!isHeadMatter(line, head, centres, room, below, known)) break;
        if (below && parted(head, line, page) && !isByline(line.text.trim(), known.names)) break;
        giveLine(head, line, left);
      }
  }
  const isName = (text: string) => PEN_NAME.test(text) && known.names.judge(text) === 'sure';
  takeInBoxes(heads, left, page, (text) => isName(text) || isSignature(text, known.names));
  takeBesideHeads(heads, left, page, (text) => isSignature(text, known.names));
  return lines.filter((line) => left.has(line));
}

/** The middle of a head, and of its box where it is the only one: the name of a column beside it pushes it to the right. */
function centresOf(head: HeadGroup, heads: HeadGroup[], page: PrintedPage): number[] {
  const middle = ({ x0, x1 }: Box) => (x0 + x1) / 2;
  const { frame } = head;
  const only = frame && isBox(frame, page) && heads.every((one) => one === head || one.frame !== frame);
  return [middle(head), ...(only ? [middle(frame)] : [])];
}

/** How far a head's own room reaches: to its frame, to text or a rule beside it, and halfway to other heads. */
function boundsOf(
  head: HeadGroup,
  heads: HeadGroup[],
  lines: PrintedLine[],
  page: PrintedPage,
): { x0: number; x1: number } {
  const beside = heads.filter((one) => one !== head && shared(one.y0, one.y1, head.y0, head.y1) > 0);
  const walls = [...page.rules.filter(isUpright), ...page.pictures, ...lines].filter(
    (one) => shared(one.y0, one.y1, head.y0, head.y1) > 0,
  );
  return {
    x0: Math.max(
      head.frame?.x0 ?? 0,
      ...beside.filter((one) => one.x1 <= head.x0).map((one) => (one.x1 + head.x0) / 2),
      ...walls.filter((one) => one.x1 <= head.x0).map((one) => one.x1),
    ),
    x1: Math.min(
      head.frame?.x1 ?? page.width,
      ...beside.filter((one) => one.x0 >= head.x1).map((one) => (one.x0 + head.x1) / 2),
      ...walls.filter((one) => one.x0 >= head.x1).map((one) => one.x0),
    ),
  };
}

/** The nearest row of lines below or above a head, within its room. */
function nextRow(
  head: HeadGroup,
  lines: PrintedLine[],
  bounds: { x0: number; x1: number },
  below: boolean,
  page: PrintedPage,
): PrintedLine[] {
  const dashes = below ? page.rules.filter((rule) => isDash(rule, head)) : [];
  const open = { rules: page.rules.filter((rule) => !dashes.includes(rule)) };
  const bottom = (line: Box) =>
    Math.max(head.y1, ...dashes.map(({ y1 }) => y1).filter((y1) => y1 <= line.y0 + 1));
  const gap = (line: Box) => (below ? line.y0 - bottom(line) : head.y0 - line.y1);
  const near = lines
    .filter(
      (line) =>
        // Lines of one column beside a head do not end at quite the same place.
        shared(line.x0, line.x1, bounds.x0, bounds.x1) > line.size * 0.5 &&
        gap(line) > -line.size * 0.5 &&
        gap(line) < line.size * NEAR &&
        frameOf(line, page) === head.frame &&
        !(below ? parted(head, line, open) : parted(line, head, open)),
    )
    .sort((a, b) => (below ? a.y0 - b.y0 : b.y1 - a.y1));
  const [first] = near;
  return first ? near.filter((line) => isInRow(line, first)) : [];
}

/** A rule much shorter than the headline above it, in its middle or at its left edge: it sets off the byline, and no text. */
const DASH = 0.65;

function isDash(rule: Box, head: HeadGroup): boolean {
  const off = Math.abs((rule.x0 + rule.x1 - head.x0 - head.x1) / 2);
  return (
    !isUpright(rule) &&
    rule.y0 > head.y1 - 2 &&
    rule.y0 - head.y1 < head.size * NEAR &&
    rule.x1 - rule.x0 < (head.x1 - head.x0) * DASH &&
    Math.min(off, Math.abs(rule.x0 - head.x0)) < head.size / 2
  );
}

function isInRow(line: PrintedLine, first: PrintedLine): boolean {
  return shared(line.y0, line.y1, first.y0, first.y1) > first.size * 0.3;
}

/** Short and no sentence; a byline, or in line with the head's middle or left edge and set as the text near it is not. */
function isHeadMatter(
  line: PrintedLine,
  head: HeadGroup,
  centres: number[],
  room: PrintedLine[],
  below: boolean,
  { names, columns }: KnownWords,
): boolean {
  const text = line.text.trim();
  const isText = endsClause(text) || (endsSentence(text) && !/[？！]$/u.test(text));
  if (line.vertical || text.length > LONGEST || isText) return false;
  if (below && opensParagraph(line, room)) return false;
  const centred = centres.some(
    (centre) => Math.abs((line.x0 + line.x1) / 2 - centre) < line.size * OFF_CENTRE,
  );
  if (below && isByline(text, names)) return centred || Math.abs(line.x0 - head.x0) < line.size * 3;
  const flush = Math.abs(line.x0 - head.x0) < line.size * 0.6;
  if (below)
    return (
      (centred && isSetIn(line, room)) ||
      (PEN_NAME.test(text) && isAtRight(line, room)) ||
      (flush && (isAcross(line, room) || isOverByline(line, room, names)))
    );
  // The name of a column is set farther in, or out, where it stands on a ground of its own.
  const named = isColumnName(text, columns) && Math.abs(line.x0 - head.x0) < line.size * 3;
  return (centred || flush || named) && isApart(line, head, room);
}

/** An indent before the next line of its column begins, with both of them ending where the column does. */
function opensParagraph(line: PrintedLine, room: PrintedLine[]): boolean {
  return room.some(
    (next) =>
      next.y0 > line.y0 &&
      next.y0 - line.y1 < line.size &&
      Math.abs(line.x0 - next.x0 - line.size * INDENT) < line.size / 2 &&
      Math.abs(line.x1 - next.x1) < line.size / 2,
  );
}

/** Wider than any line of the text below: it runs across its columns. */
function isAcross(line: PrintedLine, room: PrintedLine[]): boolean {
  const below = room.filter(
    ({ y0 }) => y0 > line.y1 - line.size * 0.3 && y0 < line.y1 + line.size * TEXT_BELOW,
  );
  return below.length > 1 && below.every(({ x0, x1 }) => x1 - x0 < (line.x1 - line.x0) * 0.8);
}

/** Nothing but a byline stands right below it, on the same edge: it is a subtitle, however narrow. */
function isOverByline(line: PrintedLine, room: PrintedLine[], names: NameJudge): boolean {
  const [next, ...more] = room
    .filter((one) => one.y0 > line.y1 - line.size * 0.3 && one.y0 - line.y1 < line.size * NEAR)
    .filter((one, _at, rows) =>
      isInRow(
        one,
        rows.reduce((top, row) => (row.y0 < top.y0 ? row : top)),
      ),
    );
  return (
    next !== undefined &&
    more.length === 0 &&
    Math.abs(next.x0 - line.x0) < line.size * 0.6 &&
    isByline(next.text.trim(), names)
  );
}

/** Farther in than the text below on both sides, as a first line of text is not. */
function isSetIn(line: PrintedLine, room: PrintedLine[]): boolean {
  const text = room.filter(
    ({ y0 }) => y0 > line.y1 - line.size * 0.3 && y0 < line.y1 + line.size * TEXT_BELOW,
  );
  if (text.length === 0) return true;
  const { x0, x1 } = around(text);
  const [left, right] = [line.x0 - x0, x1 - line.x1];
  return (left > line.size && right > line.size) || (left < -line.size && right < -line.size);
}

/** White between a name and the right edge of the text below it, in its size. */
const AT_EDGE = 4;

/** At the right edge of the text below, and of its half: so a name is set, and no first line of text. */
function isAtRight(line: PrintedLine, room: PrintedLine[]): boolean {
  const text = room.filter(
    ({ y0 }) => y0 > line.y1 - line.size * 0.3 && y0 < line.y1 + line.size * TEXT_BELOW,
  );
  if (text.length < 2) return false;
  const { x0, x1 } = around(text);
  return line.x0 > (x0 + x1) / 2 && Math.abs(x1 - line.x1) < line.size * AT_EDGE;
}

/** Nearer to the head than to the text above it. */
function isApart(line: PrintedLine, head: HeadGroup, room: PrintedLine[]): boolean {
  const above = room
    .filter((one) => one.y1 <= line.y0 + 1 && shared(one.x0, one.x1, line.x0, line.x1) > 0)
    .map(({ y1 }) => line.y0 - y1);
  return Math.min(...above, Infinity) > Math.max(head.y0 - line.y1, line.size * 0.7);
}

/** @returns whether a line says who wrote an article, and nothing more */
export function isByline(text: string, names: NameJudge): boolean {
  return readText(text, names) !== undefined;
}

/** A byline that is no dateline: 本报讯（记者 甲） begins a text. */
function isSignature(text: string, names: NameJudge): boolean {
  const read = readText(text, names);
  return read?.byline !== undefined && read.dateline === undefined;
}

function readText(text: string, names: NameJudge): ReturnType<typeof readHeadLine> {
  const page = makePage(text);
  return readHeadLine(makeRun(page, [{ start: 0, end: page.text.length }]), names);
}

/**
 * Titles of boxes that are set no larger than the text: a short line above the rest that is bold, in the middle, larger
 * than the text of the box, or farther out than the indented line below it.
 */
export function boxTitles(heads: HeadGroup[], lines: PrintedLine[], page: PrintedPage): HeadGroup[] {
  return page.frames.flatMap((frame): HeadGroup[] => {
    const own = lines.filter((line) => isInside(line, frame) && frameOf(line, page) === frame);
    if (own.length < 2 || heads.some((head) => head.frame === frame)) return [];
    const [first, ...rest] = [...own].sort((a, b) => a.y0 - b.y0);
    return isTitle(first!, rest, frame)
      ? [{ ...around([first!]), lines: [first!], size: first!.size, frame }]
      : [];
  });
}

function isTitle(first: PrintedLine, rest: PrintedLine[], frame: Box): boolean {
  const { text, size } = first;
  const alone = !rest.some((line) => isInRow(line, first));
  if (!alone || endsSentence(text) || endsClause(text) || text.length > LONGEST / 2) return false;
  const below = around(rest);
  const margin = Math.min(first.x0 - below.x0, below.x1 - first.x1);
  const off = Math.abs((first.x0 + first.x1) / 2 - (frame.x0 + frame.x1) / 2);
  const outside = rest[0]!.x0 - first.x0 > size * 1.2 && first.x1 - first.x0 < (frame.x1 - frame.x0) * 0.6;
  const bold = first.bold && !rest.every((line) => line.bold);
  const larger = rest.every((line) => size >= line.size * DISPLAY);
  return bold || outside || larger || (off < size && margin > size * 1.5);
}
