/** Verse and lists: short lines one after the other that are kept line by line. */
import type { Classified } from '../../roles/classify.ts';
import { isBoxLabel } from '../../roles/boxLabel.ts';
import { beginsWithHour } from '../../base/programme.ts';
import { lengthOf, trim } from '../../base/textRun.ts';
import { awaitsText, isComplete, isDisplay, type Cursor } from '../cursor.ts';
import { LIST_MARK, OPENS_ARTICLE } from '../evidence.ts';
import { doubt, openHeadless, taken, type Step, type Taken } from '../steps.ts';
import { headSteps, subheadSteps } from './heads.ts';
import type { ShortLines } from './shortLines.ts';

/** A group of this many short lines with no text between is verse or a list, not a headline. */
const VERSE_LINES = 4;
/** Behind a colon two are a list. */
const LIST_LINES = 2;
/** Longer lines are no verse. */
const LONGEST_VERSE = 22;
/** Over verse stands a headline, surely. */
const SURE_HEAD = OPENS_ARTICLE + 2;

/** Short lines that are verse; the last ones may be the headline of what follows. */
export function verse(group: ShortLines): Taken | undefined {
  const count = verseLines(group);
  if (count === 0) return undefined;
  const lines = group.lines.slice(0, count);
  const isList = isListBelow(group, lines);
  const headed = !awaitsText(group) && !isList;
  const parts = lines
    .slice(headed ? 1 : 0)
    .map(({ run, block }) => ({ type: 'verse' as const, run, indented: block.blanksBefore > 0 }));
  const next = group.blocks[group.index + count];
  const closed = !isList && !/^\s*\d/u.test(next?.run.folded ?? '');
  return taken(
    [
      ...(headed ? headSteps(group, lines.slice(0, 1), SURE_HEAD) : []),
      { do: 'body', parts },
      doubt('body', 'medium', '多行短句连排，按诗行或名单逐行保留', 'verse'),
      { do: 'set', fields: { closed } },
    ],
    count,
  );
}

/** @returns how many of the lines are verse, 0 for none */
function verseLines(group: ShortLines): number {
  const { lines, end, blocks } = group;
  if (isBoxOfFigures(lines)) return lines.length;
  const next = blocks[end];
  const gap = lines.findLastIndex(({ block }, at) => at > 0 && block.blanksBefore > 0);
  const count =
    next === undefined || isDisplay(next)
      ? lines.length
      : gap > 0 && gap >= lines.length - 3
        ? gap
        : lines.length - 1;
  const body = lines.slice(awaitsText(group) || isListBelow(group, lines) ? 0 : 1, count);
  return body.length >= (leadsToList(group) ? LIST_LINES : VERSE_LINES) &&
    body.every(
      ({ run, role }) => (role === 'display' || role === 'numbered') && lengthOf(run) <= LONGEST_VERSE,
    )
    ? count
    : 0;
}

/** 数说, and under it rows that begin with figures. */
function isBoxOfFigures([label, ...rows]: readonly Classified[]): boolean {
  return (
    rows.length >= LIST_LINES &&
    isBoxLabel(label!.run.folded) &&
    rows.every(({ run }) => /^\s*\d/u.test(run.folded))
  );
}

/**
 * Rows that begin with the same mark are a list, with or without a label over them; the label is a subhead, or the head
 * of a new article.
 */
export function markedRows(group: ShortLines): Taken | undefined {
  const marks = group.lines.map(markOf);
  const labelled = marks[0] === undefined || marks[0] !== marks[1];
  const from = labelled ? 1 : 0;
  // ■记者手记 over ■让种子说话 is the label of a box over its headline.
  if (isBoxLabel(group.lines[from]?.run.folded ?? '')) return undefined;
  let end = from;
  while (marks[end] !== undefined && marks[end] === marks[from]) end++;
  if (end - from < LIST_LINES) return undefined;
  const parts = group.lines
    .slice(from, end)
    .map(({ run }) => ({ type: 'verse' as const, run: trim(run), indented: false }));
  return taken(
    [
      ...(labelled ? labelOfRows(group) : isComplete(group) ? [openHeadless()] : []),
      { do: 'body', parts },
      doubt('body', 'medium', '带标记的短行连排，按名单逐行保留', 'marked-rows'),
    ],
    end,
  );
}

function labelOfRows(group: ShortLines): Step[] {
  const label = group.lines.slice(0, 1);
  return awaitsText(group) ? subheadSteps(group, label, 0) : headSteps(group, label, OPENS_ARTICLE);
}

function markOf({ run }: Classified): string | undefined {
  return LIST_MARK.exec(run.folded)?.[0].trim() ?? (beginsWithHour(run.folded) ? 'programme' : undefined);
}

/** Rows that begin with figures go on with the open article. */
function isListBelow(cursor: Cursor, lines: readonly Classified[]): boolean {
  return (
    leadsToList(cursor) ||
    (!isComplete(cursor) &&
      lines.slice(0, 3).every(({ run }) => /^\s*(?:\d|[((][\d一二三四五六七八九十])/u.test(run.folded)))
  );
}

/** The text above ends with a colon: what follows is its list. */
function leadsToList(cursor: Cursor): boolean {
  const last = cursor.current?.body.at(-1);
  return !isComplete(cursor) && last?.type === 'paragraph' && /[:：]$/u.test(last.run.folded.trim());
}
