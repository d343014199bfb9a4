/** Two headlines side by side on one line, each over columns of its own, are two heads. */
import type { HeadGroup } from '../blocks.ts';
import { around, shared, type Box, type PrintedLine, type PrintedPage } from '../printed.ts';
import { isUpright } from '../rules.ts';

/** A blank between words of one headline is narrower, in its size. */
const WIDE = 0.8;
/** Text farther below shows nothing about a head, in sizes of the text. */
const DEPTH = 14;
/** A head that stands in the middle, or at the left edge, of its columns is off by less, in its size. */
const IN_PLACE = 1;
/** Headlines abreast are few. */
const MOST_PARTS = 5;

/** What a line says by its words. */
export interface Words {
  isByline: (text: string) => boolean;
  namesZone: (text: string) => boolean;
}

/** Cuts heads that were joined from several abreast. Where the page does not decide, the head has a doubt. */
export function withoutAbreast(
  heads: HeadGroup[],
  text: PrintedLine[],
  page: PrintedPage,
  words: Words,
): HeadGroup[] {
  return heads.flatMap((head) => {
    const parts = partsOf(head);
    if (parts.length < 2 || parts.length > MOST_PARTS) return [head];
    const beside = heads.filter((one) => one !== head && shared(one.y0, one.y1, head.y0, head.y1) > 0);
    const below = textBelow(head, parts, heads, text, page);
    return partedHeads(head, parts, { text: below, beside, page, words });
  });
}

/** Stretches of a head with wide white between them from its top to its bottom, from the left. */
function partsOf(head: HeadGroup): HeadGroup[] {
  if (head.lines.some(({ vertical }) => vertical)) return [];
  const parts: PrintedLine[][] = [];
  let end = -Infinity;
  for (const line of [...head.lines].sort((a, b) => a.x0 - b.x0)) {
    if (line.x0 - end >= head.size * WIDE) parts.push([line]);
    else parts.at(-1)!.push(line);
    end = Math.max(end, line.x1);
  }
  return parts.map((lines) => headOf(lines, head));
}

function headOf(lines: PrintedLine[], { frame }: HeadGroup): HeadGroup {
  const size = Math.max(...lines.map((line) => line.size));
  return { ...around(lines), lines, size, ...(frame ? { frame } : {}) };
}

/** The rows below a head, or below the part of it that stands over them, down to the next rule or head. */
function textBelow(
  head: HeadGroup,
  parts: HeadGroup[],
  heads: HeadGroup[],
  text: PrintedLine[],
  { rules }: PrintedPage,
): PrintedLine[] {
  const isBelow = (one: Box) => one.y0 >= head.y1 - 2 && shared(one.x0, one.x1, head.x0, head.x1) > 0;
  const ends = [
    ...heads.filter((one) => one !== head && isBelow(one)),
    ...rules.filter((rule) => !isUpright(rule) && isBelow(rule)),
  ].map(({ y0 }) => y0);
  const floor = Math.min(...ends, Infinity);
  const over = (line: Box) => parts.find((part) => shared(part.x0, part.x1, line.x0, line.x1) > 0) ?? head;
  return text.filter(
    (line) =>
      !line.vertical &&
      line.y0 >= over(line).y1 - line.size * 0.5 &&
      line.y1 <= floor + 2 &&
      line.y0 - head.y1 < line.size * DEPTH,
  );
}

interface Below {
  text: PrintedLine[];
  /** Other heads on the same height: what stands under them is theirs. */
  beside: HeadGroup[];
  page: PrintedPage;
  words: Words;
}

/** A place where a head may be cut, and what speaks for it. */
interface Cut {
  /** Middle of the white between the columns below; undefined where text runs on below the blank. */
  x: number | undefined;
  /** A rule stands there, or text within the height of the head. */
  ruled: boolean;
}

