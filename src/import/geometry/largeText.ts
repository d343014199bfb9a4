/** Text that is set larger than that of the rest of the page, as a commentary often is: known by its amount. */
import { blocksOf, type PlacedBlock } from './blocks.ts';
import type { PrintedLine, PrintedPage } from './printed.ts';

/** Larger lines are headlines, however many, in sizes of the text. */
const LARGEST = 1.7;
/** Fewer lines are a headline and a subtitle. */
const FEWEST_LINES = 4;
/** Share of lines with a stop in them, and of those that are as long as their column is wide. */
const WITH_STOPS = 0.4;
const FULL = 0.5;
/** What is as large as such a text, and says a sentence, is its end in the next column. */
const SAME_SIZE = 0.03;
const STOP = /[，。；！？]/u;

/**
 * @param display lines that are larger than the text of the page
 * @param body size of that text
 * @returns those of them that are text
 */
export function largeText(display: PrintedLine[], body: number, page: PrintedPage): ReadonlySet<PrintedLine> {
  const large = display.filter(({ size, vertical }) => !vertical && size < body * LARGEST);
  const blocks = blocksOf(large, page);
  const text = blocks.filter(isText);
  const isLike = ({ size }: PlacedBlock) => text.some((one) => Math.abs(one.size - size) < size * SAME_SIZE);
  const ends = blocks.filter(
    (block) => isLike(block) && block.lines.some(({ text: words }) => STOP.test(words)),
  );
  return new Set([...text, ...ends].flatMap(({ lines }) => lines));
}

function isText({ lines, x1, size }: PlacedBlock): boolean {
  const share = (is: (line: PrintedLine) => boolean) => lines.filter(is).length / lines.length;
  return (
    lines.length >= FEWEST_LINES &&
    share(({ text }) => STOP.test(text)) >= WITH_STOPS &&
    share((line) => x1 - line.x1 < size) >= FULL
  );
}
