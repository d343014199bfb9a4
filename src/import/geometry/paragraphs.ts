/** Blocks in reading order → paragraphs and subheads. */
import type { StructuredBlock } from '../structured/structured.ts';
import { foldText } from '../base/fold.ts';
import { endsClause, endsInBracket, endsSentence } from '../base/sentence.ts';
import { concat, type Run } from '../base/textRun.ts';
import { beginsReport } from '../roles/dateline.ts';
import type { PlacedBlock } from './blocks.ts';
import type { PrintedLine } from './printed.ts';

/** Longer lines are no subheads. */
const LONGEST_SUBHEAD = 24;
/** Rows of a subhead in a narrow column. */
const MOST_ROWS = 3;

const FEWEST_LINES = 3;
/** A centred line begins farther in than an indented one, in sizes. */
const SET_IN = 2.3;

/** A paragraph, and what was unclear about it, in Chinese. */
export interface Paragraph extends StructuredBlock {
  doubt?: string;
}

/** @param runOf where a line stands in the text */
export function paragraphsOf(
  blocks: PlacedBlock[],
  body: number,
  runOf: (line: PrintedLine) => Run,
): Paragraph[] {
  const paragraphs: { lines: PrintedLine[]; block: PlacedBlock }[] = [];
  const indents = blocks.some((block) => block.lines.some((line) => isIndented(line, block)));
  const runs = blocks.flatMap(boldRuns);
  const runOfLine = new Map(runs.flatMap((run) => run.map((line) => [line, run])));
  for (const block of blocks)
    block.lines.forEach((line, index) => {
      const above = paragraphs.at(-1);
      const [run, before] = [runOfLine.get(line), above && runOfLine.get(above.lines.at(-1)!)];
      if (above && run && run === before) return void above.lines.push(line);
      const begins =
        !above ||
        run ||
        before ||
        isSigned(line) ||
        isSigned(above.lines.at(-1)!) ||
        isSubhead(line, block, body) ||
        isSubhead(above.lines.at(-1)!, above.block, body) ||
        (indents && isIndented(line, block)) ||
        ((!indents || isWhole(block)) && endsParagraph(above.lines.at(-1)!, index > 0 ? block : undefined));
      if (begins) paragraphs.push({ lines: [line], block });
      else above.lines.push(line);
    });
  return paragraphs.map(({ lines, block }, index) => {
    const heading = runOfLine.has(lines[0]!) || (lines.length === 1 && isSubhead(lines[0]!, block, body));
    return paragraphOf(lines, block, heading, paragraphs[index + 1]?.lines, runOf);
  });
}

/** Subheads of several lines, in bold type above the first line of a paragraph. */
function boldRuns(block: PlacedBlock): PrintedLine[][] {
  const runs: PrintedLine[][] = [];
  block.lines.forEach((line, index) => {
    if (line.bold && block.lines[index - 1]?.bold) runs.at(-1)!.push(line);
    else if (line.bold) runs.push([line]);
  });
  return runs.filter((run) => {
    const last = run.at(-1)!;
    const next = block.lines[block.lines.indexOf(last) + 1];
    const text = run.map((line) => line.text.trim()).join('');
    return (
      next !== undefined &&
      run.length > 1 &&
      run.length <= MOST_ROWS &&
      text.length <= LONGEST_SUBHEAD * 2 &&
      !endsSentence(last.text) &&
      !endsClause(last.text) &&
      !run.some(isSigned) &&
      !isOpening(text, next) &&
      next.x0 > last.x0 + last.size * 1.2
    );
  });
}

function paragraphOf(
  lines: PrintedLine[],
  block: PlacedBlock,
  heading: boolean,
  next: PrintedLine[] | undefined,
  runOf: (line: PrintedLine) => Run,
): Paragraph {
  const run = concat(lines.map(runOf));
  const lead = leadOf(lines, run.text);
  const cut =
    !heading &&
    next !== undefined &&
    lines.length > 1 &&
    !endsSentence(run.folded) &&
    !endsClause(run.folded);
  return {
    type: heading ? 'heading' : 'paragraph',
    run,
    indented: isIndented(lines[0]!, block),
    ...(lead ? { lead } : {}),
    ...(cut
      ? { doubt: `“${run.text.slice(-8)}”没有说完，与“${next[0]!.text.slice(0, 8)}”接不上，请对照原版` }
      : {}),
  };
}

/** Bold type at the beginning of a paragraph, which may fill its first lines. */
function leadOf(lines: PrintedLine[], text: string): StructuredBlock['lead'] {
  const at = lines.findIndex(({ bold }) => !bold);
  const { lead } = lines[at] ?? {};
  if (at < 0 || (at === 0 && !lead)) return undefined;
  const bold = lines.slice(0, at).map((line) => line.text);
  const letters = [...bold, lead?.text ?? ''].join('').replace(/\s/gu, '').length;
  let to = 0;
  for (let seen = 0; to < text.length && seen < letters; to++) if (/\S/u.test(text[to]!)) seen++;
  return { to, apart: lead?.apart ?? false };
}

/** A paragraph begins no farther in than this, in sizes: what does stands beside a picture, or is centred. */
const WIDEST_INDENT = 3.4;

/**
 * Begins farther in than its column does, or than the lines above and below it where all of them stand beside a picture.
 * A line under one that begins where it does, and breaks off in mid-sentence, goes on with it.
 */
