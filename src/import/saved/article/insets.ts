/** What a site sets into an article that is neither head nor paragraph: a summary above the text, advertisements in it. */
import type { Furniture } from '../../stories/item.ts';
import type { StructuredBlock } from '../../structured/structured.ts';
import type { Span } from '../../base/textRun.ts';
import { find, spanOf, type SavedDocument } from '../document/document.ts';
import type { TakenText } from '../document/takenText.ts';
import { isAdvertisement } from '../document/vocabulary.ts';
import type { BodySpan } from './bodies.ts';

/** 核心提示：…: a summary between headline and text opens the text, as it does where it is printed (rules/labels.ts). */
const DECK = /^(?:核心提示|核心阅读|阅读提示|内容提[示要]|提要|摘要|导语|导读)\s*[:：]\s*\S.*[。！？]$/u;

/** Takes the summaries of a stretch, as paragraphs. */
export function takeDeck(document: SavedDocument, between: Span, claims: TakenText): StructuredBlock[] {
  return claims
    .free(between)
    .filter(({ start, end }) => DECK.test(document.page.folded.slice(start, end).trim()))
    .flatMap((line) => claims.take(line))
    .map((run) => ({ type: 'paragraph', run, indented: false }));
}

/** Takes advertisements that a site sets among the paragraphs, by the names of their boxes. */
export function takeAdvertisements(document: SavedDocument, body: BodySpan, claims: TakenText): Furniture[] {
  return (
    find(document, '[class], [id]')
      .filter((element) => element !== body.element && isAdvertisement(element))
      .map((element) => spanOf(document, element))
      .filter(({ start, end }) => start >= body.start && end <= body.end)
      // A box with most of the text in it is the text's, whatever its name.
      .filter(({ start, end }) => (end - start) * 2 < body.end - body.start)
      .flatMap((span) => claims.take(span))
      .map((run) => ({ run, role: 'advertisement' }))
  );
}
