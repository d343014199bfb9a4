/** Pictures: credits and notes, as items of their own or as part of an article. */
import type { Classified } from '../../roles/classify.ts';
import { captionSentence, creditAtEnd, creditOfCaption, isCaption } from '../../roles/credit.ts';
import { beginsAfresh } from '../../base/sentence.ts';
import { beginsWithDay } from '../evidence.ts';
import { slice, trim } from '../../base/textRun.ts';
import {
  ahead,
  awaitsText,
  endsArticle,
  here,
  isCut,
  isDisplay,
  opening,
  opensItem,
  placesIn,
  zonesIn,
  type Cursor,
  type Seen,
} from '../cursor.ts';
import { emptyItem, type ImagePart } from '../item.ts';
import { creditSteps, doubt, piecesOutside, taken, type Step, type Taken } from '../steps.ts';
import { labelOfCredit, photographerAtEnd, textSteps } from './text.ts';

/** The credit of a picture: of the open article, or of a picture with its own text below. */
export function credit(cursor: Cursor): Taken | undefined {
  const block = here(cursor);
  if (block.role !== 'credit') return undefined;
  const { current } = cursor;
  const next = ahead(cursor);
  if (current && isCreditOfOpen(cursor, current)) return taken(creditSteps(block));
  if (current && next && closesText(cursor, current, next)) {
    const ofAnother = next.role === 'paragraph' && isPhotoText(cursor, next);
    return taken([
      ...creditSteps(block),
      ...(ofAnother ? [{ do: 'set' as const, fields: { closed: true } }] : []),
    ]);
  }
  if (current && isTextOfPicture(cursor, current))
    return taken([{ do: 'set', fields: { photo: true } }, ...creditSteps(block)]);
  if (current?.photo && current.body.length > 0 && !current.images.some((image) => image.credit))
    return taken(creditSteps(block));
  if (next?.role === 'paragraph' && !next.opensReport && isPhotoText(cursor, next))
    return taken([openPhoto(cursor), ...creditSteps(block)]);
  const waits = next?.role === 'caption' || !current || (isDisplay(next) && current.closed);
  return taken(waits ? [{ do: 'hold', as: 'credit', lines: [block] }] : creditSteps(block));
}

/** Under a caption without credit, or between headline and text. */
function isCreditOfOpen(cursor: Cursor, { images, photo, closed, headline, body }: Seen): boolean {
  const bare = images.some((image) => image.credit === undefined);
  if (ahead(cursor, -1)?.role === 'caption' && (bare || photo)) return true;
  return !closed && headline.length > 0 && body.length === 0;
}

/** The one paragraph above the credit, under no headline, is the picture's. */
function isTextOfPicture(cursor: Cursor, { closed, headline, body, images }: Seen): boolean {
  return (
    !closed &&
    headline.length === 0 &&
    body.length === 1 &&
    images.length === 0 &&
    ahead(cursor, -1)?.role === 'paragraph'
  );
}

/** Right under the one paragraph below a headline, and a blank line parts it from what follows. */
function closesText(cursor: Cursor, { closed, headline, body, images }: Seen, next: Classified): boolean {
  return (
    !closed &&
    headline.length > 0 &&
    body.length === 1 &&
    images.length === 0 &&
    ahead(cursor, -1)?.role === 'paragraph' &&
    here(cursor).block.blanksBefore === 0 &&
    next.block.blanksBefore > 0
  );
}

/** Text under a credit that stands for itself: another zone, a picture's note, or nothing open to go on with. */
function isPhotoText(cursor: Cursor, next: Classified): boolean {
  const text = next.run.folded.trim();
  const { current } = cursor;
  if (!current || current.closed || captionSentence(text) !== undefined) return true;
  if (isCut(current) && !beginsAfresh(text)) return false;
  const own = new Set(current.headline.flatMap((run) => zonesIn(cursor, run)));
  const others = [...zonesIn(cursor, next.run), ...zonesIn(cursor, here(cursor).run)].filter(
    (zone) => !own.has(zone),
  );
  return beginsAfresh(text) && ((others.length > 0 && own.size > 0) || endsArticle(cursor, 1));
}

/** A picture with its text begins; it may interrupt an article. */
function openPhoto({ current }: Cursor): Step {
  const { doubt: told } = doubt('headline', 'low', '图片稿没有标题，按原版留空');
  return {
    do: 'open',
    matter: { photo: true, kind: 'photo', doubts: [told] },
    interrupts: current && !current.closed && !current.photo ? current : undefined,
  };
}

