/** Classified blocks → items: which lines open an article, what belongs to it, and where it ends. */
import type { Classified } from '../roles/classify.ts';
import { byline, jump, note } from './bylines.ts';
import { displays } from './shortLines.ts';
import {
  caption,
  credit,
  isMarkedNote,
  isNoteUnderHeadline,
  isPhotoOfAnother,
  noteOfArticle,
  photoOfAnother,
} from './pictures.ts';
import {
  awaitsText,
  isDisplay,
  newState,
  settlePending,
  type GroupContext,
  type GroupState,
} from './reader.ts';
import { paragraph, tableRow } from './paragraphs.ts';
import type { Item } from './item.ts';
import { trim } from '../base/textRun.ts';

/** Groups the blocks of a page in one walk. @returns items in the order of the page */
export function group(blocks: Classified[], context: GroupContext): Item[] {
  const state = newState(blocks, context);
  for (let index = 0; index < blocks.length;) index = step(state, index);
  settlePending(state);
  return state.items;
}

/** 栏目：… among the labels under a headline. */
function isColumnBelowHead(state: GroupState, { block }: Classified): boolean {
  return block.is === 'column' && awaitsText(state) && state.current!.column === undefined;
}

/** @returns index of the next block to look at */
function step(state: GroupState, index: number): number {
  const block = state.blocks[index]!;
  if (isColumnBelowHead(state, block)) {
    state.current!.column = trim(block.run);
    return index + 1;
  }
  if (isDisplay(block)) return displays(state, index);
  if (isNoteUnderHeadline(state, block, index) || isMarkedNote(state, block, index))
    noteOfArticle(state, block);
  else if (isPhotoOfAnother(state, block, index)) photoOfAnother(state, block);
  else if (block.role === 'byline') byline(state, block, index);
  else if (block.role === 'credit') credit(state, block, index);
  else if (block.role === 'caption') caption(state, block);
  else if (block.role === 'table') tableRow(state, block);
  else if (block.role === 'jump') jump(state, block);
  else if (block.role === 'note') note(state, block);
  else paragraph(state, block);
  return index + 1;
}
