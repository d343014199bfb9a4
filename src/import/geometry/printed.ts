/** A printed page as its geometry: what PDF files and recognition (OCR) know that plain text does not. */

/** A rectangle; x to the right, y down, in any unit. */
export interface Box {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** A part of one of the pages of a file. */
export interface Region extends Box {
  /** From 0. */
  page: number;
}

/** A stretch of one line within one column. */
export interface PrintedLine extends Box {
  text: string;
  /** Size of its characters, in the unit of the page. */
  size: number;
  bold: boolean;
  /** Bold type at its beginning where the rest is not, without spaces, and whether a blank sets it off. */
  lead?: { text: string; apart: boolean };
  /** Set from top to bottom. */
  vertical?: boolean;
  /** A row of a table of figures, or its title or a note on it. */
  table?: boolean;
  /** Words that recognition was not sure of. */
  uncertain?: string[];
}

/** A page. */
export interface PrintedPage {
  width: number;
  height: number;
  lines: PrintedLine[];
  /** Thin lines, and the frames of boxes. */
  rules: Box[];
  frames: Box[];
  pictures: Box[];
  /** The image that was recognised, as the file names it. */
  image?: string;
}

/** Where the lines of a text stand on the pages it was printed on. */
export interface PrintedPlaces {
  pages: { width: number; height: number }[];
  lines: (Box & { start: number; end: number; page: number })[];
}

/** Length that two stretches of an axis share. */
export function shared(a0: number, a1: number, b0: number, b1: number): number {
  return Math.max(0, Math.min(a1, b1) - Math.max(a0, b0));
}

/** Share of the narrower of two boxes that lies over the other. */
export function overlapX(a: Box, b: Box): number {
  return shared(a.x0, a.x1, b.x0, b.x1) / Math.max(1e-6, Math.min(a.x1 - a.x0, b.x1 - b.x0));
}

/** The same on the other axis. */
export function overlapY(a: Box, b: Box): number {
  return shared(a.y0, a.y1, b.y0, b.y1) / Math.max(1e-6, Math.min(a.y1 - a.y0, b.y1 - b.y0));
}

/** The smallest box around boxes. */
export function around(boxes: Box[]): Box {
  return {
    x0: Math.min(...boxes.map(({ x0 }) => x0)),
    y0: Math.min(...boxes.map(({ y0 }) => y0)),
    x1: Math.max(...boxes.map(({ x1 }) => x1)),
    y1: Math.max(...boxes.map(({ y1 }) => y1)),
  };
}

/** True when the middle of a box lies in another. */
export function isInside(box: Box, frame: Box): boolean {
  const [x, y] = [(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2];
  return x > frame.x0 && x < frame.x1 && y > frame.y0 && y < frame.y1;
}

/** Size of the running text: that of most characters. */
export function bodySize(lines: PrintedLine[]): number {
  const mass = new Map<number, number>();
  for (const { size, text } of lines) {
    const step = Math.round(size * 4) / 4;
    mass.set(step, (mass.get(step) ?? 0) + text.length);
  }
  return [...mass].reduce((best, one) => (one[1] > best[1] ? one : best), [10, 0])[0];
}
