/** Short lines: headlines, subheads, verse, and pieces of sentences that look like them. */
import { outside } from './attach.ts';
import type { Classified } from './classify.ts';
import { columnExtent, columnName } from './column.ts';
import {
  type GroupState,
  open,
  isComplete,
  awaitsText,
  headless,
  placesIn,
  zonesIn,
  isDisplay,
} from './groupState.ts';
import { readTail } from './dateline.ts';
import { addText, paragraph } from './groupText.ts';
import {
  ALONE,
  beginsWithDay,
  headScore,
  isBoxLabel,
  OPENS_ARTICLE,
  parallelOf,
  type Parallel,
} from './headScore.ts';
import { readHeadline } from './headline.ts';
import { PICTURES } from './photo.ts';
import { lengthOf, slice, trim } from './run.ts';
import { fillBox, participants, takeBox } from './groupBoxes.ts';
import { signatureLines } from './groupEnds.ts';
import { beginsAfresh, beginsMidSentence, endsClause, endsSentence, seamInWord } from './sentence.ts';

/** ——某公司董事长 田野: who said the quotation that is the whole paragraph above. */
function isAttribution(state: GroupState, { role, run }: Classified): boolean {
  const last = state.current?.body.at(-1);
  return (
    role === 'subtitle' &&
    last?.type === 'paragraph' &&
    lengthOf(run) <= LONGEST_ATTRIBUTION &&
    /^\s*[“"「][^]*[”"」]\s*$/u.test(last.run.folded)
  );
}

const LONGEST_ATTRIBUTION = 30;

/** A quotation that is not closed on its line: a column end cut the sentence. */
function leavesOpen(text: string): boolean {
  return text.lastIndexOf('“') > text.lastIndexOf('”') || text.lastIndexOf('《') > text.lastIndexOf('》');
}

/** A group of this many short lines with no text between is verse or a list, not a headline. */
const VERSE_LINES = 4;
/** A box of an interview above a line makes it a headline. */
const BOX_ABOVE = 10;
/** Behind a colon two are a list. */
const LIST_LINES = 2;

/**
 * Short lines one after the other: verse, a piece of a sentence, subheads, or the head of a new article.
 * @returns index of the next block to look at
 */
export function displays(state: GroupState, index: number): number {
  const box = participants(state, index);
  if (box > 0) {
    takeBox(state, index, box);
    return index + box;
  }
  let end = index;
  while (end < state.blocks.length && isDisplay(state.blocks[end]!) && participants(state, end) === 0) end++;
  // A labelled headline begins a group of its own.
  const labelled = state.blocks
    .slice(index + 1, end)
    .findIndex(({ block }) => block.is === 'headline' || block.is === 'kicker');
  if (labelled >= 0 && state.blocks[index]!.block.is !== 'kicker') end = index + 1 + labelled;
  const label = insideLabel(state, index, end);
  if (label === index) return inside(state, index);
  if (label !== undefined) end = label;
  const signature = signatureLines(state, index, end);
  if (signature > 0) return index + signature;
  const lines = state.blocks.slice(index, end);
  if (isAttribution(state, lines[0]!)) {
    state.current!.body.push({ type: 'verse', run: trim(lines[0]!.run), indented: true });
    return index + 1;
  }
  if (lines.length === 1 && (lines[0]!.cutOff || leavesOpen(lines[0]!.run.folded))) {
    paragraph(state, lines[0]!);
    return end;
  }
  const rows = markedRows(lines);
  if (rows > 0) {
    takeRows(state, lines.slice(0, rows));
    return index + rows;
  }
  const verses = verseLines(state, lines, end);
  if (verses > 0) {
    verse(state, lines.slice(0, verses));
    return index + verses;
  }
  const fragment = leadingFragment(state, lines, end);
  if (fragment) {
    addText(state, state.current!, fragment);
    if (lines.length === 1) return end;
  }
  const rest = fragment ? lines.slice(1) : lines;
  const around = { ...surroundings(state, rest, index, end), closed: isComplete(state) };
  const score = headScore(around, state.context.finder) + (state.pendingBox ? BOX_ABOVE : 0);
  if (score >= OPENS_ARTICLE) head(state, rest, around.alone ? score - ALONE : score);
  else for (const line of rest) subhead(state, line, score);
  return end;
}

/** Labels of a deck over the text of an article, and of a reply or an afterword below it. */
const DECK = /^(?:核心提示|阅读提示|内容提[示要]|提要|摘要|导语|引子|引言|前言)\s*[:：]?$/u;
const REPLY =
  /^(?:回复|答复|回音|回应|反馈|部门回复|官方回复|编辑回复|记者调查|调查|采访手记|记者手记|点评|专家点评|律师解答|处理结果)\s*[:：]?$/u;

