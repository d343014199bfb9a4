/** Pictures of an article, with the lines that belong to them. */
import type { Element } from 'hast';
import type { StructuredPicture } from '../../structured/structured.ts';
import type { Span } from '../../base/textRun.ts';
import { captionLines } from './captionLines.ts';
import type { BodySpan } from './bodies.ts';
import type { TakenText } from '../document/takenText.ts';
import { find, isWithin, linesIn, spanOf, type SavedDocument } from '../document/document.ts';
import { textOf } from '../document/flatten.ts';
import type { Layout } from '../layout.ts';
import { hintOf, inNavigation, isPictureNote } from '../document/vocabulary.ts';

/** A text, and where the headline is known, the stretch from under it to the end of the text. */
export interface PicturedBody extends BodySpan {
  head?: Span;
}

/** Names of pictures that are part of the page's dress. */
const DRESS =
  /(?:^|[/_.-])(?:logo|icon|ico|btn|button|arrow|bg|line|dot|spacer|blank|qrcode|ewm|weixin|wechat|weibo|share|search|home|up|next|prev|pdf|close|top|loading|guide|guanzhu|follow|banner|gzh|d)\d*(?:[_.-][^/]*)?\.(?:gif|png|jpe?g|svg|webp)/iu;
/** Smaller pictures, in CSS pixels, are ornaments. */
const SMALLEST = 60;

/** Takes the pictures of one article and their captions. */
export function picturesOf(
  document: SavedDocument,
  layout: Layout | undefined,
  segment: Span,
  body: PicturedBody,
  claims: TakenText,
): StructuredPicture[] {
  const frames = (layout?.pictures ?? []).flatMap((selector) => find(document, selector));
  const images = find(document, 'img').filter((image) => {
    const at = spanOf(document, image).start;
    if (at < segment.start || at > segment.end || isDress(image)) return false;
    const inFrame = frames.some((frame) => isWithin(document, image, frame));
    return inFrame || isOfText(document, image, body);
  });
  return images.map((image, index): StructuredPicture => {
    const next = images[index + 1];
    const limit = next ? spanOf(document, next).start : segment.end;
    const lines = captionLines(document, layout, image, limit, body, claims);
    return {
      ...addressOf(image),
      ...altOf(image),
      lines: lines.flatMap((line) => claims.take(line)),
    };
  });
}

/** `page/202405/22/06/2024052206_b.jpg`: the whole page of the paper, shown beside the article. */
const OF_PAGE = /(?:^|\/)page\/[^?]*\d{6}/iu;

/** Inside the text, or in a frame of its own beside it: no link, no navigation. */
function isOfText(document: SavedDocument, image: Element, body: PicturedBody): boolean {
  if (body.element && isWithin(document, image, body.element)) return true;
  if (OF_PAGE.test(sourceOf(image))) return false;
  const { start } = spanOf(document, image);
  const inside = start >= body.start && start <= body.end;
  if (body.how === 'comment' && inside) return true;
  // One of several articles of a page has no element of its own: its stretch of the page tells.
  if (!body.element && inside) return !inLink(document, image) && !inNavigation(document, image);
  if (inLink(document, image) || inNavigation(document, image)) return false;
  const underHead = body.head !== undefined && start >= body.head.start && start <= body.head.end;
  return (
    hasFrame(document, image) ||
    ((underHead || isBeside(document, image, body)) && hasOwnFrame(document, image))
  );
}

/** Below the text, in the element that holds headline and text: the platform sets pictures apart from it. */
function isBeside(document: SavedDocument, image: Element, { element, head, end }: PicturedBody): boolean {
  const whole = element && document.parents.get(element);
  if (!whole || !head || !isWithin(document, image, whole)) return false;
  const { start } = spanOf(document, whole);
  return (
    start < head.start && spanOf(document, image).start >= end && !/^(?:body|html)$/u.test(whole.tagName)
  );
}

function inLink({ parents }: SavedDocument, image: Element): boolean {
  for (let at: Element | undefined = image; at; at = parents.get(at)) if (at.tagName === 'a') return true;
  return false;
}

/** A figure, or an address under which publishing systems keep pictures of articles. */
function hasFrame(document: SavedDocument, image: Element): boolean {
  for (
    let at: Element | undefined = image, step = 0;
    at && step < FRAME_REACH;
    at = document.parents.get(at), step++
  )
    if (at.tagName === 'figure' || hintOf(document, at) === 'caption') return true;
  return /(?:^|\/)(?:res|pic|attach|attachment|images?\/(?:19|20)\d\d|(?:19|20)\d\d-?\d\d)\//iu.test(
    sourceOf(image),
  );
}

/** Between headline and text: an element that is named for its picture, or a table of the picture and its caption. */
function hasOwnFrame(document: SavedDocument, image: Element): boolean {
  for (
    let at = document.parents.get(image), step = 0;
    at && step < FRAME_REACH;
    at = document.parents.get(at), step++
  ) {
    const lines = linesIn(document, spanOf(document, at));
    if (lines.length > MOST_LINES || lines.some(({ linked }) => linked > 0)) return false;
    if (isPictureNote(at) || (at.tagName === 'table' && lines.length > 0)) return true;
  }
  return false;
}

/** A frame with more lines holds more than a picture and its caption. */
const MOST_LINES = 4;

/** A frame is no farther up than this. */
const FRAME_REACH = 5;

function isDress(image: Element): boolean {
  const { properties } = image;
  const source = sourceOf(image);
  if (properties['useMap'] !== undefined || source === '') return true;
  const sizes = [properties['width'], properties['height']].map((size) => Number.parseInt(textOf(size), 10));
  return sizes.some((size) => size < SMALLEST) || DRESS.test(source);
}

function addressOf(image: Element): { address?: string } {
  const address = sourceOf(image);
  return address ? { address } : {};
}

/** Where sites name a picture that is loaded when a reader comes to it; until then another stands in its place. */
const LATER = ['dataSrc', 'dataOriginal', 'dataLazySrc', 'dataLazy', 'dataActualsrc', 'dataEcho', 'dataUrl'];
const STAND_IN =
  /^data:.{0,600}$|(?:^|[/_.-])(?:lazy|lazyload|loading|placeholder|blank|spacer|default|grey|gray|pixel|1x1|transparent)[\w-]*\.(?:gif|png|svg|jpe?g|webp)/iu;

/** The address of a picture, be it loaded or not yet. */
function sourceOf({ properties }: Element): string {
  const shown = textOf(properties['src']);
  if (shown && !STAND_IN.test(shown)) return shown;
  const later = LATER.map((name) => textOf(properties[name])).find((address) => address !== '');
  return later ?? shown;
}

function altOf({ properties }: Element): { alt?: string } {
  const alt = textOf(properties['alt']).trim();
  return /\p{Script=Han}{2}/u.test(alt) ? { alt } : {};
}
