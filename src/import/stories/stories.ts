/** Classified blocks → items: which lines open an article, what belongs to it, and where it ends. */
import { apply, releaseHeld, ungrouped } from './apply.ts';
import type { Classified } from '../roles/classify.ts';
import { awaitsText, here, type Cursor, type GroupContext } from './cursor.ts';
import type { Item } from './item.ts';
import { editorsNote } from './rules/labels.ts';
import { byline, jump, note } from './rules/bylines.ts';
import { paragraph, tableRow } from './rules/paragraphs.ts';
import { caption, credit, noteOfArticle, numberedNote, photoOfAnother } from './rules/pictures.ts';
import { shortLines } from './rules/shortLines.ts';
import { taken, type Rule, type Taken } from './steps.ts';
import { trim } from '../base/textRun.ts';

/** The first that takes something decides; the last takes whatever is left. */
const RULES: readonly Rule[] = [
  columnBelowHead,
  editorsNote,
  shortLines,
  noteOfArticle,
  numberedNote,
  photoOfAnother,
  byline,
  credit,
  caption,
  tableRow,
  jump,
  note,
  paragraph,
];

/** Groups the blocks of a page in one walk. @returns items in the order of the page */
export function group(blocks: readonly Classified[], context: GroupContext): Item[] {
  const page = ungrouped(blocks, context);
  while (page.index < blocks.length) apply(page, decide(page));
  releaseHeld(page);
  return page.items;
}

/** @returns what becomes of the block looked at, and of those behind it that belong to it */
export function decide(cursor: Cursor): Taken {
  for (const rule of RULES) {
    const answer = rule(cursor);
    if (answer) return answer;
  }
  throw new RangeError('no rule takes the block');
}

/** 栏目：… among the labels under a headline. */
function columnBelowHead(cursor: Cursor): Taken | undefined {
  const { block, run } = here(cursor);
  const missing = awaitsText(cursor) && cursor.current!.column === undefined;
  return block.is === 'column' && missing ? taken([{ do: 'set', fields: { column: trim(run) } }]) : undefined;
}
