/** Labels that stand inside an article whatever their size: a deck under a headline, a framed reply under a letter. */
import { columnName } from '../../roles/column.ts';
import { ahead, awaitsText, here, isComplete, isDisplay, type Cursor } from '../cursor.ts';
import { openHeadless, taken, type Step, type Taken } from '../steps.ts';
import { headingSteps } from './heads.ts';

/** Labels of a deck over the text of an article, and of a reply or an afterword below it. */
const DECK = /^(?:核心提示|核心阅读|阅读提示|内容提[示要]|提要|摘要|导语|引子|引言|前言)\s*[:：]?$/u;
const REPLY =
  /^(?:回复|答复|回音|回应|反馈|部门回复|官方回复|编辑回复|记者调查|调查|律师解答|处理结果)\s*[:：]?$/u;

/** 附：上半年各园区排名, over a table: it belongs to the article above. */
const APPENDED = /^附(?:[表件]\s*\d?)?\s*[:：]/u;

/** @param end index of the block after the short lines @returns index of the first such label among them */
export function labelIndex(cursor: Cursor, end: number): number | undefined {
  for (let at = cursor.index; at < end; at++) if (isLabelInside(cursor, at)) return at;
  return undefined;
}

function isLabelInside(cursor: Cursor, at: number): boolean {
  const { blocks, index, items } = cursor;
  const text = blocks[at]!.run.folded.trim();
  const name = columnName(text);
  const below = blocks[at + 1]?.role;
  if (DECK.test(name) && (at > index || awaitsText(cursor))) return true;
  if (items.length === 0) return false;
  return (
    (REPLY.test(name) && name !== text && below === 'paragraph') || (APPENDED.test(text) && below === 'table')
  );
}

/** The label goes into the article above, even when that was signed. */
export function labelInside(cursor: Cursor): Taken | undefined {
  if (!isLabelInside(cursor, cursor.index)) return undefined;
  const item = cursor.current ?? cursor.items.at(-1)!;
  const full = item.photo && item.body.length > 0;
  const steps: Step[] = [
    ...(cursor.current ? [] : [{ do: 'turn' as const, to: item }]),
    { do: 'set', fields: { closed: false } },
    ...(full ? [openHeadless()] : []),
    ...headingSteps(here(cursor), 0),
  ];
  return taken(steps);
}

/** 编者按  今年是…: the editor's words on the article below. */
const EDITORS_NOTE =
  /^\s*[【[(（]?\s*(?:编者按|编者的话|开栏的话|开栏语|开篇的话)\s*[】\])）]?(?:\s*[:：]|\s+)\s*\S/u;

/** Where no article is open, or the open one is complete, they wait for the headline. */
export function editorsNote(cursor: Cursor): Taken | undefined {
  const { role, run } = here(cursor);
  const waits =
    role === 'paragraph' &&
    EDITORS_NOTE.test(run.folded) &&
    isDisplay(ahead(cursor)) &&
    cursor.held.deck.length === 0 &&
    !awaitsText(cursor);
  return waits ? taken([{ do: 'hold', as: 'deck', lines: [here(cursor)] }]) : undefined;
}

/** 核心提示 and one paragraph above a headline: they open the article below. */
export function deckAbove(cursor: Cursor): Taken | undefined {
  const { blocks, index, held } = cursor;
  const [label, text, below] = blocks.slice(index, index + 3);
  const printed = label!.run.folded.trim();
  const name = columnName(printed);
  const isDeck =
    DECK.test(name) &&
    !awaitsText(cursor) &&
    held.deck.length === 0 &&
    text?.role === 'paragraph' &&
    !text.opensReport &&
    isDisplay(below) &&
    (isComplete(cursor) || name !== printed);
  return isDeck ? taken([{ do: 'hold', as: 'deck', lines: [label!, text] }], 2) : undefined;
}
