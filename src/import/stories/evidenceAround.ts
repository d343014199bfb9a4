/** What stands around a group of short lines: the evidence for a new article or a subhead. */
import type { Classified } from '../roles/classify.ts';
import { readTail } from '../roles/dateline.ts';
import { type Cursor, isComplete, isDisplay, placesIn, zonesIn } from './cursor.ts';
import {
  beginsWithDay,
  LIST_MARK,
  parallelOf,
  type Framed,
  type Parallel,
  type Surroundings,
} from './evidence.ts';
import { isBoxLabel, mayBeBoxLabel } from '../roles/boxLabel.ts';
import { columnLikeness, columnName, frameOf } from '../roles/column.ts';
import { lengthOf, startOf, trim } from '../base/textRun.ts';
import { endsSentence } from '../base/sentence.ts';

/**
 * The evidence for `headScore` on a group of short lines.
 * @param lines of the group; the first is the block looked at
 * @param end index of the block after them
 */
export function surroundings(cursor: Cursor, lines: readonly Classified[], end: number): Surroundings {
  const { index } = cursor;
  const last = cursor.current?.body.at(-1);
  // What is of interest only while an article is open is not looked for when none is.
  const closed = isComplete(cursor);
  const [next, afterNext] = [cursor.blocks[end], cursor.blocks[end + 1]];
  return {
    lines,
    closed,
    ...(next ? { next } : {}),
    ...(afterNext ? { afterNext } : {}),
    zonesOfOpen: new Set(cursor.current?.headline.flatMap((run) => zonesIn(cursor, run)) ?? []),
    parallel: lines.length === 1 && !isComplete(cursor) ? parallelTo(cursor, lines[0]!, index) : undefined,
    zonesOfText: new Set(cursor.current?.body.flatMap(({ run }) => zonesIn(cursor, run)) ?? []),
    markOfOpen: cursor.current?.mark,
    signed: cursor.current?.signedAtTop
      ? ('under-headline' as const)
      : (cursor.current?.authors.length ?? 0) > 0
        ? ('in-text' as const)
        : undefined,
    signedBelow: !closed && signedBelow(cursor, end),
    alone:
      lines.length === 1 &&
      !cursor.current?.body.some(({ type }) => type === 'heading') &&
      singleLinesBelow(cursor, index).length === 0,
    elsewhere: !closed && isElsewhere(cursor, lines),
    unlikeSubheads: isUnlikeSubheads(cursor, lines),
    listBelow:
      next !== undefined &&
      LIST_MARK.test(next.run.folded) &&
      !cursor.current?.body.some(({ run }) => LIST_MARK.test(run.folded)),
    newsLead: beginsWithDay(cursor.current?.body[0]?.run.folded ?? ''),
    sibling: isSibling(cursor, lines),
    letterSpaced: !closed && isSpacedLikeOpen(cursor, lines),
    cutAbove: last?.type === 'paragraph' && !endsSentence(last.run.folded),
    framed: closed ? undefined : framedAs(cursor, lines),
  };
}

function isSpacedLikeOpen({ blocks, index, current }: Cursor, lines: readonly Classified[]): boolean {
  if (!lines.every(({ block }) => block.letterSpaced)) return false;
  const heads = new Set(current?.headline.map(startOf));
  return blocks.slice(0, index).some(({ run, block }) => block.letterSpaced && heads.has(startOf(run)));
}

/** 科创：…, 民生：…: a topic of like length before a colon, in the headline above and in this line. */
const TOPIC = /^\s*([\p{Script=Han}A-Za-z]{2,6})\s*[:：]\s*\S/u;
/** Longer articles have subheads of that pattern. */
const SHORT_ITEM = 2;

function isSibling(cursor: Cursor, lines: readonly Classified[]): boolean {
  const { current } = cursor;
  const [line] = lines;
  const above = TOPIC.exec(current?.headline.at(-1)?.folded ?? '')?.[1];
  const here = TOPIC.exec(line?.run.folded ?? '')?.[1];
  return (
    lines.length === 1 &&
    above !== undefined &&
    here !== undefined &&
    above.length === here.length &&
    current!.body.length <= SHORT_ITEM &&
    current!.body.every(({ type }) => type === 'paragraph')
  );
}

/** Subheads of one article are of like size. */
const UNLIKE = 1.7;

/** The article has two subheads at least, and this line is far longer than all of them. */
function isUnlikeSubheads(cursor: Cursor, lines: readonly Classified[]): boolean {
  const subheads = cursor.current?.body.filter(({ type }) => type === 'heading') ?? [];
  const longest = Math.max(...subheads.map(({ run }) => lengthOf(run)));
  return subheads.length >= 2 && Math.max(...lines.map(({ run }) => lengthOf(run))) >= longest * UNLIKE;
}

const NO_COLUMNS: ReadonlySet<string> = new Set();
/** Longer lines are no labels. */
const LONGEST_LABEL = 8;
/** So many paragraphs an article has above a box at least. */
const TEXT_ABOVE_BOX = 2;

