/** Labels (栏目) set over several heads: 简讯 in the middle of three headlines abreast, or on top of a box of briefs. */
import { columnLikeness, isLabelOfBriefs } from '../../roles/column.ts';
import { frameOf, type HeadGroup } from '../blocks.ts';
import { isBox } from '../boxes.ts';
import { around, overlapX, shared, type Box, type PrintedLine, type PrintedPage } from '../printed.ts';
import { isFenced, isUpright, parted } from '../rules.ts';
import { isOverMarked } from './briefTitles.ts';
import { headBesideUpright, headOfBoxName, isShortName, isSmallerThan, mayBeName } from './boxNames.ts';

/** A label, and the heads of the articles under it. */
export interface PlacedLabel {
  line: PrintedLine;
  heads: HeadGroup[];
  /** Its words alone do not show it: what is unclear, in Chinese. */
  doubt?: string;
}

/** White between a label and the heads under it, in its size. */
const NEAR = 3;
/** A label in the middle, or at the left edge, of its heads is off by less, in its size. */
const IN_PLACE = 2;
/** Heads on one row begin on one height, in the size of the smaller. */
const LEVEL = 0.8;
/** Longer lines are kickers. */
const LONGEST = 12;

/**
 * Takes labels out of heads, where they were joined with the one that stands under them, and out of the small lines.
 * @param columns columns of the archive
 * @param grounded lines that stand alone on a ground of their own, and the ground
 * @returns labels, and the heads and lines that are left
 */
export function takeLabels(
  heads: HeadGroup[],
  lines: PrintedLine[],
  page: PrintedPage,
  columns: ReadonlySet<string>,
  grounded: ReadonlyMap<PrintedLine, Box> = new Map(),
): { labels: PlacedLabel[]; heads: HeadGroup[]; lines: PrintedLine[] } {
  const labels: PlacedLabel[] = [];
  let [left, small] = [heads, lines];
  for (const line of [...heads.flatMap((head) => topOf(head)), ...lines]) {
    const others = left.flatMap((head) => without(head, line));
    const words = line.vertical ? undefined : columnLikeness(line.text.trim(), columns);
    const marked = !words && !line.vertical && isOverMarked(line, others);
    const likeness = words ?? (marked ? 'likely' : undefined);
    if (!likeness || line.text.trim().length > LONGEST) continue;
    const under = headsUnder(line, others, small, page, marked || likeness === 'known');
    const isOfOne =
      frameOf(line, page) !== undefined ||
      (isLabelOfBriefs(line.text.trim()) && !isOverText(line, under, small));
    const isAlone = others.length < left.length && under.length === 1 && isOfOne;
    if (under.length < 2 && !isAlone && !isRuledOff(line, under, small, page)) continue;
    const doubt = likeness === 'likely' ? `“${line.text.trim()}”按位置和写法认作下面各篇的栏目` : undefined;
    labels.push({ line, heads: under, ...(doubt ? { doubt } : {}) });
    left = others;
    small = small.filter((one) => one !== line);
  }
  for (const line of [...left.flatMap((head) => topOf(head)), ...small]) {
    const others = left.flatMap((head) => without(head, line));
    const ground = grounded.get(line);
    const row = ground ? headsUnderBar(line, ground, others) : [];
    const head =
      row[0] ??
      (ground ? headUnderGround(line, ground, others, small) : undefined) ??
      headBesideName(line, others, small, page) ??
      headOfBoxName(line, others, small, page) ??
      headBesideUpright(line, others, small, page) ??
      headUnderRule(line, others, small, page);
    if (!head) continue;
    const doubt = `“${line.text.trim()}”按位置认作栏目`;
    labels.push({ line, heads: row.length > 0 ? row : [head], doubt });
    left = others;
    small = small.filter((one) => one !== line);
  }
  for (const head of left) if (!head.doubt && isOverOthers(head, left)) head.doubt = UNCLEAR;
  // Heads that lost their label are other objects than they were.
  const current = (head: HeadGroup) => left.find((one) => one.lines[0] === head.lines[0]) ?? head;
  return {
    labels: labels.map((label) => ({ ...label, heads: label.heads.map(current) })),
    heads: left,
    lines: small,
  };
}

/** The headline begins so much farther in, in sizes of the name. */
const SET_IN = 1.2;

