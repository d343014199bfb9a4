/** Short lines: headlines, subheads, verse, and pieces of sentences that look like them. */
import type { Classified } from '../roles/classify.ts';
import { columnName } from '../roles/column.ts';
import { participants, takeBox } from './speakers.ts';
import { signatureLines } from './endings.ts';
import { head, subhead } from './head.ts';
import { awaitsText, type GroupState, isComplete, isDisplay } from './reader.ts';
import { addText, paragraph } from './paragraphs.ts';
import { markedRows, takeRows, verse, verseLines } from './lists.ts';
import { ALONE, evidencePoints, headScore, OPENS_ARTICLE } from './evidence.ts';
import { lengthOf, trim } from '../base/textRun.ts';
import { beginsAfresh, beginsMidSentence, endsClause, endsSentence, seamInWord } from '../base/sentence.ts';
import { surroundings } from './evidenceAround.ts';

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

/** A box of an interview above a line makes it a headline. */
const BOX_ABOVE = 10;

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
    .findIndex(
      ({ block }, at) =>
        block.is === 'headline' ||
        (block.is === 'kicker' && state.blocks[index + at + 2]?.block.is === 'headline'),
    );
  if (labelled >= 0 && state.blocks[index]!.block.is !== 'kicker') end = index + 1 + labelled;
  if (isDeckAbove(state, index)) {
    state.pendingDeck = state.blocks.slice(index, index + 2);
    return index + 2;
  }
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
  state.context.judged?.(
    rest.map(({ run }) => run.text),
    evidencePoints(around, state.context.finder),
  );
  if (score >= OPENS_ARTICLE) head(state, rest, around.alone ? score - ALONE : score);
  else for (const line of rest) subhead(state, line, score);
  return end;
}

/** Labels of a deck over the text of an article, and of a reply or an afterword below it. */
const DECK = /^(?:核心提示|核心阅读|阅读提示|内容提[示要]|提要|摘要|导语|引子|引言|前言)\s*[:：]?$/u;
const REPLY =
  /^(?:回复|答复|回音|回应|反馈|部门回复|官方回复|编辑回复|记者调查|调查|律师解答|处理结果)\s*[:：]?$/u;

/** 附：上半年各园区排名, over a table: it belongs to the article above. */
const APPENDED = /^附(?:[表件]\s*\d?)?\s*[:：]/u;

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
    if (APPENDED.test(text) && state.items.length > 0 && state.blocks[at + 1]?.role === 'table') return at;
  }
  return undefined;
}

/** 核心提示 and one paragraph above a headline: they open the article below. */
function isDeckAbove(state: GroupState, index: number): boolean {
  const [label, text, below] = state.blocks.slice(index, index + 3);
  return (
    DECK.test(columnName(label!.run.folded.trim())) &&
    !awaitsText(state) &&
    state.pendingDeck === undefined &&
    text?.role === 'paragraph' &&
    !text.opensReport &&
    isDisplay(below) &&
    (isComplete(state) || columnName(label!.run.folded.trim()) !== label!.run.folded.trim())
  );
}

/** The label goes into the article above, even when that was signed. */
function inside(state: GroupState, index: number): number {
  state.current ??= state.items.at(-1)!;
  state.current.closed = false;
  subhead(state, state.blocks[index]!, 0);
  return index + 1;
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