function isIndented(line: PrintedLine, block: PlacedBlock): boolean {
  const isIn = (left: number) => line.x0 > left + line.size * 1.2;
  const left = block.left ?? block.x0;
  if (!isIn(left)) return false;
  const at = block.lines.indexOf(line);
  const [above, below] = [block.lines[at - 1], block.lines[at + 1]];
  if (line.x0 - left <= line.size * WIDEST_INDENT) {
    const level = above && Math.abs(above.x0 - line.x0) < line.size * 0.5;
    return !level || endsSentence(above.text) || endsClause(above.text);
  }
  const local = Math.min(...[above, below].flatMap((one) => (one ? [one.x0] : [])));
  return isIn(local) && line.x0 - local <= line.size * WIDEST_INDENT;
}

/** Every line a sentence, and none farther left than the others: each is a paragraph of its own. */
function isWhole({ lines }: PlacedBlock): boolean {
  return lines.every(({ text, x0, size }) => endsSentence(text) && Math.abs(x0 - lines[0]!.x0) < size * 0.5);
}

/** A line that ends a sentence, and well before its column does; the last line of a column may be full. */
function endsParagraph(line: PrintedLine, block: PlacedBlock | undefined): boolean {
  return (
    endsSentence(line.text) &&
    (!block || isWhole(block) || line.x1 < Math.max(block.x1, block.right ?? 0) - line.size * 1.5)
  );
}

/** Nothing but who wrote: a line of its own, however it stands. */
const SIGNED =
  /^\s*(?:\p{Script=Han}{0,8})(?:记者|通讯员)\s+(?:\p{Script=Han}{2,4}|\p{Script=Han}\s\p{Script=Han})(?:\s+\p{Script=Han}{2,4})*\s*$/u;

function isSigned({ text }: PrintedLine): boolean {
  return SIGNED.test(text);
}

/**
 * The beginning of a report, set in bold type as it often is: 本报讯, also where it runs over the end of the line, or names
 * in a bracket that the next line closes.
 */
function isOpening(text: string, next?: PrintedLine): boolean {
  return endsInBracket(text) || beginsReport(foldText(text + (next?.text.trim() ?? '')));
}

/** Larger, bold or centred, short, and no sentence. */
function isSubhead(line: PrintedLine, block: PlacedBlock, body: number): boolean {
  const text = line.text.trim();
  if (
    text.length > LONGEST_SUBHEAD ||
    isSigned(line) ||
    isOpening(text, block.lines[block.lines.indexOf(line) + 1]) ||
    /[。，,；;：:、！？]$/u.test(text) ||
    // A block of hardly a line or two does not show how wide its column is.
    (block.lines.length >= FEWEST_LINES &&
      line.x1 - line.x0 > (block.x1 - block.x0) * 0.95 &&
      !isBoldOverIndent(line, block))
  )
    return false;
  const centred =
    line.x0 - block.x0 > line.size * SET_IN &&
    Math.abs(line.x0 - block.x0 - (block.x1 - line.x1)) < line.size * 1.2;
  return (
    (line.bold && !block.lines.every(({ bold }) => bold)) ||
    (isLarger(line, block, body) && !isFirstLine(line, block, body)) ||
    centred ||
    isBetweenParagraphs(line, block)
  );
}

/** The only bold line between the end of a paragraph, or the top of the column, and an indent: it may fill its column. */
function isBoldOverIndent(line: PrintedLine, block: PlacedBlock): boolean {
  const at = block.lines.indexOf(line);
  const [above, below] = [block.lines[at - 1], block.lines[at + 1]];
  return (
    line.bold &&
    below !== undefined &&
    !below.bold &&
    isIndented(below, block) &&
    (above === undefined || (!above.bold && endsSentence(above.text)))
  );
}

/** Larger than the text, and not one of many lines that are: a paragraph may be set larger as a whole. */
function isLarger(line: PrintedLine, { lines }: PlacedBlock, body: number): boolean {
  const isAlike = (one: PrintedLine | undefined) => one !== undefined && one.size >= line.size * 0.95;
  let [from, to] = [lines.indexOf(line), lines.indexOf(line) + 1];
  while (isAlike(lines[from - 1])) from--;
  while (isAlike(lines[to])) to++;
  return line.size > body * 1.08 && to - from <= MOST_ROWS;
}

/** From the indent to the end of its column, as first lines of paragraphs are, and hardly larger than they. */
function isFirstLine(line: PrintedLine, block: PlacedBlock, body: number): boolean {
  return line.size < body * FIRST_LINE && isIndented(line, block) && line.x1 > block.x1 - line.size * EVEN;
}

/** So much larger than the text is a subhead, in whatever place. */
const FIRST_LINE = 1.3;

/** White at the end of a subhead that recognition tells no weight of, in sizes. */
const SHORT = 2;

/**
 * A short line without a stop after the end of one paragraph and before the indent of the next: at the left edge, or as
 * far from both edges, where it may stand on top of its column as well.
 */
function isBetweenParagraphs(line: PrintedLine, block: PlacedBlock): boolean {
  const at = block.lines.indexOf(line);
  const [above, below] = [block.lines[at - 1], block.lines[at + 1]];
  const [left, right] = [line.x0 - block.x0, block.x1 - line.x1];
  const isMiddle = Math.abs(left - right) < line.size * EVEN && left > line.size * EVEN;
  const isShort = above !== undefined && !isIndented(line, block) && right > line.size * SHORT;
  return (
    (isMiddle || isShort) &&
    below !== undefined &&
    (above === undefined || endsSentence(above.text)) &&
    !endsSentence(line.text) &&
    below.x0 - block.x0 > below.size * 1.2
  );
}

/** Margins of a line in the middle of its column are as wide as each other, to so much of its size. */
const EVEN = 0.5;