/** A picture's own item, of which the block looked at is the text. */
function photoWithText(cursor: Cursor): Taken {
  return taken([openPhoto(cursor), ...textSteps(cursor, { ...emptyItem(), photo: true })]);
}

/** The note of a picture (图为…): of the open article, or an item of its own. */
export function caption(cursor: Cursor): Taken | undefined {
  if (here(cursor).role !== 'caption') return undefined;
  const { current } = cursor;
  if (current?.photo && isNextInRow(cursor)) return taken(textSteps(cursor, current));
  if (
    !current ||
    current.closed ||
    opensItem(cursor) ||
    (current.photo && current.body.length > 0) ||
    isOfAnother(cursor, current) ||
    isBehindRow(cursor, current)
  )
    return photoWithText(cursor);
  if (isWholeText(cursor, current))
    return taken([{ do: 'set', fields: { kind: 'photo' } }, ...textSteps(cursor, current)]);
  const row: Step[] = isRowOfPictures(cursor, current) ? [{ do: 'captions-of-text' }] : [];
  return taken([...row, ...captionSteps(cursor)]);
}

/** Nothing but the note stands under the headline. */
function isWholeText(cursor: Cursor, { body, images, photo, headline }: Seen): boolean {
  return (
    body.length === 0 &&
    images.every((image) => image.caption === undefined) &&
    (photo || headline.length > 0) &&
    !articleFollows(cursor)
  );
}

/** The first of several notes in a row was taken for the text: it is a picture's, as the others are. */
function isRowOfPictures(cursor: Cursor, { kind, body }: Seen): boolean {
  return kind === 'photo' && body.length === 1 && isNextInRow(cursor) && isCaption(body[0]!.run.folded);
}

/** 图②, 下图: the next of several notes in a row, with no text between. */
function isNextInRow(cursor: Cursor): boolean {
  const above = cursor.blocks.slice(0, cursor.index).findLast(({ role }) => role !== 'credit');
  return (
    above?.role === 'caption' &&
    /^(?:[▲△▼▽◀►]?\s*[下右]图|图\s*[②-⑨2-9二三四五六])/u.test(here(cursor).run.folded.trim())
  );
}

/** The block names zones, and none of them is this article's. */
function isOfAnother(cursor: Cursor, item: Seen): boolean {
  const named = zonesIn(cursor, here(cursor).run);
  if (named.length === 0) return false;
  const own = new Set(
    [...item.headline, ...item.body.map((part) => part.run)].flatMap((part) => zonesIn(cursor, part)),
  );
  return own.size > 0 && !named.some((zone) => own.has(zone));
}

/** The article's pictures are numbered; one without a number that begins with its day stands for itself. */
function isBehindRow(cursor: Cursor, { images }: Seen): boolean {
  const text = here(cursor).run.folded.replace(/^[\s▲△]+/u, '');
  return (
    images.length > 1 &&
    images.every(({ caption }) => IN_ROW.test(caption?.folded ?? '')) &&
    !IN_ROW.test(text) &&
    beginsWithDay(text)
  );
}

const IN_ROW = /^\s*图?\s*[①-⑳]/u;
const NUMBERED = /^\s*[①-⑳]/u;

/** ①…, ②…: notes in a row on a page of pictures, whose author took them: named above, or below the last of them. */
export function numberedNote(cursor: Cursor): Taken | undefined {
  const { current } = cursor;
  const isNote = (block: Classified | undefined) =>
    block !== undefined && ['paragraph', 'caption'].includes(block.role) && NUMBERED.test(block.run.folded);
  const inRow = isNote(ahead(cursor)) || isNote(ahead(cursor, -1));
  if (!inRow || !isNote(here(cursor))) return undefined;
  const below = cursor.blocks.slice(cursor.index).find((block) => !isNote(block));
  const authors = [...(current?.authors ?? []), ...(below?.byline?.authors ?? [])];
  const ofPhotographer =
    current?.headline.length !== 0 &&
    (authors.some(({ role }) => TOOK.test(role?.text ?? '')) ||
      isSignedByBoth(cursor) ||
      (below?.role === 'byline' && TOOK.test(below.run.folded)));
  // Without text above them the notes are the text.
  const underText = current !== undefined && !current.closed && current.body.length > 0;
  return ofPhotographer && underText ? taken(captionSteps(cursor)) : undefined;
}

