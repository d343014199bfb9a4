/**
 * Concordance (KWIC, key word in context): every place where the words of a query stand, a line each, with what is
 * printed before and after. Pure.
 */
import { article } from '../../urls.ts';
import type { ArticleId } from '../../ids.ts';
import { compareText } from '../../text/compare.ts';
import { cutBefore } from '../../text/cut.ts';
import type { CharacterTable } from '../../text/normalize.ts';
import type { StoredFields } from '../codec/storedFields.ts';
import type { ConcordanceLine } from '../types.ts';
import { markText } from './markText.ts';

/** UTF-16 code units of context on each side. */
export const CONTEXT = 20;

/** The lines of one article, in the order of reading. @param words normalised */
export function linesOf(
  stored: StoredFields,
  words: readonly string[],
  table: CharacterTable,
): ConcordanceLine[] {
  const { id, title, kicker, subtitle, date, blocks } = stored;
  const texts = [title, kicker, subtitle, ...blocks].filter((text) => text !== undefined);
  return texts.flatMap((block) =>
    markText(block, words, table).marks.map(([start, end]) => ({
      id,
      url: article(id as ArticleId),
      title,
      date,
      left: block.slice(cutBefore(block, start - CONTEXT), start),
      word: block.slice(start, end),
      right: block.slice(end, cutBefore(block, end + CONTEXT)),
    })),
  );
}

/** Orders of lines: that of the results, or by what stands after or before the word. */
export const LINE_ORDERS = ['results', 'right', 'left'] as const;
/** An order of lines. */
export type LineOrder = (typeof LINE_ORDERS)[number];

/** Lines in an order; what is alike to the left is alike from the word outwards. */
export function inOrder(lines: readonly ConcordanceLine[], order: LineOrder): ConcordanceLine[] {
  if (order === 'results') return [...lines];
  const key = ({ left, word, right }: ConcordanceLine) =>
    order === 'right' ? `${word}${right}` : `${[...left].toReversed().join('')}\u0000${word}`;
  return lines.toSorted((a, b) => compareText(key(a), key(b)));
}