/**
 * The name of a column by its place: a few characters, smaller than the headline under it, that begin where the columns
 * of its text do, while the headline is set in their middle. A kicker would be in the middle as well.
 * @returns the head of its article
 */
function headBesideName(
  line: PrintedLine,
  heads: HeadGroup[],
  lines: PrintedLine[],
  page: PrintedPage,
): HeadGroup | undefined {
  if (!mayBeName(line)) return undefined;
  const frame = frameOf(line, page);
  const others = lines.filter((one) => one !== line && frameOf(one, page) === frame);
  const head = heads
    .filter((one) => one.frame === frame && !one.lines[0]!.vertical && one.y0 >= line.y1 - line.size / 2)
    .filter((one) => one.y0 - line.y1 < line.size * NEAR && isStart(line, one, others))
    .sort((a, b) => a.y0 - b.y0)[0];
  if (!head || !isSmallerThan(line, head) || head.x0 - line.x0 < line.size * SET_IN) return undefined;
  const left = line.x0 - line.size / 2;
  const near = [...others, ...heads].some(
    (one) =>
      one !== head &&
      shared(one.x0, one.x1, line.x0, line.x1) > 0 &&
      (one.y1 <= line.y0 + 1
        ? line.y0 - one.y1 < line.size * APART && !parted(one, line, page)
        : one.y0 < head.y0 && one.x0 > left),
  );
  return near ? undefined : head;
}

/**
 * The name of a column on a rule that runs along the headline below it, with nothing above on the way to the edge of the
 * page or the next rule.
 * @returns the head of its article
 */
function headUnderRule(
  line: PrintedLine,
  heads: HeadGroup[],
  lines: PrintedLine[],
  page: PrintedPage,
): HeadGroup | undefined {
  if (!mayBeName(line)) return undefined;
  const rule = page.rules.find(
    (one) =>
      !isUpright(one) &&
      one.y0 >= line.y1 - 2 &&
      one.y0 - line.y1 < line.size * UNDERLINE &&
      shared(one.x0, one.x1, line.x0, line.x1) > (line.x1 - line.x0) * 0.8,
  );
  const alone = ![...lines, ...heads].some(
    (one) =>
      one !== line &&
      (overlapX(one, line) > 0 && one.y1 <= line.y0 + 1
        ? line.y0 - one.y1 < line.size * NEAR && !parted(one, line, page)
        : shared(one.y0, one.y1, line.y0, line.y1) > 0 && overlapX(one, rule ?? line) > 0),
  );
  if (!rule || !alone) return undefined;
  const [head] = heads
    .filter((one) => !one.lines[0]!.vertical && one.y0 >= rule.y1 - 2 && overlapX(one, rule) > 0.8)
    .sort((a, b) => a.y0 - b.y0);
  if (!head || head.y0 - rule.y1 > line.size * NEAR || !isSmallerThan(line, head)) return undefined;
  // A kicker may stand between, and no text.
  const between = lines.filter(
    (one) => one !== line && one.y0 > rule.y0 && one.y1 < head.y0 + 1 && overlapX(one, head) > 0,
  );
  return between.length < 2 && Math.abs(head.x0 - line.x0) < head.size ? head : undefined;
}

/** A bar is so wide at least, as a share of the headlines under it. */
const BAR = 0.8;

/** The headlines side by side right under a bar that is as wide as all of them and holds nothing but a short name. */
function headsUnderBar(line: PrintedLine, bar: Box, heads: HeadGroup[]): HeadGroup[] {
  if (!mayBeName(line) && !isShortName(line)) return [];
  const below = heads
    .filter(
      (head) =>
        !head.lines[0]!.vertical &&
        head.y0 >= bar.y1 - 1 &&
        head.y0 - bar.y1 < line.size * NEAR &&
        overlapX(head, bar) > 0.9,
    )
    .sort((a, b) => a.y0 - b.y0);
  const row = below.filter((head) => head.y0 - below[0]!.y0 < head.size * LEVEL);
  const { x0, x1 } = widthOf(row);
  return row.length > 1 && bar.x1 - bar.x0 > (x1 - x0) * BAR ? row : [];
}

/**
 * The larger headline right under a few words on a ground of their own, over whichever part of it they stand, or where its
 * text begins; or a headline of any size under a bar that is as wide as it.
 */
