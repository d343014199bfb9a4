/** A headline in lines: as large as its room allows, and the lines of one length as near as may be. Pure. */

/** What may not be broken, with its length at size 1. */
export interface Unit {
  text: string;
  width: number;
}

/** A headline as it is set. */
export interface SetLines {
  size: number;
  lines: string[];
}

/** Sizes in pixels, on a scale of about 1.13. */
const SIZES = [104, 92, 82, 72, 64, 56, 50, 44];
/** Of the size, from one line to the next. */
export const LEADING = 1.3;
/** A headline of more lines is no headline any more; from four on it is set smaller first. */
const MOST_LINES = 5;
const ELLIPSIS = '…';

/** Room for a headline, in pixels. */
export interface Room {
  width: number;
  height: number;
}

/**
 * @param printed lines as the paper set them, of units between which more breaks are allowed
 * @returns in the largest size in which all fits; where none does, the smallest, cut with an ellipsis
 */
export function setLines(printed: readonly (readonly Unit[])[], room: Room): SetLines {
  for (const size of SIZES) {
    const lines = brokenAt(printed, room.width / size);
    if (lines && lines.length <= linesIn(room, size)) return { size, lines };
  }
  const size = SIZES.at(-1)!;
  const measure = room.width / size;
  const single = printed.map((line) => line.flatMap(characters));
  const lines = single.flatMap((line) => broken(line, measure) ?? []);
  const most = linesIn(room, size);
  if (lines.length <= most) return { size, lines: lines.map(textOf) };
  const last = lines[most - 1]!;
  while (widthOf(last) + 1 > measure) last.pop();
  return { size, lines: [...lines.slice(0, most - 1).map(textOf), textOf(last) + ELLIPSIS] };
}

const linesIn = ({ height }: Room, size: number) =>
  Math.min(MOST_LINES, Math.floor(height / (size * LEADING)));

/** All lines at one measure; undefined where a unit is longer than that. */
function brokenAt(printed: readonly (readonly Unit[])[], measure: number): string[] | undefined {
  const lines = printed.map((line) => balanced(line, measure));
  return lines.every((line) => line !== undefined) ? lines.flat().map(textOf) : undefined;
}

/** As few lines as the measure allows, at the narrowest measure that allows them. */
function balanced(units: readonly Unit[], measure: number): Unit[][] | undefined {
  const widest = broken(units, measure);
  if (!widest) return undefined;
  let best = widest;
  for (let narrower = measure - 0.5; narrower > 0; narrower -= 0.5) {
    const lines = broken(units, narrower);
    if (!lines || lines.length > widest.length) break;
    best = lines;
  }
  return best;
}

function broken(units: readonly Unit[], measure: number): Unit[][] | undefined {
  const lines: Unit[][] = [];
  let width = Infinity;
  for (const unit of units) {
    if (unit.width > measure) return undefined;
    if (width + unit.width > measure) {
      lines.push([]);
      width = 0;
    }
    lines.at(-1)!.push(unit);
    width += unit.width;
  }
  return lines;
}

/** A unit in its characters, each as wide as their mean: for what is broken by force. */
function characters({ text, width }: Unit): Unit[] {
  const all = [...text];
  return all.map((character) => ({ text: character, width: width / all.length }));
}

const textOf = (line: readonly Unit[]) =>
  line
    .map(({ text }) => text)
    .join('')
    .trim();
const widthOf = (line: readonly Unit[]) => line.reduce((sum, { width }) => sum + width, 0);