/** 文/图 本报记者 甲, under the headline: the role that is kept is the reporter's. */
function isSignedByBoth({ blocks, index }: Cursor): boolean {
  const byline = blocks.slice(0, index).findLast(({ role }) => role === 'byline');
  return byline !== undefined && /(?:文\s*[/／、]\s*图|图\s*[/／、]\s*文|图文)/u.test(byline.run.folded);
}

/** What a photographer's byline says: 摄影报道, 文/图. */
const TOOK = /摄|图/u;

/** Who took the picture stands at the end. */
function isCredited({ context }: Cursor, { run }: Classified): boolean {
  return (creditAtEnd(run.folded) ?? photographerAtEnd(trim(run), context.names)) !== undefined;
}

/** A picture's note among the paragraphs of an article. */
export function noteOfArticle(cursor: Cursor): Taken | undefined {
  const { current } = cursor;
  if (here(cursor).role !== 'paragraph' || !(isNoteUnderHeadline(cursor) || isMarkedNote(cursor)))
    return undefined;
  return current && isBehindRow(cursor, current) ? photoWithText(cursor) : taken(captionSteps(cursor));
}

/**
 * A picture's note between a headline and its text: it ends with who took the picture, and the text that follows does
 * not.
 */
function isNoteUnderHeadline(cursor: Cursor): boolean {
  const next = ahead(cursor);
  return (
    awaitsText(cursor) &&
    cursor.current!.kind !== 'photo' &&
    (next?.role === 'paragraph' || next?.role === 'byline') &&
    !isCredited(cursor, next) &&
    isCredited(cursor, here(cursor))
  );
}

/** ▲某某基地启用。（记者李洋摄）: a mark and a credit, there or below, among the text of an article that the note may belong to. */
function isMarkedNote(cursor: Cursor): boolean {
  const { current } = cursor;
  const block = here(cursor);
  return (
    current !== undefined &&
    !current.photo &&
    current.kind !== 'photo' &&
    current.headline.length > 0 &&
    current.body.length > 0 &&
    (isCredited(cursor, block)
      ? NOTE_MARK.test(block.run.folded) || isOneSentence(block.run.folded)
      : (ARROW.test(block.run.folded) && (ahead(cursor)?.role === 'credit' || isLoneArrow(cursor))) ||
        isDatedOverCredit(cursor, current)) &&
    !isOfAnother(cursor, current) &&
    !isNewsElsewhere(cursor, current)
  );
}

/** 10月17日，工人在检查产品。, and close under it, on a line of its own, who took the picture: below the text of a signed article. */
function isDatedOverCredit(cursor: Cursor, { authors, images }: Seen): boolean {
  const { folded } = here(cursor).run;
  const next = ahead(cursor);
  return (
    authors.length > 0 &&
    images.length === 0 &&
    next?.role === 'credit' &&
    next.block.blanksBefore === 0 &&
    beginsWithDay(folded) &&
    folded.trim().length <= LONGEST_NOTE &&
    /^[^。！？]{6,}[。！？]\s*$/u.test(folded.trim())
  );
}

/** ▶办事群众在自助机前查询。: one sentence behind an arrow, and no other arrow beside it, as in lists. */
function isLoneArrow(cursor: Cursor): boolean {
  const text = here(cursor).run.folded;
  const beside = [ahead(cursor, -1), ahead(cursor)];
  return (
    text.length <= LONGEST_NOTE &&
    /^\s*[^。！？]{6,}[。！？]\s*$/u.test(text) &&
    !beside.some((block) => block && ARROW.test(block.run.folded))
  );
}

/** One short sentence and who photographed it: no paragraph of a text ends so. */
function isOneSentence(text: string): boolean {
  return (
    text.length <= LONGEST_NOTE &&
    (text.match(/[。！？]/gu) ?? []).length === 1 &&
    /摄影?\s*[)）]?\s*$/u.test(text)
  );
}

const LONGEST_NOTE = 60;

/** With its photographer a note may begin with other marks, too: ■…調試機械人。 記者甲 攝 */
const NOTE_MARK = /^\s*[▲△▼▽◀►◄▶↑↓←→■◆●]/u;
const ARROW = /^\s*[▲△▼▽◀►◄▶↑↓←→]/u;

