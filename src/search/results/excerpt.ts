/** The part of an article that shows why it was found. */
import { cutBefore } from '../../text/cut.ts';
import type { CharacterTable } from '../../text/normalize.ts';
import { cutText, markText } from './markText.ts';
import type { StoredFields } from '../codec/storedFields.ts';
import type { MarkedText } from '../types.ts';

/** Length of an excerpt in UTF-16 code units: about two lines on a wide screen, four on a telephone. */
const LENGTH = 100;
/** How much is shown before the first mark, at least where there is that much. */
const LEAD = 24;

/**
 * The passage that holds most of the words; the opening of the body where none occurs in it.
 * @param words normalised
 */
export function excerpt(stored: StoredFields, words: readonly string[], table: CharacterTable): MarkedText {
  let best: MarkedText | undefined;
  let bestScore = 0;
  for (const block of blocksInOrder(stored)) {
    const marked = markText(block, words, table);
    for (const start of windowStarts(marked)) {
      const cut = cutText(marked, start, windowEnd(block, start));
      const score = distinctMarks(cut);
      if (score > bestScore) [best, bestScore] = [cut, score];
    }
    if (bestScore >= words.length && best) return best;
  }
  if (best) return best;
  const opening = stored.blocks[stored.lead] ?? stored.blocks[0] ?? '';
  return cutText({ text: opening, marks: [] }, 0, windowEnd(opening, 0));
}

/** The body first: column, byline and summary stand on the result anyway. */
function blocksInOrder({ blocks, lead }: StoredFields): string[] {
  return [...blocks.slice(lead), ...blocks.slice(0, lead)];
}

function distinctMarks({ text, marks }: MarkedText): number {
  return new Set(marks.map(([start, end]) => text.slice(start, end))).size;
}

/** Where a window might begin: so that each mark in turn is the first in it. */
function windowStarts({ text, marks }: MarkedText): number[] {
  return marks.slice(0, 20).map(([start]) => {
    if (text.length <= LENGTH || start <= LEAD) return 0;
    const sentence = /[。！？；][”’）]?[^。！？；]*$/u.exec(text.slice(start - LEAD, start));
    const wanted = sentence
      ? start - LEAD + sentence.index + /^[。！？；][”’）]?/u.exec(sentence[0])![0].length
      : start - LEAD;
    return cutBefore(text, Math.max(0, Math.min(wanted, text.length - LENGTH)));
  });
}

const windowEnd = (text: string, start: number) => cutBefore(text, Math.min(text.length, start + LENGTH));
