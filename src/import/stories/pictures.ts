/** Pictures: credits and notes, as items of their own or as part of an article. */
import { outside, addCredit } from './add.ts';
import type { Classified } from '../roles/classify.ts';
import {
  awaitsText,
  type GroupState,
  open,
  hold,
  zonesIn,
  endsArticle,
  isCut,
  opening,
  isDisplay,
} from './reader.ts';
import { addText, photographerAtEnd } from './paragraphs.ts';
import type { Doubt, ImagePart, Item } from './item.ts';
import { captionSentence, creditAtEnd, creditOfCaption, isCaption } from '../roles/credit.ts';
import { slice, trim } from '../base/textRun.ts';
import { beginsAfresh } from '../base/sentence.ts';

/** The credit of a picture: of the open article, or of a picture with its own text below. */
export function credit(state: GroupState, block: Classified, index: number): void {
  const { current } = state;
  const [previous, next] = [state.blocks[index - 1], state.blocks[index + 1]];
  const bare = current?.images.findLast(({ credit }) => credit === undefined);
  if (current && previous?.role === 'caption' && (bare || current.photo)) return addCredit(current, block);
  if (current && !current.closed && current.headline.length > 0 && current.body.length === 0)
    return addCredit(current, block);
  if (
    current &&
    !current.closed &&
    current.headline.length === 0 &&
    current.body.length === 1 &&
    current.images.length === 0 &&
    previous?.role === 'paragraph'
  ) {
    current.photo = true;
    return addCredit(current, block);
  }
  if (current?.photo && current.body.length > 0 && !current.images.some(({ credit }) => credit))
    return addCredit(current, block);
  if (next?.role === 'paragraph' && !next.opensReport && isPhotoText(state, next, index)) {
    photoItem(state, block);
    return;
  }
  if (next?.role === 'caption' || !current || (next && isDisplay(next) && current.closed))
    hold(state, 'pendingCredit', block);
  else addCredit(current, block);
}

/** Text under a credit that stands for itself: another zone, a picture's note, or nothing open to go on with. */
function isPhotoText(state: GroupState, next: Classified, index: number): boolean {
  const text = next.run.folded.trim();
  const { current } = state;
  if (!current || current.closed || captionSentence(text) !== undefined) return true;
  if (isCut(current) && !beginsAfresh(text)) return false;
  const own = new Set(current.headline.flatMap((run) => zonesIn(state, run)));
  const others = [...zonesIn(state, next.run), ...zonesIn(state, state.blocks[index]!.run)].filter(
    (zone) => !own.has(zone),
  );
  return others.length > 0 && own.size > 0
    ? beginsAfresh(text)
    : beginsAfresh(text) && endsArticle(state, next);
}

function photoItem(state: GroupState, credit?: Classified): Item {
  state.interrupted =
    state.current && !state.current.closed && !state.current.photo ? state.current : undefined;
  const item = open(state);
  item.photo = true;
  item.kind = 'photo';
  item.doubts.push({ field: 'headline', confidence: 'low', reason: '图片稿没有标题，按原版留空' });
  if (credit) addCredit(item, credit);
  return item;
}

/** The note of a picture (图为…): of the open article, or an item of its own. */
export function caption(state: GroupState, block: Classified): void {
  const { current } = state;
  if (current?.photo && isNextInRow(state, block)) return addText(state, current, block);
  if (
    !current ||
    current.closed ||
    (current.photo && current.body.length > 0) ||
    isOfAnother(state, block, current)
  ) {
    const item = photoItem(state);
    return addText(state, item, block);
  }
  if (
    current.body.length === 0 &&
    current.images.every(({ caption }) => caption === undefined) &&
    (current.photo || current.headline.length > 0) &&
    !articleFollows(state, block)
  ) {
    current.kind = 'photo';
    return addText(state, current, block);
  }
  rowOfPictures(state, current, block);
  attachCaption(state, current, block);
}

/** The first of several notes in a row was taken for the text: it is a picture's, as the others are. */
function rowOfPictures(state: GroupState, item: Item, block: Classified): void {
  const [first] = item.body;
  if (item.kind !== 'photo' || item.body.length !== 1 || !isNextInRow(state, block)) return;
  if (!first || !isCaption(first.run.folded)) return;
  item.body = [];
  const image = item.images.find(({ caption }) => caption === undefined);
  if (image) image.caption = first.run;
  else item.images.push({ caption: first.run });
}

/** 图②, 下图: the next of several notes in a row, with no text between. */
function isNextInRow(state: GroupState, block: Classified): boolean {
  const index = state.blocks.indexOf(block);
  const above = state.blocks.slice(0, index).findLast(({ role }) => role !== 'credit');
  return (
    above?.role === 'caption' &&
    /^(?:[▲△▼▽◀►]?\s*[下右]图|图\s*[②-⑨2-9二三四五六])/u.test(block.run.folded.trim())
  );
}

