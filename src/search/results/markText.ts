/** Where words stand in a text as printed, found in its normalised form. */
import { normalizeWithMap, originalRange, type CharacterTable } from '../../text/normalize.ts';
import { escapePattern } from '../../text/escapePattern.ts';
import { ANY, hasWildcard } from '../query/wildcard.ts';
import type { MarkedText } from '../types.ts';

/**
 * Marks every occurrence of the words; overlapping and touching marks become one.
 * @param words normalised
 */
export function markText(text: string, words: readonly string[], table: CharacterTable): MarkedText {
  const mapped = normalizeWithMap(text, table);
  const ranges: [number, number][] = [];
  for (const word of words) {
    if (word === '') continue;
    if (hasWildcard(word)) {
      ranges.push(...matchesOf(word, mapped.text).map(([from, to]) => originalRange(mapped, from, to)));
      continue;
    }
    for (let at = mapped.text.indexOf(word); at >= 0; at = mapped.text.indexOf(word, at + 1)) {
      ranges.push(originalRange(mapped, at, at + word.length));
    }
  }
  return { text, marks: joinRanges(ranges) };
}

/** Where a word with wildcards stands in a text, overlapping ones too. */
function matchesOf(word: string, text: string): [start: number, end: number][] {
  const pattern = new RegExp(word.split(ANY).map(escapePattern).join('[^]'), 'uy');
  const found: [number, number][] = [];
  for (let at = 0; at < text.length; at++) {
    pattern.lastIndex = at;
    const [match] = pattern.exec(text) ?? [];
    // Within a pair of surrogates the pattern steps back to its beginning.
    if (match !== undefined && pattern.lastIndex === at + match.length) found.push([at, at + match.length]);
  }
  return found;
}

function joinRanges(ranges: [number, number][]): [number, number][] {
  const joined: [number, number][] = [];
  for (const [start, end] of ranges.sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

/**
 * A part of a marked text, with an ellipsis where something is left out.
 * @param start first code unit; @param end code unit after the last
 */
export function cutText({ text, marks }: MarkedText, start: number, end: number): MarkedText {
  const before = start > 0 ? '…' : '';
  const after = end < text.length ? '…' : '';
  const shift = before.length - start;
  return {
    text: before + text.slice(start, end) + after,
    marks: marks
      .filter(([from, to]) => to > start && from < end)
      .map(([from, to]) => [Math.max(from, start) + shift, Math.min(to, end) + shift]),
  };
}