function headUnderGround(
  line: PrintedLine,
  ground: Box,
  heads: HeadGroup[],
  lines: PrintedLine[],
): HeadGroup | undefined {
  if (!mayBeName(line) && !isShortName(line)) return undefined;
  const text = lines.filter((one) => one !== line);
  return heads
    .filter(
      (head) =>
        !head.lines[0]!.vertical &&
        (isSmallerThan(line, head) || isUnderBar(head, ground)) &&
        head.y0 >= line.y1 - line.size / 2 &&
        head.y0 - line.y1 < line.size * NEAR &&
        (shared(head.x0, head.x1, line.x0, line.x1) > 0 || isAtEdge(line, textUnder(line, head, text))),
    )
    .sort((a, b) => a.y0 - b.y0)[0];
}

/** Below a bar, and no wider than it. */
function isUnderBar(head: HeadGroup, bar: Box): boolean {
  return head.y0 >= bar.y1 - 1 && shared(head.x0, head.x1, bar.x0, bar.x1) > (head.x1 - head.x0) * 0.95;
}

/** White between the name of a column and what ends above it, in its size. */
const APART = 0.7;

/** The text under a head begins at the left edge of a line, and the head stands in the middle of its columns. */
function isStart(line: PrintedLine, head: HeadGroup, lines: PrintedLine[]): boolean {
  const top = textUnder(line, head, lines);
  const edge = Math.min(...top.map(({ x0 }) => x0));
  const right = Math.max(...top.map(({ x1 }) => x1));
  const off = Math.abs((head.x0 + head.x1) / 2 - (edge + right) / 2);
  return isAtEdge(line, top) && off < head.size * IN_PLACE;
}

/** The first lines under a head that begin no farther left than a line does, nor beyond the head. */
function textUnder(line: PrintedLine, head: HeadGroup, lines: PrintedLine[]): PrintedLine[] {
  return lines.filter(
    ({ y0, x0, size }) =>
      y0 >= head.y1 - size / 2 && y0 < head.y1 + size * TEXT_BELOW && x0 > line.x0 - size && x0 < head.x1,
  );
}

function isAtEdge(line: PrintedLine, text: PrintedLine[]): boolean {
  return Math.abs(Math.min(...text.map(({ x0 }) => x0)) - line.x0) < line.size * 0.8;
}

/** Height of the text below a head that shows where its columns are, in sizes. */
const TEXT_BELOW = 12;

/** A rule under a label of briefs that have no headlines but small ones, in its size. */
const UNDERLINE = 1.5;

/**
 * The page without the rules that set off labels from the text right under them: a label between two rules stands over
 * the columns below the lower one.
 */
export function withoutLabelRules(
  page: PrintedPage,
  heads: HeadGroup[],
  lines: PrintedLine[],
  columns: ReadonlySet<string>,
): PrintedPage {
  const labels = heads.filter(
    ({ lines: [label, ...more] }) =>
      label && more.length === 0 && columnLikeness(label.text.trim(), columns) === 'known',
  );
  const isLabels = (rule: Box) =>
    !isUpright(rule) &&
    labels.some((label) => {
      const near =
        shared(rule.x0, rule.x1, label.x0, label.x1) > 0 && rule.y0 - label.y1 < label.size * UNDERLINE;
      const next = [...heads, ...lines].filter((one) => one.y0 >= label.y1 && overlapX(one, rule) > 0.5);
      const first = next.sort((a, b) => a.y0 - b.y0)[0];
      return (
        near &&
        rule.y0 >= label.y1 - 2 &&
        first &&
        first.y0 >= rule.y1 - 2 &&
        !heads.includes(first as HeadGroup)
      );
    });
  return { ...page, rules: page.rules.filter((rule) => !isLabels(rule)) };
}

/** Over the one headline of a box it is a kicker, or a column as its words tell, unless a rule and nothing else is between. */
function isRuledOff(
  label: PrintedLine,
  [head]: HeadGroup[],
  lines: PrintedLine[],
  page: PrintedPage,
): boolean {
  if (!head?.frame || !parted(label, head, page)) return false;
  return !lines.some(
    (line) => frameOf(line, page) === head.frame && line.y0 > label.y1 - 1 && line.y1 < head.y0 + 1,
  );
}

