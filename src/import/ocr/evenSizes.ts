/** Sizes of recognised lines: their boxes are drawn round the ink, and a mark or a speck makes one of them higher. */
import { overlapX, type PrintedLine } from '../geometry/printed.ts';

/** Lines of one text differ so much in the width of their characters; more where white is spread over a full line. */
const ONE_PITCH = 0.06;
const SPREAD = 0.16;
/** Full lines end on one edge, and begin there or an indent farther in, to so much of a character. */
const EDGE = 0.5;
const INDENT = 2;
/** Lines of one column so far from each other are of one text, in widths of a character. */
const NEAR = 5;
/** Fewer lines do not show what is usual. */
const FEWEST = 2;
/** A line that is so much higher than the others is another thing than they are. */
const OTHER = 1.5;

/** Running text has stops; headlines have sizes of their own. */
const STOP = /[，。；]/u;

/** Gives lines of a text, whose characters are as wide as those of the lines around them, no more than the size of most. */
export function withEvenSizes(lines: PrintedLine[]): PrintedLine[] {
  return lines.map((line) => {
    if (line.vertical) return line;
    const pitch = pitchOf(line);
    const alike = lines.filter(
      (one) =>
        !one.vertical &&
        Math.abs(one.y0 - line.y0) < pitch * NEAR &&
        overlapX(one, line) > 0.8 &&
        Math.abs(pitchOf(one) - pitch) < pitch * (isFull(line, one, pitch) ? SPREAD : ONE_PITCH),
    );
    const sizes = alike.map(({ size }) => size).sort((a, b) => a - b);
    const usual = sizes[Math.floor((sizes.length - 1) / 2)]!;
    const isText = alike.some(({ text }) => STOP.test(text));
    const isHigher = line.size > usual && line.size <= usual * OTHER;
    return isText && isHigher && sizes.length >= FEWEST ? { ...line, size: usual } : line;
  });
}

function isFull(line: PrintedLine, other: PrintedLine, pitch: number): boolean {
  const off = Math.abs(line.x0 - other.x0) / pitch;
  return Math.abs(line.x1 - other.x1) < pitch * EDGE && Math.min(off, Math.abs(off - INDENT)) < EDGE;
}

/** Width of one character of Chinese; letters and figures are half as wide. */
function pitchOf({ text, x0, x1 }: PrintedLine): number {
  const width = [...text].reduce((sum, character) => sum + (character < '\u1100' ? 0.55 : 1), 0);
  return (x1 - x0) / Math.max(1, width);
}