/** Text with its photographer under an article that it has nothing to do with (another zone is named): the picture's own item. */
export function photoOfAnother(cursor: Cursor): Taken | undefined {
  const { current } = cursor;
  const block = here(cursor);
  const isIt =
    block.role === 'paragraph' &&
    !block.opensReport &&
    current !== undefined &&
    (current.headline.length > 0 || current.photo) &&
    current.body.length > 0 &&
    !isCut(current) &&
    // Rows of pictures under one headline are one item.
    !(isArrowInRow(cursor, current) && current.authors.length === 0) &&
    (ahead(cursor)?.role === 'credit' || isCredited(cursor, block)) &&
    (isOfAnother(cursor, current) || isNewsUnderNone(cursor, current) || isNewsElsewhere(cursor, current));
  return isIt ? photoWithText(cursor) : undefined;
}

/** Behind an arrow, where the article has pictures already and no text stands between. */
function isArrowInRow(cursor: Cursor, { images }: Seen): boolean {
  const above = ahead(cursor, -1);
  const isBelowText = above?.role === 'paragraph' && !ARROW.test(above.run.folded);
  return ARROW.test(here(cursor).run.folded) && images.length > 0 && !isBelowText;
}

/** A day and a zone open the picture's text; the signed article above names no zone at all, as comments do. */
function isNewsUnderNone(cursor: Cursor, { headline, body, authors }: Seen): boolean {
  const { run } = here(cursor);
  return (
    authors.length > 0 &&
    beginsWithDay(run.folded) &&
    zonesIn(cursor, run).length > 0 &&
    [...headline, ...body.map((part) => part.run)].every((part) => zonesIn(cursor, part).length === 0)
  );
}

/** A day and a place open the picture's text, and the whole of the signed article above does not name that place. */
function isNewsElsewhere(cursor: Cursor, { headline, body, authors }: Seen): boolean {
  const { folded } = here(cursor).run;
  if (authors.length === 0 || !beginsWithDay(folded)) return false;
  const lead = folded.trim().slice(0, LEAD_OF_NEWS);
  const named = PLACE_IN_LEAD.exec(lead)?.groups?.['place'];
  const places = named === undefined ? placesIn(cursor, lead) : [named];
  const above = [...headline, ...body.map(({ run }) => run)].map((run) => run.folded);
  return places.length > 0 && !places.some((place) => above.some((text) => text.includes(place)));
}

/** So far in a picture's text stands where it was taken. */
const LEAD_OF_NEWS = 20;
/** 10月17日，曲靖一家企业, 5月4日，在建水县一处工地: a name before what places are called, or before one house of that place. */
const PLACE_IN_LEAD =
  /日[,，]\s*(?:在|位于)?(?<place>\p{Script=Han}{2,4}?)(?:[市县州旗镇乡]|一[家处座个名位]|某|境内|城区)/u;

function articleFollows({ blocks, index }: Cursor): boolean {
  const next = blocks.slice(index + 1).find(({ role }) => role !== 'credit');
  return next?.role === 'paragraph' || next?.role === 'byline';
}

/** The block becomes the caption of a picture of the open article; a credit that waits is the picture's. */
function captionSteps(cursor: Cursor): Step[] {
  const whole = trim(here(cursor).run);
  const end = creditOfCaption(whole.folded) ?? photographerAtEnd(whole, cursor.context.names);
  const text = end ? trim(slice(whole, 0, end.from)) : whole;
  const own: ImagePart = end ? { credit: slice(whole, end.nameFrom, end.nameTo) } : {};
  const waiting = cursor.held.credit[0];
  return [
    ...(end ? [{ do: 'furniture' as const, pieces: labelOfCredit(whole, end) }] : []),
    ...(waiting ? labelOfWaiting(waiting, own.credit !== undefined) : []),
    { do: 'image', image: { ...(waiting ? { credit: trim(nameOf(waiting)) } : {}), ...own, caption: text } },
    doubt('images', 'medium', `图片说明“${opening(text.text)}”归入这一篇`, 'caption-joined'),
  ];
}

const nameOf = ({ run, credit: extent }: Classified) => slice(run, extent?.from ?? 0, extent?.to);

/** What of a credit that waited is not the picture's: its label, and all of it where the caption names another. */
function labelOfWaiting(waiting: Classified, named: boolean): Step[] {
  const { run, credit: extent } = waiting;
  const label = piecesOutside(run, extent ?? { from: 0, to: run.text.length }, 'credit-label');
  const name = named ? [{ run: nameOf(waiting), role: 'credit' }] : [];
  return [
    { do: 'furniture', pieces: [...label, ...name] },
    { do: 'use', held: 'credit' },
  ];
}