/** Text stands between a label and the first head below it. */
function isOverText(label: PrintedLine, [head]: HeadGroup[], lines: PrintedLine[]): boolean {
  return lines.some(
    (line) => line.y0 >= label.y1 - 1 && line.y1 <= (head?.y0 ?? 0) + 1 && overlapX(line, head ?? label) > 0,
  );
}

const UNCLEAR = '标题上面的短行居于并排的几条标题当中，可能是它们共同的栏目，请对照原版';
/** Longer short lines are kickers without doubt. */
const LONGEST_UNKNOWN = 6;

/** A few words over the middle one of at least three heads that are set alike, and no words over the others. */
function isOverOthers(head: HeadGroup, heads: HeadGroup[]): boolean {
  const [label] = topOf(head);
  if (!label || label.text.replace(/\s/gu, '').length > LONGEST_UNKNOWN) return false;
  const [own] = without(head, label);
  if (!own) return false;
  const abreast = heads.filter(
    (one) =>
      one !== head &&
      one.frame === head.frame &&
      Math.abs(one.y0 - own.y0) < own.size * LEVEL &&
      Math.abs(one.size - own.size) < own.size * 0.1,
  );
  const row = around([own, ...abreast]);
  const off = Math.abs(label.x0 + label.x1 - row.x0 - row.x1) / 2;
  return abreast.length >= 2 && off < label.size * IN_PLACE;
}

/** The line of a head above all its others. */
function topOf({ lines }: HeadGroup): PrintedLine[] {
  const [first, second] = [...lines].sort((a, b) => a.y0 - b.y0);
  const alone = first && (!second || shared(first.y0, first.y1, second.y0, second.y1) < first.size * 0.3);
  return alone ? [first] : [];
}

function without(head: HeadGroup, line: PrintedLine): HeadGroup[] {
  if (!head.lines.includes(line)) return [head];
  const lines = head.lines.filter((one) => one !== line);
  if (lines.length === 0) return [];
  return [{ ...head, ...around(lines), lines, size: Math.max(...lines.map(({ size }) => size)) }];
}

/** In a frame all heads below a label on its top; on the open page those of the one row under it. */
function headsUnder(
  label: PrintedLine,
  heads: HeadGroup[],
  lines: PrintedLine[],
  printed: PrintedPage,
  known: boolean,
): HeadGroup[] {
  const page = known ? withoutUnderline(label, printed) : printed;
  const frame = frameOf(label, page);
  const same = heads.filter((head) => head.frame === frame && !head.lines[0]!.vertical);
  const below = same
    // A rule that begins below the label of briefs parts their columns from each other.
    .filter(
      (head) =>
        head.y0 >= label.y1 - label.size / 2 && !isFenced(label, head, page, known ? label : undefined),
    )
    .sort((a, b) => a.y0 - b.y0);
  const [first] = below;
  if (!first || first.y0 - label.y1 > label.size * NEAR) return [];
  if (frame && isBox(frame, page)) {
    const own = [
      ...lines.filter((line) => frameOf(line, page) === frame),
      ...same.flatMap((head) => head.lines),
    ];
    const isBeside = (line: PrintedLine) =>
      line.x0 >= label.x1 && shared(line.y0, line.y1, label.y0, label.y1) > label.size / 2;
    const isTop = own.every(
      (line) => line === label || line.y0 >= label.y1 - label.size / 2 || isBeside(line),
    );
    return isTop && isInPlace(label, frame) ? below : [];
  }
  const wide = known ? underWide(label, first, below, lines, page) : [];
  const stack = (head: HeadGroup) => stackUnder(head, below, known ? withoutRulesBetween(below, page) : page);
  if (wide.length > 1) return wide;
  const row = below.filter((head) => head.y0 - first.y0 < Math.min(head.size, first.size) * LEVEL);
  const reached = row.filter((head) => !parted(label, { ...head, ...widthOf([label, head]) }, page));
  const between = lines.some(
    (line) =>
      line !== label &&
      line.y0 > label.y1 &&
      line.y1 < first.y0 &&
      reached.some((head) => shared(line.x0, line.x1, head.x0, head.x1) > 0),
  );
  if (between) return [];
  if (reached.length > 1 && isInPlace(label, around(reached)))
    return known ? [...new Set(reached.flatMap(stack))] : reached;
  if (reached.length > 1) return [];
  return isInPlace(label, first) || known ? stack(first) : [];
}

