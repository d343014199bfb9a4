/** What a page draws besides glyphs: rules, frames, pictures. */
import type { Box, PrintedPage } from '../geometry/printed.ts';

type Matrix = number[];
/** Thicker strokes are no rules, in points. */
const THICKEST = 4;
/** Shorter ones are part of a drawing. */
const SHORTEST = 40;

/** The operators of a page as pdf.js lists them. */
export interface Operators {
  fnArray: number[];
  argsArray: unknown[];
}

/** @param codes of pdf.js; @param view from the file's coordinates to the page's */
export function drawingsOf(
  { fnArray, argsArray }: Operators,
  codes: Record<string, number>,
  view: Matrix,
  width: number,
  height: number,
): Pick<PrintedPage, 'rules' | 'frames' | 'pictures'> {
  const found = { rules: [] as Box[], frames: [] as Box[], pictures: [] as Box[] };
  const stack: Matrix[] = [];
  let matrix = view;
  fnArray.forEach((code, index) => {
    const args = argsArray[index] as unknown[] | null;
    if (code === codes['save']) stack.push(matrix);
    else if (code === codes['restore']) matrix = stack.pop() ?? view;
    else if (code === codes['transform']) matrix = times(matrix, args as Matrix);
    else if (code === codes['paintFormXObjectBegin']) {
      stack.push(matrix);
      if (Array.isArray(args?.[0])) matrix = times(matrix, args[0] as Matrix);
    } else if (code === codes['paintFormXObjectEnd']) matrix = stack.pop() ?? view;
    else if (code === codes['paintImageXObject'] || code === codes['paintInlineImageXObject'])
      found.pictures.push(boxOf(matrix, [0, 0, 1, 1]));
    else if (code === codes['constructPath'] && isPainted(args?.[0] as number, codes)) {
      const bounds = args?.[2] as ArrayLike<number> | null | undefined;
      if (bounds) sort(boxOf(matrix, Array.from(bounds)), found, width, height);
    }
  });
  return found;
}

function isPainted(code: number, codes: Record<string, number>): boolean {
  return [
    'stroke',
    'closeStroke',
    'fill',
    'eoFill',
    'fillStroke',
    'eoFillStroke',
    'closeFillStroke',
    'closeEOFillStroke',
  ].some((name) => codes[name] === code);
}

function sort(box: Box, found: { rules: Box[]; frames: Box[] }, width: number, height: number): void {
  const [w, h] = [box.x1 - box.x0, box.y1 - box.y0];
  if ((h <= THICKEST && w >= SHORTEST) || (w <= THICKEST && h >= SHORTEST)) found.rules.push(box);
  else if (w >= SHORTEST && h >= SHORTEST / 2 && w * h < width * height * 0.6) found.frames.push(box);
}

function times(m: Matrix, n: Matrix): Matrix {
  const [a, b, c, d, e, f] = m as [number, number, number, number, number, number];
  const [g, h, i, j, k, l] = n as [number, number, number, number, number, number];
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function boxOf(m: Matrix, [x0, y0, x1, y1]: number[]): Box {
  const corners = [
    [x0!, y0!],
    [x1!, y0!],
    [x0!, y1!],
    [x1!, y1!],
  ].map(([x, y]) => [m[0]! * x! + m[2]! * y! + m[4]!, m[1]! * x! + m[3]! * y! + m[5]!]);
  const xs = corners.map(([x]) => x!);
  const ys = corners.map(([, y]) => y!);
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}
