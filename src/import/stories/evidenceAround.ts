/** What stands around a group of short lines: the evidence for a new article or a subhead. */
import type { Classified } from '../roles/classify.ts';
import { readTail } from '../roles/dateline.ts';
import { type GroupState, isComplete, isDisplay, placesIn, zonesIn } from './reader.ts';
import { LIST_MARK } from './lists.ts';
import { beginsWithDay, parallelOf, type Parallel, type Surroundings } from './evidence.ts';
import { lengthOf, trim } from '../base/textRun.ts';
import { endsSentence } from '../base/sentence.ts';

/**
 * The evidence for `headScore` on a group of short lines.
 * @param index of the first block of the group
 * @param end index of the block after it
 * @returns all but `closed`, which the caller decides
 */
export function surroundings(
  state: GroupState,
  lines: Classified[],
  index: number,
  end: number,
): Omit<Surroundings, 'closed'> {
  const last = state.current?.body.at(-1);
  const [next, afterNext] = [state.blocks[end], state.blocks[end + 1]];
  return {
    lines,
    ...(next ? { next } : {}),
    ...(afterNext ? { afterNext } : {}),
    zonesOfOpen: new Set(state.current?.headline.flatMap((run) => zonesIn(state, run)) ?? []),
    parallel: lines.length === 1 && !isComplete(state) ? parallelTo(state, lines[0]!, index) : undefined,
    zonesOfText: new Set(state.current?.body.flatMap(({ run }) => zonesIn(state, run)) ?? []),
    markOfOpen: /^\s*[●■◆▲△○◎★☆▶□◇]/u.exec(state.current?.headline[0]?.folded ?? '')?.[0].trim(),
    signed: state.current?.signedAtTop
      ? ('under-headline' as const)
      : (state.current?.authors.length ?? 0) > 0
        ? ('in-text' as const)
        : undefined,
    signedBelow: signedBelow(state, end),
    alone:
      lines.length === 1 &&
      !state.current?.body.some(({ type }) => type === 'heading') &&
      singleLinesBelow(state, index).length === 0,
    elsewhere: isElsewhere(state, lines),
    unlikeSubheads: isUnlikeSubheads(state, lines),
    listBelow:
      next !== undefined &&
      LIST_MARK.test(next.run.folded) &&
      !state.current?.body.some(({ run }) => LIST_MARK.test(run.folded)),
    newsLead: beginsWithDay(state.current?.body[0]?.run.folded ?? ''),
    sibling: isSibling(state, lines),
    cutAbove: last?.type === 'paragraph' && !endsSentence(last.run.folded),
  };
}

/** 科创：…, 民生：…: a topic of like length before a colon, in the headline above and in this line. */
const TOPIC = /^\s*([\p{Script=Han}A-Za-z]{2,6})\s*[:：]\s*\S/u;
/** Longer articles have subheads of that pattern. */
const SHORT_ITEM = 2;

function isSibling(state: GroupState, lines: Classified[]): boolean {
  const { current } = state;
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
function isUnlikeSubheads(state: GroupState, lines: Classified[]): boolean {
  const subheads = state.current?.body.filter(({ type }) => type === 'heading') ?? [];
  const longest = Math.max(...subheads.map(({ run }) => lengthOf(run)));
  return subheads.length >= 2 && Math.max(...lines.map(({ run }) => lengthOf(run))) >= longest * UNLIKE;
}

/** The lines name places, and none of them stands in the open article. */
function isElsewhere(state: GroupState, lines: Classified[]): boolean {
  const named = lines.flatMap(({ run }) => placesIn(state, run.folded));
  const parts = [...(state.current?.headline ?? []), ...(state.current?.body.map(({ run }) => run) ?? [])];
  return named.length > 0 && !named.some((place) => parts.some(({ folded }) => folded.includes(place)));
}

/** True when the paragraphs from here on end with a signature before the next short line. */
function signedBelow(state: GroupState, from: number): boolean {
  for (let at = from; at < state.blocks.length; at++) {
    const block = state.blocks[at]!;
    if (block.role === 'byline') return at > from;
    if (block.role !== 'paragraph' || (at > from && block.opensReport)) return false;
    if (readTail(trim(block.run), state.context.names)?.byline?.strength !== undefined) return true;
  }
  return false;
}

/** Another single short line of like form in the same article, above or below. */
function parallelTo(state: GroupState, line: Classified, index: number): Parallel {
  const others = [
    ...(state.current?.body.flatMap(({ type, run }) => (type === 'heading' ? [run.folded] : [])) ?? []),
    ...singleLinesBelow(state, index),
  ];
  const likenesses = others.map((other) => parallelOf(other, line.run.folded));
  return likenesses.includes('alike') ? 'alike' : likenesses.includes('near') ? 'near' : undefined;
}

/** Short lines between two paragraphs, as far as the article can reach. */
function singleLinesBelow(state: GroupState, index: number): string[] {
  const lines: string[] = [];
  for (let at = index + 1; at < state.blocks.length; at++) {
    const block = state.blocks[at]!;
    const [above, below] = [state.blocks[at - 1]!, state.blocks[at + 1]];
    if (block.role === 'byline' || block.role === 'column' || block.role === 'subtitle' || block.opensReport)
      break;
    if (isDisplay(block) && above.role === 'paragraph' && below?.role === 'paragraph' && !below.opensReport)
      lines.push(block.run.folded);
  }
  return lines;
}
