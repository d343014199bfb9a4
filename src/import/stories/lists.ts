/** Verse and lists: short lines one after the other that are kept line by line. */
import type { Classified } from '../roles/classify.ts';
import { head, subhead } from './head.ts';
import { awaitsText, type GroupState, headless, isComplete, isDisplay } from './reader.ts';
import { isBoxLabel, OPENS_ARTICLE } from './evidence.ts';
import { lengthOf, trim } from '../base/textRun.ts';

/** A group of this many short lines with no text between is verse or a list, not a headline. */
const VERSE_LINES = 4;
/** Behind a colon two are a list. */
const LIST_LINES = 2;
/** Marks that begin an item of a list. */
export const LIST_MARK = /^\s*[●■◆▲△○◎★☆▶□◇※·•]/u;

/**
 * Short lines that are verse; the last ones may be the headline of what follows.
 * @param end index of the block after the lines
 * @returns how many of the lines they are, 0 for none
 */
export function verseLines(state: GroupState, lines: Classified[], end: number): number {
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
 * @returns how many of the lines they are, label included, 0 for none
 */
export function markedRows(lines: Classified[]): number {
  const marks = lines.map(markOf);
  const from = marks[0] !== undefined && marks[0] === marks[1] ? 0 : 1;
  let end = from;
  while (marks[end] !== undefined && marks[end] === marks[from]) end++;
  return end - from >= LIST_LINES ? end : 0;
}

/** Adds rows found by `markedRows` one by one; their label is a subhead, or the head of a new article. */
export function takeRows(state: GroupState, lines: Classified[]): void {
  const labelled = markOf(lines[0]!) !== markOf(lines[1]!);
  if (labelled && awaitsText(state)) subhead(state, lines[0]!, 0);
  else if (labelled) head(state, lines.slice(0, 1), OPENS_ARTICLE);
  const item = state.current && (labelled || !isComplete(state)) ? state.current : headless(state);
  for (const { run } of labelled ? lines.slice(1) : lines)
    item.body.push({ type: 'verse', run: trim(run), indented: false });
  item.doubts.push({
    field: 'body',
    confidence: 'medium',
    reason: '带标记的短行连排，按名单逐行保留',
    evidence: 'marked-rows',
  });
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

/** Adds lines found by `verseLines` one by one, after a headline when no article waits for text. */
export function verse(state: GroupState, lines: Classified[]): void {
  const isList = isListBelow(state, lines);
  const opened = awaitsText(state) || isList;
  if (!opened) head(state, lines.slice(0, 1), OPENS_ARTICLE + 2);
  const item = state.current!;
  for (const { run, block } of opened ? lines : lines.slice(1))
    item.body.push({ type: 'verse', run, indented: block.blanksBefore > 0 });
  item.doubts.push({
    field: 'body',
    confidence: 'medium',
    reason: '多行短句连排，按诗行或名单逐行保留',
    evidence: 'verse',
  });
  const next = state.blocks[state.blocks.indexOf(lines.at(-1)!) + 1];
  item.closed = !isList && !/^\s*\d/u.test(next?.run.folded ?? '');
}