/** A short name with a mark before it or in brackets, over text: by the frames above it in its article. */
function framedAs(cursor: Cursor, lines: readonly Classified[]): Framed {
  const [line] = lines;
  if (!line) return undefined;
  if (isBareLabel(line) && hasBoxBelow(cursor)) return 'box';
  if (!isFramedLabel(line)) return undefined;
  // 【简讯】 is over briefs.
  if (columnLikeness(columnName(line.run.folded), NO_COLUMNS) === 'known') return undefined;
  const above = shortLinesAbove(cursor);
  const frame = frameOf(line.run.folded);
  if (
    cursor.current?.beside ||
    above.slice(lastUnframed(above) + 1).some(({ run }) => isBoxLabel(run.folded))
  )
    return 'box';
  if (above.some(({ run }) => frameOf(run.folded) === frame)) return 'row';
  const paragraphs = cursor.current?.body.filter(({ type }) => type === 'paragraph').length ?? 0;
  if (paragraphs < TEXT_ABOVE_BOX) return 'row';
  const below = framedBelow(cursor, frame);
  if (mayBeBoxLabel(line.run.folded) && below.every(({ run }) => isBox(run.folded))) return 'box';
  return below.length > 0 ? 'row' : 'lone';
}

/** 新闻背景, with nothing around it. */
function isBareLabel({ run }: Classified): boolean {
  return frameOf(run.folded.trim()) === undefined && isBoxLabel(run.folded);
}

/** Blocks within which a box ends and the next one begins. */
const NEXT_BOX = 6;

/** 相关链接 soon below, on a line of its own: a feature's boxes stand one below the other, its subheads bear no such names. */
function hasBoxBelow({ blocks, index }: Cursor): boolean {
  const below = blocks.slice(index + 1, index + 1 + NEXT_BOX);
  return below.some((block) => block.role !== 'paragraph' && isBoxLabel(block.run.folded));
}

function isBox(text: string): boolean {
  return isBoxLabel(text) || mayBeBoxLabel(text);
}

function isFramedLabel({ run }: Classified): boolean {
  const text = run.folded.trim();
  return (
    frameOf(text) !== undefined &&
    lengthOf(run) <= LONGEST_LABEL + 2 &&
    /^[\p{Script=Han}\s]{2,8}$/u.test(columnName(text))
  );
}

/** Short lines of the open article above the one looked at, from the last line of its head. */
function shortLinesAbove({ blocks, index, current }: Cursor): readonly Classified[] {
  const last = current?.headline.at(-1);
  const from = last ? startOf(last) : -1;
  const lines: Classified[] = [];
  for (let at = index - 1; at >= 0; at--) {
    const block = blocks[at]!;
    if (isDisplay(block)) lines.unshift(block);
    if (startOf(block.run) <= from) break;
  }
  return lines;
}

function lastUnframed(lines: readonly Classified[]): number {
  return lines.findLastIndex((line) => !isFramedLabel(line));
}

/** Lines with the same frame below, before the next report. */
function framedBelow({ blocks, index }: Cursor, frame: string | undefined): Classified[] {
  const report = blocks.findIndex(
    (block, at) => at > index && (block.role === 'byline' || block.opensReport),
  );
  return blocks
    .slice(index + 1, report < 0 ? undefined : report)
    .filter((block) => isFramedLabel(block) && frameOf(block.run.folded) === frame);
}

/** The lines name places, and none of them stands in the open article. */
function isElsewhere(cursor: Cursor, lines: readonly Classified[]): boolean {
  const named = lines.flatMap(({ run }) => placesIn(cursor, run.folded));
  const parts = [...(cursor.current?.headline ?? []), ...(cursor.current?.body.map(({ run }) => run) ?? [])];
  return named.length > 0 && !named.some((place) => parts.some(({ folded }) => folded.includes(place)));
}

/** True when the paragraphs from here on end with a signature before the next short line. */
function signedBelow(cursor: Cursor, from: number): boolean {
  for (let at = from; at < cursor.blocks.length; at++) {
    const block = cursor.blocks[at]!;
    if (block.role === 'byline') return at > from;
    if (block.role !== 'paragraph' || (at > from && block.opensReport)) return false;
    if (readTail(trim(block.run), cursor.context.names)?.byline?.strength !== undefined) return true;
  }
  return false;
}

/** Another single short line of like form in the same article, above or below. */
function parallelTo(cursor: Cursor, line: Classified, index: number): Parallel {
  const others = [
    ...(cursor.current?.body.flatMap(({ type, run }) => (type === 'heading' ? [run.folded] : [])) ?? []),
    ...singleLinesBelow(cursor, index),
  ];
  const likenesses = others.map((other) => parallelOf(other, line.run.folded));
  return likenesses.includes('alike') ? 'alike' : likenesses.includes('near') ? 'near' : undefined;
}

/** Short lines between two paragraphs, as far as the article can reach. */
function singleLinesBelow(cursor: Cursor, index: number): string[] {
  const lines: string[] = [];
  for (let at = index + 1; at < cursor.blocks.length; at++) {
    const block = cursor.blocks[at]!;
    const [above, below] = [cursor.blocks[at - 1]!, cursor.blocks[at + 1]];
    if (block.role === 'byline' || block.role === 'column' || block.role === 'subtitle' || block.opensReport)
      break;
    if (isDisplay(block) && above.role === 'paragraph' && below?.role === 'paragraph' && !below.opensReport)
      lines.push(block.run.folded);
  }
  return lines;
}