/**
 * Labels that stand inside an article whatever their size: a deck under a headline, a framed reply under a letter.
 * @returns index of the label among the short lines
 */
function insideLabel(state: GroupState, index: number, end: number): number | undefined {
  for (let at = index; at < end; at++) {
    const { run } = state.blocks[at]!;
    const text = run.folded.trim();
    const name = columnName(text);
    if (DECK.test(name) && (at > index || awaitsText(state))) return at;
    if (
      REPLY.test(name) &&
      name !== text &&
      state.items.length > 0 &&
      state.blocks[at + 1]?.role === 'paragraph'
    )
      return at;
  }
  return undefined;
}

/** The label goes into the article above, even when that was signed. */
function inside(state: GroupState, index: number): number {
  state.current ??= state.items.at(-1)!;
  state.current.closed = false;
  subhead(state, state.blocks[index]!, 0);
  return index + 1;
}

function surroundings(state: GroupState, lines: Classified[], index: number, end: number) {
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
    cutAbove: last?.type === 'paragraph' && !endsSentence(last.run.folded),
  };
}

/** Subheads of one article are of like size. */
const UNLIKE = 1.7;

/** The article has two subheads at least, and this line is far longer than all of them. */
function isUnlikeSubheads(state: GroupState, lines: Classified[]): boolean {
  const subheads = state.current?.body.filter(({ type }) => type === 'heading') ?? [];
  const longest = Math.max(...subheads.map(({ run }) => lengthOf(run)));
  return subheads.length >= 2 && Math.max(...lines.map(({ run }) => lengthOf(run))) >= longest * UNLIKE;
}

const LIST_MARK = /^\s*[●■◆▲△○◎★☆▶□◇※·•]/u;

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

/**
 * A short piece of a sentence that a column end cut off: it stands between two paragraphs, holds a comma as no
 * subhead does, or follows a paragraph that is cut itself.
 */
function leadingFragment(state: GroupState, lines: Classified[], end: number): Classified | undefined {
  const [line] = lines;
  const above = state.current?.body.at(-1);
  if (!line || line.role !== 'display' || !state.current || isComplete(state) || above === undefined)
    return undefined;
  const next = state.blocks[end];
  const around = surroundings(state, lines.slice(0, 1), state.blocks.indexOf(line), end);
  const score = headScore({ ...around, closed: false }, state.context.finder);
  // No text begins with a stop: what stands above it is its beginning.
  const stopBelow = next?.role === 'paragraph' && /^[,，。、;；!！?？]/u.test(next.run.folded.trim());
  if (stopBelow && lines.length === 1) return line;
  if (score >= OPENS_ARTICLE && lines.length === 1) return undefined;
  const text = line.run.folded.trim();
  const cutAbove =
    above.type === 'paragraph' && !endsSentence(above.run.folded) && !endsClause(above.run.folded);
  if (
    cutAbove &&
    lines.length === 1 &&
    !around.parallel &&
    next?.role === 'paragraph' &&
    (seamInWord(above.run.folded, text) || beginsMidSentence(text))
  )
    return line;
  const opensClause = /[,，、](?:把|将|为|以|在|对|使|让|与|向|从|由|用|并|和|及|的)?[^,，、]{0,12}$/u.test(
    text,
  );
  const followed = next?.role === 'paragraph' && !next.opensReport && !beginsAfresh(next.run.folded.trim());
  return opensClause && lines.length === 1 && !around.parallel && followed ? line : undefined;
}

/** 木　易: two characters set apart by themselves under a headline. */
function isSpacedName({ run, role }: Classified): boolean {
  return role === 'display' && /^\s*\p{Script=Han}\s{1,3}\p{Script=Han}\s*$/u.test(run.folded);
}

function head(state: GroupState, lines: Classified[], score: number): void {
  const wasOpen = state.current !== undefined && !isComplete(state);
  const item = open(state);
  const signed = lines.length > 1 && isSpacedName(lines.at(-1)!) ? lines.at(-1)! : undefined;
  readHeadline(signed ? lines.slice(0, -1) : lines, item, state.context.finder);
  if (signed) {
    item.authors.push({ name: trim(signed.run) });
    item.signedAtTop = true;
    item.doubts.push({
      field: 'authors',
      confidence: 'medium',
      reason: `标题下的“${signed.run.text.trim()}”按位置认作署名`,
    });
  }
  if (item.headline.length === 0 && item.column && PICTURES.test(item.column.folded)) item.photo = true;
  if (wasOpen && score < OPENS_ARTICLE + 1.5) {
    item.doubts.push({
      field: 'headline',
      confidence: 'low',
      reason: `“${lines.at(-1)!.run.text.trim()}”也可能是上一篇的小标题，请对照原版`,
    });
  }
  if (state.pendingBox) fillBox(item, state.pendingBox);
  state.pendingBox = undefined;
  state.interrupted = undefined;
}