function partedHeads(head: HeadGroup, parts: HeadGroup[], below: Below): HeadGroup[] {
  const cuts = parts.slice(1).map((right, index) => cutBetween(parts[index]!, right, below));
  const [least, ...others] = waysOf(cuts).map((way) => readingOf(way, parts, cuts, below));
  const better = others
    .filter((one) => isLikelier(one, least!, below.words))
    .sort((a, b) => a.off - b.off)[0];
  const best = better ?? least!;
  if (best.heads.length > 1)
    return best.sure ? best.heads : best.heads.map((one) => ({ ...one, doubt: PARTED }));
  const zones = parts.filter((part) => namesZone(part, below.words));
  return zones.length > 1 ? [{ ...head, doubt: JOINED }] : [head];
}

const PARTED = '同一行上的标题按下面的栏分成了并排的几条，请对照原版';
const JOINED = '标题中间空得很宽，两边各有园区的名字，可能是并排的两条，请对照原版';

function namesZone({ lines }: HeadGroup, words: Words): boolean {
  return words.namesZone(lines.map(({ text }) => text).join(''));
}

/** The widest white below the blank between two parts that no line runs across. */
function cutBetween(left: HeadGroup, right: HeadGroup, { text, page }: Below): Cut {
  const rule = page.rules.find((one) => isFence(one, left, right));
  if (rule) return { x: (rule.x0 + rule.x1) / 2, ruled: true };
  const before = text.filter((line) => line.x0 < right.x0 && (line.x0 + line.x1) / 2 < right.x0);
  const edges = [left.x1, ...before.map(({ x1 }) => x1)].filter((x) => x >= left.x1 && x <= right.x0);
  const free = edges
    .map((x) => ({ x0: x, x1: Math.min(right.x0, ...text.map((line) => line.x0).filter((x0) => x0 > x)) }))
    .filter(({ x0, x1 }) => !text.some((line) => line.x0 < x1 - 1 && line.x1 > x0 + 1))
    .sort((a, b) => b.x1 - b.x0 - (a.x1 - a.x0))[0];
  const x = free && (free.x0 + free.x1) / 2;
  return { x, ruled: x !== undefined && isShouldered(left, right, text) };
}

/** Lines of a text stand under a part, beside the further rows of the other: no headline has text within its own height. */
function isShouldered(left: HeadGroup, right: HeadGroup, text: PrintedLine[]): boolean {
  const [short, tall] = left.y1 < right.y1 ? [left, right] : [right, left];
  const beside = text.filter(
    (line) => line.y1 < tall.y1 + line.size / 2 && shared(line.x0, line.x1, short.x0, short.x1) > 0,
  );
  return beside.some((line) =>
    text.some(
      (next) =>
        next.y0 > line.y0 &&
        next.y0 - line.y1 < line.size * CLOSE &&
        shared(next.x0, next.x1, line.x0, line.x1) > line.size * FEWEST_CHARACTERS,
    ),
  );
}

/** White between the lines of a text, in their size, and characters that the shortest of them has. */
const CLOSE = 1.3;
const FEWEST_CHARACTERS = 4;

/** An upright rule in the blank, along the parts. */
function isFence(rule: Box, left: Box, right: Box): boolean {
  const height = Math.min(left.y1 - left.y0, right.y1 - right.y0);
  return (
    isUpright(rule) &&
    rule.x0 >= left.x1 - 2 &&
    rule.x1 <= right.x0 + 2 &&
    shared(rule.y0, rule.y1, Math.min(left.y0, right.y0), Math.max(left.y1, right.y1)) > height * 0.6
  );
}

/** Every choice of cuts that the page allows, that of fewest first: a rule always cuts. */
function waysOf(cuts: Cut[]): boolean[][] {
  return cuts.reduce<boolean[][]>(
    (ways, { x, ruled }) =>
      ways.flatMap((way) => {
        if (ruled) return [[...way, true]];
        return x === undefined
          ? [[...way, false]]
          : [
              [...way, false],
              [...way, true],
            ];
      }),
    [[]],
  );
}

