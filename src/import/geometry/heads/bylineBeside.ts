/** A byline in the row of a headline, over the last of its columns or before the first. */
import { frameOf, giveLine, type HeadGroup } from '../blocks.ts';
import { isBox } from '../boxes.ts';
import { endsSentence } from '../../base/sentence.ts';
import { overlapX, shared, type PrintedLine, type PrintedPage } from '../printed.ts';
import { isFenced, parted } from '../rules.ts';

/** White between the end of a text and what stands below it in its column, in its size. */
const CLOSE = 1.3;
/** Rows of one byline stand closer, in their size. */
const NEXT_ROW = 1.2;

/**
 * Gives heads the bylines beside them.
 * @param left lines that no head has; what is given is taken out
 * @param isByline whether words say who wrote and nothing more
 */
export function takeBesideHeads(
  heads: HeadGroup[],
  left: Set<PrintedLine>,
  page: PrintedPage,
  isByline: (text: string) => boolean,
): void {
  const bylines = [...left].filter(({ vertical, text }) => !vertical && isByline(text.trim()));
  for (const line of bylines.sort((a, b) => a.y0 - b.y0)) {
    const head = headOf(line, heads, page);
    const over = [...left].some((one) => !bylines.includes(one) && isCloseOver(one, line));
    const under = heads.some((one) => one !== head && isOver(one, line));
    if (!head || over || under) continue;
    giveLine(head, line, left);
  }
}

/**
 * Gives the only head of a box the small words right behind it in its row, which are its subtitle, and the name of who
 * wrote at the right edge, in a row of its own over the text or over the head.
 * @param isName whether words are surely a person's name
 */
export function takeInBoxes(
  heads: HeadGroup[],
  left: Set<PrintedLine>,
  page: PrintedPage,
  isName: (text: string) => boolean,
): void {
  for (const head of heads) {
    const { frame } = head;
    const only = heads.every((one) => one === head || one.frame !== frame);
    if (!frame || !isBox(frame, page) || !only || head.lines[0]!.vertical) continue;
    const own = [...left].filter((line) => !line.vertical && frameOf(line, page) === frame);
    const isAlone = (line: PrintedLine) =>
      own.every((one) => one === line || shared(one.y0, one.y1, line.y0, line.y1) < line.size * 0.3);
    const behind = own.filter(
      (line) =>
        shared(line.y0, line.y1, head.y0, head.y1) > line.size * 0.5 &&
        line.x0 >= head.x1 - 1 &&
        line.x0 - head.x1 < head.size * BEHIND &&
        !endsSentence(line.text),
    );
    const name = own.find(
      (line) =>
        isName(line.text.trim()) &&
        isAlone(line) &&
        frame.x1 - line.x1 < line.size * AT_EDGE &&
        Math.max(line.y0 - head.y1, head.y0 - line.y1) < line.size * NEAR,
    );
    if (behind.length === 1 && isAlone(behind[0]!)) giveLine(head, behind[0]!, left);
    if (name) giveLine(head, name, left);
  }
}

/** White between a headline and its subtitle in one row, in the headline's size. */
const BEHIND = 1.5;
/** White between a name and the edge of its box, in its size. */
const AT_EDGE = 4;
/** White between a headline and the name of who wrote, in its size. */
const NEAR = 2.2;

/** The nearest head in the row of a line, with nothing between that parts them. */
function headOf(line: PrintedLine, heads: HeadGroup[], page: PrintedPage): HeadGroup | undefined {
  const frame = frameOf(line, page);
  const distance = (head: HeadGroup) => Math.max(line.x0 - head.x1, head.x0 - line.x1);
  return heads
    .filter(
      (head) =>
        head.frame === frame &&
        !head.lines[0]!.vertical &&
        (shared(line.y0, line.y1, head.y0, head.y1) > line.size * 0.5 || isNextRow(line, head)) &&
        !isFenced(head, line, page) &&
        !parted(head, line, page),
    )
    .sort((a, b) => distance(a) - distance(b))[0];
}

/** The second row of a byline, which may stand below the headline's. */
function isNextRow(line: PrintedLine, { lines }: HeadGroup): boolean {
  return lines.some(
    (one) =>
      one.size < line.size * NEXT_ROW &&
      one.y1 <= line.y0 + 1 &&
      line.y0 - one.y1 < line.size &&
      Math.abs(one.x0 - line.x0) < line.size,
  );
}

/** White between a headline and the byline under it, in the byline's size. */
const UNDER = 4;

/** A headline right above a byline, whose it is. */
function isOver(head: HeadGroup, line: PrintedLine): boolean {
  const gap = line.y0 - head.y1;
  return overlapX(head, line) > 0.3 && gap > -line.size * 0.5 && gap < line.size * UNDER;
}

/** The last line of a text that the byline may sign, or another line of what it stands in. */
function isCloseOver(one: PrintedLine, line: PrintedLine): boolean {
  const gap = line.y0 - one.y1;
  return overlapX(one, line) > 0.3 && gap > -line.size * 0.5 && gap < line.size * CLOSE;
}