/** A subhead of the open article. @param score of `headScore`; told when it was not clear */
export function subhead(state: GroupState, line: Classified, score: number): void {
  const item = isComplete(state) ? headless(state) : state.current!;
  const extent =
    line.role === 'column' || /^\s*[【〔[]/u.test(line.run.folded)
      ? columnExtent(line.run.folded)
      : { from: 0, to: line.run.text.length };
  outside(item, line.run, extent, 'ornament');
  item.body.push({ type: 'heading', run: slice(line.run, extent.from, extent.to), indented: false });
  if (score > 0.5)
    item.doubts.push({
      field: 'body',
      confidence: 'medium',
      reason: `“${line.run.text.trim()}”当作小标题，也可能是另一篇的标题`,
    });
}

/** How many of the lines are verse; the last ones may be the headline of what follows. */
function verseLines(state: GroupState, lines: Classified[], end: number): number {
  if (isBoxOfFigures(lines)) return lines.length;
  const next = state.blocks[end];
  const gap = lines.findLastIndex(({ block }, at) => at > 0 && block.blanksBefore > 0);
  const count =
    next === undefined || isDisplay(next)
      ? lines.length
      : gap > 0 && gap >= lines.length - 3
        ? gap
        : lines.length - 1;
  const body = lines.slice(awaitsText(state) || isListBelow(state, lines) ? 0 : 1, count);
  return body.length >= (leadsToList(state) ? LIST_LINES : VERSE_LINES) &&
    body.every(({ run, role }) => (role === 'display' || role === 'numbered') && lengthOf(run) <= 22)
    ? count
    : 0;
}

/** 数说, and under it rows that begin with figures. */
function isBoxOfFigures([label, ...rows]: Classified[]): boolean {
  return (
    rows.length >= LIST_LINES &&
    isBoxLabel(label!.run.folded) &&
    rows.every(({ run }) => /^\s*\d/u.test(run.folded))
  );
}

/**
 * Rows that begin with the same mark are a list, with or without a label over them.
 * @returns how many of the lines they are, label included
 */
function markedRows(lines: Classified[]): number {
  const marks = lines.map(markOf);
  const from = marks[0] !== undefined && marks[0] === marks[1] ? 0 : 1;
  let end = from;
  while (marks[end] !== undefined && marks[end] === marks[from]) end++;
  return end - from >= LIST_LINES ? end : 0;
}

function takeRows(state: GroupState, lines: Classified[]): void {
  const labelled = markOf(lines[0]!) !== markOf(lines[1]!);
  if (labelled && awaitsText(state)) subhead(state, lines[0]!, 0);
  else if (labelled) head(state, lines.slice(0, 1), OPENS_ARTICLE);
  const item = state.current && (labelled || !isComplete(state)) ? state.current : headless(state);
  for (const { run } of labelled ? lines.slice(1) : lines)
    item.body.push({ type: 'verse', run: trim(run), indented: false });
  item.doubts.push({ field: 'body', confidence: 'medium', reason: '带标记的短行连排，按名单逐行保留' });
}

function markOf({ run }: Classified): string | undefined {
  return LIST_MARK.exec(run.folded)?.[0].trim();
}

/** Rows that begin with figures go on with the open article. */
function isListBelow(state: GroupState, lines: Classified[]): boolean {
  return (
    leadsToList(state) ||
    (!isComplete(state) &&
      lines.slice(0, 3).every(({ run }) => /^\s*(?:\d|[((][\d一二三四五六七八九十])/u.test(run.folded)))
  );
}

/** The text above ends with a colon: what follows is its list. */
function leadsToList(state: GroupState): boolean {
  const last = state.current?.body.at(-1);
  return !isComplete(state) && last?.type === 'paragraph' && /[:：]$/u.test(last.run.folded.trim());
}

function verse(state: GroupState, lines: Classified[]): void {
  const isList = isListBelow(state, lines);
  const opened = awaitsText(state) || isList;
  if (!opened) head(state, lines.slice(0, 1), OPENS_ARTICLE + 2);
  const item = state.current!;
  for (const { run, block } of opened ? lines : lines.slice(1))
    item.body.push({ type: 'verse', run, indented: block.blanksBefore > 0 });
  item.doubts.push({ field: 'body', confidence: 'medium', reason: '多行短句连排，按诗行或名单逐行保留' });
  const next = state.blocks[state.blocks.indexOf(lines.at(-1)!) + 1];
  item.closed = !isList && !/^\s*\d/u.test(next?.run.folded ?? '');
}
