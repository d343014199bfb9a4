/** The lines under a picture that are its own: caption and credit. */
import type { Element } from 'hast';
import { creditAtEnd, isCaption, readCreditLine } from '../../roles/credit.ts';
import { endsSentence } from '../../base/sentence.ts';
import type { Span } from '../../base/textRun.ts';
import type { TakenText } from '../document/takenText.ts';
import { find, isWithin, linesIn, spanOf, type SavedDocument } from '../document/document.ts';
import { textOf, type FlatLine } from '../document/flatten.ts';
import { hintOf, isPictureNote } from '../document/vocabulary.ts';
import type { Layout } from '../layout.ts';
import { isCentred, isIndented } from './blocks.ts';
import { isRunningText, type BodySpan } from './bodies.ts';

/** Longer notes are text. */
const LONGEST_CAPTION = 160;
/** Longer lines that only their dress sets apart from the text are text. */
const LONGEST_SET_OFF = 60;
/** A frame is no farther up than this. */
const FRAME_REACH = 5;
const MOST_LINES = 4;

/**
 * Lines under a picture that are its own: named so, in its frame, centred, worded or signed as captions are, or set
 * otherwise than the text around them.
 * @param limit where the next picture stands, or the article ends
 */
export function captionLines(
  document: SavedDocument,
  layout: Layout | undefined,
  image: Element,
  limit: number,
  body: BodySpan,
  claims: TakenText,
): FlatLine[] {
  const from = spanOf(document, image).end;
  const named = (layout?.captions ?? []).flatMap((selector) => find(document, selector));
  const frame = frameOf(document, image, body);
  const found: FlatLine[] = [];
  for (const line of claims.free({ start: from, end: limit })) {
    const own =
      line.letters <= LONGEST_CAPTION &&
      ((frame !== undefined && isWithin(document, line.block, frame)) ||
        named.some((element) => isWithin(document, line.block, element)) ||
        hintOf(document, line.block) === 'caption' ||
        isWorded(document.text.slice(line.start, line.end)) ||
        (found.length === 0 && (isNote(line) || isSetOff(document, line, body))));
    if (!own) break;
    found.push(line);
  }
  return found;
}

/** 图为……, ▲……, a credit, or a sentence that a photographer signs. */
function isWorded(text: string): boolean {
  return (
    isCaption(text) ||
    /^[▲△▼↑↓◀►]/u.test(text) ||
    readCreditLine(text) !== undefined ||
    creditAtEnd(text.trim()) !== undefined
  );
}

/** Centred under the picture or named for it, and no text of its own. */
function isNote(line: FlatLine): boolean {
  if (line.block === undefined || line.bold === line.letters) return false;
  return isCentred(line.block) || isPictureNote(line.block);
}

/** A short sentence whose element, size or indent is not what the paragraphs of the text have in common. */
function isSetOff(document: SavedDocument, line: FlatLine, body: Span): boolean {
  const text = document.text.slice(line.start, line.end);
  if (line.letters > LONGEST_SET_OFF || line.bold === line.letters || !endsSentence(text)) return false;
  const texts = linesIn(document, body).filter(
    (one) => isRunningText(document, one) && one.start !== line.start,
  );
  const like = texts.filter((one) => dressOf(document, one) === dressOf(document, texts[0]!));
  return (
    like.length >= FEWEST_ALIKE &&
    like.length === texts.length &&
    dressOf(document, line) !== dressOf(document, like[0]!)
  );
}

/** Fewer paragraphs do not tell how the text is set. */
const FEWEST_ALIKE = 3;

function dressOf(document: SavedDocument, line: FlatLine): string {
  const { tagName, properties } = line.block ?? { tagName: '', properties: {} };
  const names = textOf(properties['className']);
  const style = textOf(properties['style']);
  const start = line.start + document.text.slice(line.start, line.end).search(/\S/u);
  return [tagName, names, style, line.size, isIndented(document.text, { ...line, start })].join('|');
}

/** The table or figure that holds a picture and a few words, and no text. */
function frameOf(document: SavedDocument, image: Element, body: BodySpan): Element | undefined {
  for (
    let at = document.parents.get(image), step = 0;
    at && step < FRAME_REACH;
    at = document.parents.get(at), step++
  ) {
    if (at === body.element) return undefined;
    if (!/^(?:figure|table|tbody|tr|td|div|center|dl|li)$/u.test(at.tagName)) continue;
    const span = spanOf(document, at);
    if (span.start <= body.start && span.end >= body.end && body.end > body.start) return undefined;
    const lines = linesIn(document, span);
    if (/^(?:figure|table)$/u.test(at.tagName) || lines.length > 0)
      return lines.length <= MOST_LINES && lines.every((line) => !isText(document, line)) ? at : undefined;
  }
  return undefined;
}

function isText(document: SavedDocument, line: FlatLine): boolean {
  return isRunningText(document, line) && line.letters > LONGEST_CAPTION;
}
