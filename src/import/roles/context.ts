/** What a block is by the blocks beside it, where its own form misleads: rows of numbered notes, questions as headlines. */
import { isOneWord } from '../base/sentence.ts';
import { creditAtEnd } from './credit.ts';
import type { Classified } from './classify.ts';

/** @returns the blocks; those that their neighbours show to be something else carry that role */
export function inContext(blocks: Classified[]): Classified[] {
  const notes = numberedNotes(blocks);
  const subheads = markedSubheads(blocks);
  const columns = markedColumns(blocks);
  return blocks.map((block, index) => {
    if (columns.has(index)) return { ...block, role: 'column' };
    if (notes.has(index)) return { ...block, role: 'caption' };
    if (subheads.has(index)) return { ...block, role: 'display' };
    if (isTopicLine(block, blocks[index - 1])) return { ...block, role: 'note' };
    return isQuestionAbove(block, blocks[index + 1], blocks[index - 1]) ||
      isQuestionHead(block, blocks.slice(index + 1, index + 1 + ANSWER_REACH))
      ? { ...block, role: 'display' }
      : block;
  });
}

/** 新华社合肥6月3日电 题：…, under the headline that it says again. */
const TOPIC_LINE = /^\s*\p{Script=Han}{2,4}社[^。，,]{2,24}电\s*题\s*[:：]\s*(?<topic>\S.*)$/u;

function isTopicLine({ run }: Classified, above: Classified | undefined): boolean {
  const topic = TOPIC_LINE.exec(run.folded)?.groups?.['topic'];
  const bare = (text: string) => text.replace(/[\s\p{P}]/gu, '');
  return topic !== undefined && above !== undefined && bare(above.run.folded).endsWith(bare(topic));
}

/** ① or 图②, and a note of a sentence. */
const NUMBERED = /^\s*[▲△]?\s*图?\s*([①-⑨])\s*\S/u;
const LONGEST_NOTE = 90;

/**
 * Notes of pictures in a row: numbers that follow each other from ①, and who took the pictures after the last or on
 * the line below. A list of points in a text has no photographer.
 */
function numberedNotes(blocks: Classified[]): Set<number> {
  const notes = new Set<number>();
  for (let at = 0; at < blocks.length;) {
    let end = at;
    while (end < blocks.length && numberOf(blocks[end]!) === end - at + 1) end++;
    const credited = blocks[end]?.role === 'credit' || (end > at && isCredited(blocks[end - 1]!));
    if (end - at >= 2 && credited) for (let index = at; index < end; index++) notes.add(index);
    at = Math.max(end, at + 1);
  }
  return notes;
}

function isCredited({ run }: Classified): boolean {
  return creditAtEnd(run.folded) !== undefined;
}

/** @returns the number of a note, 0 for other blocks */
function numberOf({ run, role, block }: Classified): number {
  if (
    !['paragraph', 'display', 'caption', 'numbered'].includes(role) ||
    block.is ||
    run.text.length > LONGEST_NOTE
  )
    return 0;
  const mark = NUMBERED.exec(run.folded)?.[1];
  return mark ? '①②③④⑤⑥⑦⑧⑨'.indexOf(mark) + 1 : 0;
}

/** Marks before a name or a word on a line of its own. */
const MARK = '[●◆■▲★◎○◇△☆▶□]';
/** ● 账本: a mark and a short word, which may be a name after its form. */
const MARKED_WORD = new RegExp(`^\\s*(${MARK})\\s*(\\p{Script=Han}{2,4})\\s*$`, 'u');
/** So many lines with one mark between paragraphs are a row of subheads. */
const FEWEST_MARKED = 2;

/**
 * Lines that are bylines by their form alone, between text and text, where other lines with the same mark stand so, or
 * the word is one of the dictionary: subheads. A byline with that mark stands under a headline or at the end.
 */
function markedSubheads(blocks: Classified[]): Set<number> {
  const found = blocks.flatMap((block, index) => {
    const [, mark, word] = MARKED_WORD.exec(block.run.folded) ?? [];
    const next = blocks[index + 1];
    const inText = blocks[index - 1]?.role === 'paragraph' && next?.role === 'paragraph' && !next.opensReport;
    const isOne = block.role === 'byline' || block.role === 'display';
    return mark && word && inText && isOne && !block.block.is ? [{ index, mark, word }] : [];
  });
  return new Set(
    found
      .filter(({ mark, word }) => {
        const row = found.filter((other) => other.mark === mark);
        const isRow = row.length >= FEWEST_MARKED && row.some((other) => isOneWord(other.word));
        return isRow || (mark !== '□' && isOneWord(word));
      })
      .map(({ index }) => index),
  );
}

/** ■一家之言: a mark and a short name. */
const MARKED_NAME = new RegExp(`^\\s*(${MARK})\\s*\\p{Script=Han}{2,6}\\s*$`, 'u');

/** Names over headlines with the mark that is before a column of the page, too (■园区论坛). */
function markedColumns(blocks: Classified[]): Set<number> {
  const markOf = ({ run, block }: Classified) => (block.is ? undefined : MARKED_NAME.exec(run.folded)?.[1]);
  const marks = new Set(blocks.filter(({ role }) => role === 'column').map(markOf));
  const isOverHeadline = (index: number) => {
    const next = blocks[index + 1];
    return next?.role === 'display' && markOf(next) === undefined && blocks[index + 2] !== undefined;
  };
  const named = blocks.flatMap((block, index) => {
    const mark = block.role === 'display' ? markOf(block) : undefined;
    return mark !== undefined && marks.has(mark) && isOverHeadline(index) ? [index] : [];
  });
  return new Set(named);
}

/** 问计：小企业如何过冬？ over a subtitle or a byline is a headline; a speaker's question stands among answers. */
const QUESTION = /^\s*\p{Script=Han}{1,4}\s*[:：][^。]{2,24}[?？!！]\s*$/u;

/** So far below a question its answer stands. */
const ANSWER_REACH = 4;

/** A question over a subtitle, without an answer below: the headline of an interview. */
function isQuestionHead(block: Classified, below: Classified[]): boolean {
  return (
    block.role === 'paragraph' &&
    QUESTION.test(block.run.folded) &&
    below[0]?.role === 'subtitle' &&
    !below.some(({ run }) => /^\s*答\s*[:：]/u.test(run.folded))
  );
}

function isQuestionAbove(
  block: Classified,
  next: Classified | undefined,
  above: Classified | undefined,
): boolean {
  return (
    block.role === 'paragraph' &&
    QUESTION.test(block.run.folded) &&
    above?.role !== 'paragraph' &&
    (next?.role === 'subtitle' || (next?.role === 'byline' && next.byline?.strength === 'role'))
  );
}