/** The page without the rules that part the briefs of one column from each other: they are no wider than it. */
function withoutRulesBetween(heads: HeadGroup[], page: PrintedPage): PrintedPage {
  const isBetween = (rule: Box) =>
    !isUpright(rule) &&
    heads.some(
      (head) =>
        head.y1 < rule.y0 &&
        heads.some(
          (next) =>
            next.y0 >= rule.y1 - 1 &&
            next.y0 - rule.y1 < next.size * IN_PLACE &&
            areOfOneSize(head, next) &&
            Math.abs(rule.x0 - head.x0) < head.size &&
            Math.abs(next.x0 - head.x0) < head.size,
        ),
    );
  return { ...page, rules: page.rules.filter((rule) => !isBetween(rule)) };
}

/**
 * A label in the middle of several columns between upright rules, or the edges of the page: all heads of the size of the
 * first that stand under it in them, down to the next rule.
 */
function underWide(
  label: PrintedLine,
  first: HeadGroup,
  below: HeadGroup[],
  lines: PrintedLine[],
  page: PrintedPage,
): HeadGroup[] {
  const walls = page.rules.filter(
    // One that begins below the label parts the columns under it.
    (rule) => isUpright(rule) && rule.y0 < label.y1 && rule.y1 > first.y1 + first.size,
  );
  const all = around([...lines, ...below]);
  const room = {
    x0: Math.max(all.x0, ...walls.map(({ x1 }) => x1).filter((x) => x <= label.x0)),
    x1: Math.min(all.x1, ...walls.map(({ x0 }) => x0).filter((x) => x >= label.x1)),
  };
  const off = Math.abs((label.x0 + label.x1 - room.x0 - room.x1) / 2);
  if (off > label.size || label.x0 - room.x0 < label.size * IN_PLACE) return [];
  const inRoom = below.filter((head) => head.x0 > room.x0 - 1 && head.x1 < room.x1 + 1);
  const end = inRoom.findIndex((head) => !areOfOneSize(first, head) || parted(first, head, page));
  return end < 0 ? inRoom : inRoom.slice(0, end);
}

/** Heads of briefs under one label differ by less in size; bold ones may be fitted into their column. */
const ONE_SIZE = 0.08;
const ONE_SIZE_BOLD = 0.2;

function areOfOneSize(one: HeadGroup, other: HeadGroup): boolean {
  const isBold = [one, other].every((head) => head.lines.every(({ bold }) => bold));
  return Math.abs(one.size - other.size) <= one.size * (isBold ? ONE_SIZE_BOLD : ONE_SIZE);
}

/** The page without the rule on which a label stands that surely is one: what is under it is under the label. */
function withoutUnderline(label: PrintedLine, page: PrintedPage): PrintedPage {
  const isUnderline = (rule: Box) =>
    !isUpright(rule) &&
    rule.y0 >= label.y1 - 2 &&
    rule.y0 - label.y1 < label.size * UNDERLINE &&
    shared(rule.x0, rule.x1, label.x0, label.x1) > 0;
  return { ...page, rules: page.rules.filter((rule) => !isUnderline(rule)) };
}

/** Heads of one size one below the other in one column, with no rule between. */
function stackUnder(first: HeadGroup, below: HeadGroup[], page: PrintedPage): HeadGroup[] {
  const stack = [first];
  for (const head of below) {
    const last = stack.at(-1)!;
    if (head === first || overlapX(head, first) < 0.5) continue;
    if (!areOfOneSize(first, head) || parted(last, head, page)) break;
    stack.push(head);
  }
  return stack;
}

function widthOf(boxes: Box[]): Pick<Box, 'x0' | 'x1'> {
  const { x0, x1 } = around(boxes);
  return { x0, x1 };
}

/** In the middle, or at the left edge. */
function isInPlace(label: PrintedLine, over: Box): boolean {
  const centred = Math.abs((label.x0 + label.x1) / 2 - (over.x0 + over.x1) / 2);
  return Math.min(centred, Math.abs(label.x0 - over.x0)) < label.size * IN_PLACE;
}
