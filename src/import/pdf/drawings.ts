/** What a page draws besides glyphs: rules, frames, pictures. */
import { framesOf } from '../geometry/frames.ts';
import { around, type Box } from '../geometry/printed.ts';

type Matrix = number[];
/** Thicker strokes are no rules, in points. */
const THICKEST = 4;
/** Shorter ones are part of a drawing. */
const SHORTEST = 40;

/** Lower areas hold no line of text, in points. */
const SMALLEST = 8;

/** The operators of a page as pdf.js lists them. */
export interface Operators {
  fnArray: number[];
  argsArray: unknown[];
}

/** An image as a page shows it: the box is what of it is seen. */
export interface PaintedImage extends Box {
  /** From the unit square of the image to the page. */
  matrix: Matrix;
  /** Its name among the objects of the page, or the image itself where the page's content holds it. */
  source: unknown;
}

/** What a page draws, without what it only crops. */
export interface Drawings {
  rules: Box[];
  frames: Box[];
  /** Smaller areas, as the name of a column may stand on. */
  grounds: Box[];
  images: PaintedImage[];
}

/** What counts for all that is drawn next: where it goes, and what of it shows. */
interface DrawingState {
  matrix: Matrix;
  clip: Box;
}

/** @param codes of pdf.js; @param view from the file's coordinates to the page's */
export function drawingsOf(
  { fnArray, argsArray }: Operators,
  codes: Record<string, number>,
  view: Matrix,
  width: number,
  height: number,
): Drawings {
  const found: Drawings = { rules: [], frames: [], grounds: [], images: [] };
  const begin: DrawingState = { matrix: view, clip: { x0: 0, y0: 0, x1: width, y1: height } };
  const stack: DrawingState[] = [];
  let state = begin;
  let clips = false;
  const transform = (matrix: unknown) => {
    if (isList(matrix)) state = { ...state, matrix: times(state.matrix, Array.from(matrix)) };
  };
  const cropTo = (bounds: unknown) => {
    if (isList(bounds))
      state = { ...state, clip: common(state.clip, boxOf(state.matrix, Array.from(bounds))) };
  };
  fnArray.forEach((code, index) => {
    const args = (argsArray[index] ?? []) as unknown[];
    if (code === codes['save']) stack.push(state);
    else if (code === codes['restore']) state = stack.pop() ?? begin;
    else if (code === codes['transform']) transform(args);
    else if (code === codes['paintFormXObjectBegin']) {
      stack.push(state);
      transform(args[0]);
      cropTo(args[1]);
    } else if (code === codes['paintFormXObjectEnd']) state = stack.pop() ?? begin;
    else if (code === codes['clip'] || code === codes['eoClip']) clips = true;
    else if (code === codes['paintImageXObject'] || code === codes['paintInlineImageXObject']) {
      const seen = common(state.clip, boxOf(state.matrix, [0, 0, 1, 1]));
      if (seen.x1 > seen.x0 && seen.y1 > seen.y0)
        found.images.push({ ...seen, matrix: state.matrix, source: args[0] });
    } else if (code === codes['constructPath']) {
      if (isPainted(args[0] as number, codes) && isList(args[2]))
        sort(boxOf(state.matrix, Array.from(args[2])), found, width, height);
      if (clips) cropTo(args[2]);
      clips = false;
    }
  });
  const boxed = framesOf(found.rules, width, (frame) => isOfItem(frame, width, height));
  return { ...found, rules: boxed.rules, frames: [...found.frames, ...boxed.frames] };
}

function isList(value: unknown): value is ArrayLike<number> {
  return typeof value === 'object' && value !== null && 'length' in value;
}

function common(one: Box, other: Box): Box {
  return {
    x0: Math.max(one.x0, other.x0),
    y0: Math.max(one.y0, other.y0),
    x1: Math.min(one.x1, other.x1),
    y1: Math.min(one.y1, other.y1),
  };
}

/** Edges of the strips of one picture are nearer to each other than this, in points. */
const SEAM = 1;

/** Where the pictures of a page are. Programs cut a large picture into strips: these are one. */
export function picturesOf(images: readonly Box[]): Box[] {
  const pictures: Box[] = [];
  for (const { x0, y0, x1, y1 } of images) {
    const box = { x0, y0, x1, y1 };
    const at = pictures.findIndex((one) => areStrips(one, box));
    if (at < 0) pictures.push(box);
    else pictures[at] = around([pictures[at]!, box]);
  }
  return pictures;
}

/** One continues the other downwards or to the side, with the same edges. */
function areStrips(one: Box, other: Box): boolean {
  const near = (a: number, b: number) => Math.abs(a - b) < SEAM;
  return (
    (near(one.x0, other.x0) &&
      near(one.x1, other.x1) &&
      (near(one.y1, other.y0) || near(other.y1, one.y0))) ||
    (near(one.y0, other.y0) && near(one.y1, other.y1) && (near(one.x1, other.x0) || near(other.x1, one.x0)))
  );
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

function sort(box: Box, found: Drawings, width: number, height: number): void {
  const [w, h] = [box.x1 - box.x0, box.y1 - box.y0];
  if ((h <= THICKEST && w >= SHORTEST) || (w <= THICKEST && h >= SHORTEST)) found.rules.push(box);
  else if (w >= SHORTEST && h >= SHORTEST / 2) {
    if (isOfItem(box, width, height)) found.frames.push(box);
  } else if (w >= SMALLEST * 2 && h >= SMALLEST) found.grounds.push(box);
}

/** Larger frames, as a share of the page, hold the page. */
const LARGEST = 0.6;

function isOfItem({ x0, y0, x1, y1 }: Box, width: number, height: number): boolean {
  return (x1 - x0) * (y1 - y0) < width * height * LARGEST;
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
