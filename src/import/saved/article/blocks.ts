/** The text of an article → paragraphs, subheads and verse, as the page sets them apart. */
import type { Element } from 'hast';
import type { StructuredBlock } from '../../structured/structured.ts';
import { endsClause, endsSentence } from '../../base/sentence.ts';
import { concat, makeRun, type Run, type Span } from '../../base/textRun.ts';
import type { TakenText } from '../document/takenText.ts';
import type { SavedDocument } from '../document/document.ts';
import type { FlatLine } from '../document/flatten.ts';
import { textOf } from '../document/flatten.ts';

/** Longer lines are no subheads. */
const LONGEST_SUBHEAD = 32;
/** Lines of verse are shorter, and wrapped text is longer. */
const LONGEST_VERSE = 20;

/** Takes what is left of the span of a text. */
export function blocksOf(document: SavedDocument, span: Span, claims: TakenText): StructuredBlock[] {
  const groups = grouped(document, claims.free(span));
  const blocks = groups.map((lines): StructuredBlock => {
    const run = joined(document, lines);
    return {
      type: isSubhead(run, lines) ? 'heading' : 'paragraph',
      run,
      indented: isIndented(document.text, lines[0]!),
    };
  });
  for (const line of groups.flat()) claims.take(line);
  return withVerse(blocks, groups);
}

/** Lines that a break parts in mid-sentence are one paragraph: the source was wrapped by hand. */
function grouped({ text }: SavedDocument, lines: FlatLine[]): FlatLine[][] {
  const wrapped = isWrapped(text, lines);
  const groups: FlatLine[][] = [];
  for (const line of lines) {
    const above = groups.at(-1)?.at(-1);
    const goesOn =
      above?.endedBy === 'break' &&
      above.letters > LONGEST_VERSE &&
      !isIndented(text, line) &&
      (wrapped
        ? !endsSentence(text.slice(above.start, above.end)) && !endsClause(text.slice(above.start, above.end))
        : /[，、,]$/u.test(text.slice(above.start, above.end)));
    if (goesOn && above.bold < above.letters) groups.at(-1)!.push(line);
    else groups.push([line]);
  }
  return groups;
}

/** True when two blanks set a line in. */
export function isIndented(text: string, { start }: FlatLine): boolean {
  return /[\u3000 ]{2}$/u.test(text.slice(0, start).slice(-2));
}

/** Most lines that end with a break end in mid-sentence. */
function isWrapped(text: string, lines: FlatLine[]): boolean {
  const broken = lines.filter(({ endedBy, letters }) => endedBy === 'break' && letters > LONGEST_VERSE);
  const cut = broken.filter(({ start, end }) => !endsSentence(text.slice(start, end)));
  return cut.length >= 2 && cut.length * 2 > broken.length;
}

function joined({ page }: SavedDocument, lines: FlatLine[]): Run {
  return concat(lines.map(({ start, end }) => makeRun(page, [{ start, end }])));
}

function isSubhead(run: Run, lines: FlatLine[]): boolean {
  const [line] = lines;
  const text = run.folded.trim();
  if (lines.length > 1 || line!.letters > LONGEST_SUBHEAD || /[。；;,，、:：]["”]?$/u.test(text))
    return false;
  if (/^h[1-6]$/u.test(line!.block?.tagName ?? '')) return true;
  return line!.bold === line!.letters && (!endsSentence(text) || isAsking(text));
}

/** 夜校从哪里来？ asks as a subhead does; who asks in an interview is named, or quoted. */
function isAsking(text: string): boolean {
  return /[？?！!]$/u.test(text) && !/^[“"「]|^\p{Script=Han}{1,5}\s*[:：]/u.test(text);
}

/** Three and more short lines without a stop, separated by breaks, are verse or a list that keeps its lines. */
function withVerse(blocks: StructuredBlock[], groups: FlatLine[][]): StructuredBlock[] {
  const short = groups.map(
    ([line], index) =>
      blocks[index]!.type === 'paragraph' &&
      groups[index]!.length === 1 &&
      line!.letters <= LONGEST_VERSE &&
      (line!.endedBy === 'break' || groups[index - 1]?.at(-1)?.endedBy === 'break'),
  );
  return blocks.map((block, index) => {
    let from = index;
    let to = index;
    while (from > 0 && short[from - 1] && short[index]) from--;
    while (to + 1 < short.length && short[to + 1] && short[index]) to++;
    if (!short[index] || to - from + 1 < FEWEST_VERSE) return block;
    return { ...block, type: 'verse', indented: index === from };
  });
}

const FEWEST_VERSE = 3;

/** True when an element is set in the middle: a caption under a picture, a subhead. */
export function isCentred({ properties }: Element): boolean {
  return (
    textOf(properties['align']) === 'center' || /text-align\s*:\s*center/iu.test(textOf(properties['style']))
  );
}