/** The note names zones, and none of them is this article's. */
function isOfAnother(state: GroupState, { run }: Classified, item: Item): boolean {
  const named = zonesIn(state, run);
  const own = new Set(
    [...item.headline, ...item.body.map((part) => part.run)].flatMap((part) => zonesIn(state, part)),
  );
  return named.length > 0 && own.size > 0 && !named.some((zone) => own.has(zone));
}

/**
 * A picture's note between a headline and its text: it ends with who took the picture, and the text that follows does
 * not.
 */
export function isNoteUnderHeadline(state: GroupState, block: Classified, index: number): boolean {
  const next = state.blocks[index + 1];
  const { names } = state.context;
  const credited = ({ run }: Classified) =>
    (creditAtEnd(run.folded) ?? photographerAtEnd(trim(run), names)) !== undefined;
  return (
    block.role === 'paragraph' &&
    awaitsText(state) &&
    state.current!.kind !== 'photo' &&
    (next?.role === 'paragraph' || next?.role === 'byline') &&
    !credited(next) &&
    credited(block)
  );
}

/** ▲某某基地启用。（记者李洋摄）: a mark and a credit, there or below, among the text of an article that the note may belong to. */
export function isMarkedNote(state: GroupState, block: Classified, index: number): boolean {
  const { current } = state;
  return (
    block.role === 'paragraph' &&
    current !== undefined &&
    !current.photo &&
    current.kind !== 'photo' &&
    current.headline.length > 0 &&
    current.body.length > 0 &&
    ARROW.test(block.run.folded) &&
    (state.blocks[index + 1]?.role === 'credit' ||
      (creditAtEnd(block.run.folded) ?? photographerAtEnd(trim(block.run), state.context.names)) !==
        undefined) &&
    !isOfAnother(state, block, current)
  );
}

const ARROW = /^\s*[▲△▼▽◀►↑↓←→]/u;

/** Text with its photographer under an article that it has nothing to do with: another zone is named. */
export function isPhotoOfAnother(state: GroupState, block: Classified, index: number): boolean {
  const { current, blocks } = state;
  const credited =
    blocks[index + 1]?.role === 'credit' ||
    (creditAtEnd(block.run.folded) ?? photographerAtEnd(trim(block.run), state.context.names)) !== undefined;
  return (
    block.role === 'paragraph' &&
    credited &&
    !block.opensReport &&
    current !== undefined &&
    current.headline.length > 0 &&
    current.body.length > 0 &&
    !isCut(current) &&
    // Rows of pictures under one headline are one item.
    !(ARROW.test(block.run.folded) && current.images.length > 0) &&
    isOfAnother(state, block, current)
  );
}

/** Begins the picture's own item. */
export function photoOfAnother(state: GroupState, block: Classified): void {
  addText(state, photoItem(state), block);
}

/** Adds such a note to the open article. */
export function noteOfArticle(state: GroupState, block: Classified): void {
  attachCaption(state, state.current!, block);
}

function articleFollows(state: GroupState, block: Classified): boolean {
  const next = state.blocks.slice(state.blocks.indexOf(block) + 1).find(({ role }) => role !== 'credit');
  return next?.role === 'paragraph' || next?.role === 'byline';
}

function attachCaption(state: GroupState, item: Item, block: Classified): void {
  let caption = trim(block.run);
  const end = creditOfCaption(caption.folded) ?? photographerAtEnd(caption, state.context.names);
  const image: ImagePart = {};
  if (end) {
    outside(
      item,
      slice(caption, end.from, end.to),
      { from: end.nameFrom - end.from, to: end.nameTo - end.from },
      'credit-label',
    );
    image.credit = slice(caption, end.nameFrom, end.nameTo);
    caption = trim(slice(caption, 0, end.from));
  }
  image.caption = caption;
  if (state.pendingCredit) {
    const { run, credit } = state.pendingCredit;
    outside(item, run, credit ?? { from: 0, to: run.text.length }, 'credit-label');
    if (image.credit) item.furniture.push({ run: slice(run, credit?.from ?? 0, credit?.to), role: 'credit' });
    else image.credit = trim(slice(run, credit?.from ?? 0, credit?.to));
    state.pendingCredit = undefined;
  }
  item.images.push(image);
  const doubt: Doubt = {
    field: 'images',
    confidence: 'medium',
    reason: `图片说明“${opening(caption.text)}”归入这一篇`,
    evidence: 'caption-joined',
  };
  item.doubts.push(doubt);
}