/** A head, or several abreast, and how well they stand over their columns. */
interface Reading {
  heads: HeadGroup[];
  /** How far the worst of them is from its place, in its size. */
  off: number;
  /** Rules part them, or each is signed by itself. */
  sure: boolean;
  /** The text under each begins with a paragraph, as an article's does. */
  begins: boolean;
}

function readingOf(way: boolean[], parts: HeadGroup[], cuts: Cut[], below: Below): Reading {
  const groups: HeadGroup[][] = [[parts[0]!]];
  way.forEach((cut, at) => (cut ? groups.push([parts[at + 1]!]) : groups.at(-1)!.push(parts[at + 1]!)));
  const walls = [-Infinity, ...cuts.flatMap(({ x }, at) => (way[at] ? [x!] : [])), Infinity];
  const heads = groups.map((group) =>
    headOf(
      group.flatMap(({ lines }) => lines),
      group[0]!,
    ),
  );
  const columns = heads.map((_, at) => columnsIn(walls[at]!, walls[at + 1]!, heads, below));
  const signed = columns.every((lines, at) => isSigned(heads[at]!, lines, below.words));
  return {
    heads,
    off: Math.max(...heads.map((head, at) => offPlace(head, columns[at]!))),
    sure: signed || way.every((is, at) => !is || cuts[at]!.ruled),
    begins: columns.slice(1).every(beginsText),
  };
}

/** Lines below between two walls, as far as no upright rule and no other head parts them from the heads. */
function columnsIn(
  from: number,
  to: number,
  heads: HeadGroup[],
  { text, beside, page }: Below,
): PrintedLine[] {
  const { x0, x1 } = around(heads);
  const fences = page.rules.filter(
    (rule) => isUpright(rule) && text.some((line) => shared(rule.y0, rule.y1, line.y0, line.y1) > 0),
  );
  const walls = [...fences, ...beside];
  const left = Math.max(from, ...walls.map((wall) => wall.x1).filter((x) => x <= x0 + 2));
  const right = Math.min(to, ...walls.map((wall) => wall.x0).filter((x) => x >= x1 - 2));
  return text.filter((line) => line.x0 >= left - 2 && line.x1 <= right + 2);
}

/** Distance from the middle, or from the left edge, of columns. */
function offPlace(head: HeadGroup, columns: PrintedLine[]): number {
  if (columns.length === 0) return Infinity;
  const span = around(columns);
  const centred = Math.abs((head.x0 + head.x1 - span.x0 - span.x1) / 2);
  return Math.min(centred, Math.abs(head.x0 - span.x0)) / head.size;
}

/** The first row under a head is its byline. */
function isSigned(head: HeadGroup, columns: PrintedLine[], { isByline }: Words): boolean {
  const top = Math.min(...columns.map(({ y0 }) => y0));
  const row = columns.filter((line) => line.y0 - top < line.size * 0.5);
  return row.length === 1 && row[0]!.y0 - head.y1 < head.size * 2 && isByline(row[0]!.text);
}

/** The first line of the first column begins a paragraph: it is indented, or stands apart as a byline does. */
function beginsText(columns: PrintedLine[]): boolean {
  const first = [...columns].sort((a, b) => a.x0 - b.x0 || a.y0 - b.y0)[0];
  if (!first) return false;
  const top = columns
    .filter((line) => shared(line.x0, line.x1, first.x0, first.x1) > 0)
    .reduce((one, other) => (other.y0 < one.y0 ? other : one));
  return top.x0 - first.x0 > top.size * 1.2;
}

/**
 * Signed one by one, or in place over columns that begin with a paragraph of their own. What stands as well over all
 * columns together is one headline, unless each part names a zone, or the white runs through several lines.
 */
function isLikelier(parted: Reading, whole: Reading, words: Words): boolean {
  if (parted.off > IN_PLACE) return false;
  if (parted.sure) return true;
  return (
    parted.begins &&
    (whole.off > IN_PLACE ||
      parted.heads.every((head) => namesZone(head, words)) ||
      parted.heads.every(({ lines }) => lines.length > 1))
  );
}
