/** Marks the words of `?q=` in an article, as the search normalises them: 崑山 marks 昆山. */
import { foldTable } from '../../../text/characters/foldTable.ts';
import { markText } from '../../results/markText.ts';
import { parseQuery } from '../../query/expression.ts';

/** What of an article is searched through: what was printed. */
const PRINTED = 'h1, .kicker, .subtitle, .byline, .body, figcaption';
/** Texts of these belong together; a word does not reach from one to the next. */
const BLOCKS = 'p, li, h1, h2, h3, h4, h5, h6, td, th, dt, dd, blockquote, figcaption, pre';

/** Marks of footnotes: they stand in the words, and are none of them. */
const NOTES = '[data-footnote-ref], [data-footnote-mark], [data-footnote-backref]';

/** Words of a query to be marked: those that must occur, normalised. */
export function wordsToMark(query: string, zonePrefixes: readonly string[] = []): string[] {
  return parseQuery(query, foldTable, zonePrefixes)
    .filter(({ excluded, field }) => !excluded && ['any', 'title', 'author'].includes(field))
    .flatMap(({ needle, near }) => (near ? [needle, near.needle] : [needle]));
}

/**
 * Marks words in an article.
 * @returns the first `<mark>` of each place, in the order of the text
 */
export function markWords(article: Element, words: readonly string[]): HTMLElement[] {
  return blocksOf(article).flatMap((nodes) => {
    const starts = startsOf(nodes);
    const { marks } = markText(nodes.map(({ data }) => data).join(''), words, foldTable);
    // From the last to the first: splitting a text node leaves all that is before it where it was.
    return marks
      .toReversed()
      .map((range) => wrap(nodes, starts, range))
      .toReversed();
  });
}

/** Takes all marks away; the text is then as it was. */
export function clearMarks(article: Element): void {
  for (const mark of article.querySelectorAll('mark[data-searched]')) {
    const parent = mark.parentNode!;
    mark.replaceWith(...mark.childNodes);
    parent.normalize();
  }
}

/** The text nodes of what was printed, block by block. */
function blocksOf(article: Element): Text[][] {
  const blocks = new Map<Element, Set<Text>>();
  for (const part of article.querySelectorAll(PRINTED)) {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      if (node.parentElement!.closest(NOTES)) continue;
      const block = node.parentElement!.closest(BLOCKS) ?? part;
      // A caption in the body is met twice: a set keeps each text once.
      blocks.set(block, (blocks.get(block) ?? new Set()).add(node));
    }
  }
  return [...blocks.values()].map((nodes) => [...nodes]);
}

/** Where each text node begins in the joined text. */
function startsOf(nodes: readonly Text[]): number[] {
  let offset = 0;
  return nodes.map(({ length }) => (offset += length) - length);
}

/**
 * Puts a `<mark>` round a range of the joined text; where other elements begin or end in it, one round each text.
 * @returns the first mark
 */
function wrap(
  nodes: readonly Text[],
  starts: readonly number[],
  [start, end]: readonly [number, number],
): HTMLElement {
  const first = starts.findLastIndex((place) => place <= start);
  const last = starts.findLastIndex((place) => place < end);
  const range = document.createRange();
  range.setStart(nodes[first]!, start - starts[first]!);
  range.setEnd(nodes[last]!, end - starts[last]!);
  // Headlines hold `<wbr>`s, and a mark may hold those.
  const isWhole =
    nodes[first]!.parentNode === nodes[last]!.parentNode && !range.cloneContents().querySelector(':not(wbr)');
  if (isWhole) return surround(range);
  return nodes
    .slice(first, last + 1)
    .map((node, index) => {
      const place = starts[first + index]!;
      const part = document.createRange();
      part.setStart(node, Math.max(start - place, 0));
      part.setEnd(node, Math.min(end - place, node.length));
      return surround(part);
    })
    .at(0)!;
}

function surround(range: Range): HTMLElement {
  const mark = document.createElement('mark');
  mark.dataset['searched'] = '';
  range.surroundContents(mark);
  return mark;
}
