import { setHeadline, type HeadlinePiece } from '../../../text/headline.ts';
import type { MarkedText } from '../../types.ts';
import { element } from './element.ts';

/** A text with its marks as nodes: text and `<mark>`. */
export function markedNodes({ text, marks }: MarkedText): (Node | string)[] {
  const nodes: (Node | string)[] = [];
  let end = 0;
  for (const [from, to] of marks) {
    if (from > end) nodes.push(text.slice(end, from));
    nodes.push(element('mark', {}, text.slice(from, to)));
    end = to;
  }
  nodes.push(text.slice(end));
  return nodes;
}

/**
 * A headline's nodes, set as the build sets them (`components/headlineLines.ts`): a block for each line, a `<wbr>`
 * wherever a line may break, also inside a mark.
 * @param parts joined they are the text
 * @param brackets set around a headline that the archive supplied
 */
export function headlineNodes(
  { marks }: MarkedText,
  parts: readonly string[],
  brackets?: readonly string[],
): (Node | string)[] {
  const { lines, gap } = setHeadline(parts, brackets);
  const open = brackets?.[0]?.length ?? 0;
  const shown = marks.map(([from, to]): Mark => [from + open, to + open]);
  const set = lines.map((line) => lineNodes(line, shown));
  if (set.length === 1) return set[0]!;
  return set.flatMap((nodes, index) => [
    ...(index === 0 ? [] : [gap || breakHere()]),
    element('span', { class: 'line' }, ...nodes),
  ]);
}

type Mark = MarkedText['marks'][number];

/** A line; a mark goes on over the breaks in it, but not over the edge of what is kept whole. */
function lineNodes(line: readonly HeadlinePiece[][], marks: readonly Mark[]): (Node | string)[] {
  const breaks = line.slice(1).map(([first]) => first!.start);
  return joined(line.flat()).flatMap(({ text, start, kept }) => {
    const within = marks
      .map(([from, to]): Mark => [Math.max(from - start, 0), Math.min(to - start, text.length)])
      .filter(([from, to]) => from < to);
    const places = breaks.map((place) => place - start);
    if (!kept) return brokenNodes({ text, marks: within }, places);
    const whole = element('span', { class: 'kept' }, ...markedNodes({ text, marks: within }));
    return places.includes(0) ? [breakHere(), whole] : [whole];
  });
}

/** Neighbours that may be broken, as one piece. */
function joined(pieces: readonly HeadlinePiece[]): HeadlinePiece[] {
  const runs: HeadlinePiece[] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    if (last && !last.kept && !piece.kept) runs[runs.length - 1] = { ...last, text: last.text + piece.text };
    else runs.push(piece);
  }
  return runs;
}

/** A text with its marks, and a `<wbr>` at each of the places, also inside a mark. */
function brokenNodes({ text, marks }: MarkedText, breaks: readonly number[]): (Node | string)[] {
  let end = 0;
  const nodes = marks.flatMap(([from, to]) => {
    const plain = broken(text, end, from, breaks);
    const inside = broken(text, from, to, breaks);
    end = to;
    // A break before the first marked character stands before the mark.
    const [first, ...rest] = inside;
    return [
      ...plain,
      ...(typeof first === 'string'
        ? [element('mark', {}, ...inside)]
        : [first!, element('mark', {}, ...rest)]),
    ];
  });
  return [...nodes, ...broken(text, end, text.length, breaks)];
}

/** A stretch of the text with its breaks, the one at its beginning included. */
function broken(text: string, start: number, end: number, breaks: readonly number[]): (Node | string)[] {
  if (start === end) return [];
  const within = breaks.filter((place) => place > start && place < end);
  const pieces = [start, ...within].map((place, index) => text.slice(place, within[index] ?? end));
  const nodes = pieces.flatMap((piece, index) => (index === 0 ? [piece] : [breakHere(), piece]));
  return breaks.includes(start) ? [breakHere(), ...nodes] : nodes;
}

/** A place where a line may break; seen alone, since browsers read a word to either side of it. */
const breakHere = () => element('wbr', { 'aria-hidden': 'true' });
