/** Stands in for a press photograph where an archive has none: a skyline under an evening sky, drawn, of nowhere. */
import sharp from 'sharp';

/** Heights of the houses from left to right, in parts of the picture's height. */
const NEAR = [0.22, 0.34, 0.27, 0.42, 0.3, 0.24, 0.38, 0.29, 0.46, 0.26, 0.33, 0.2];
const FAR = [0.36, 0.44, 0.5, 0.4, 0.55, 0.47, 0.6, 0.43, 0.52, 0.41, 0.48, 0.38];
/** Windows of a house side by side. */
const WINDOWS = 3;

/**
 * Draws a picture of the size.
 * @returns the bytes of a JPEG file; the same size gives the same scene
 */
export async function drawnPicture(width: number, height: number): Promise<Buffer> {
  const pane = width / NEAR.length / WINDOWS;
  const scene = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <linearGradient id="sky" x2="0" y2="1">
      <stop offset="0" stop-color="#51739b"/><stop offset=".55" stop-color="#c7c6bd"/><stop offset=".8" stop-color="#efd3ae"/>
    </linearGradient>
    <pattern id="windows" width="${pane}" height="${pane}" patternUnits="userSpaceOnUse">
      <rect x="${0.3 * pane}" y="${0.3 * pane}" width="${0.4 * pane}" height="${0.45 * pane}" fill="#e9c98b" opacity=".55"/>
    </pattern>
    <rect width="100%" height="100%" fill="url(#sky)"/>
    <circle cx="${0.72 * width}" cy="${0.42 * height}" r="${0.06 * Math.min(width, height)}" fill="#fbe9c8"/>
    <path d="${skyline(FAR, width, height)}" fill="#8494a3"/>
    <path d="${skyline(NEAR, width, height)}" fill="#39485a"/>
    <path d="${skyline(NEAR, width, height)}" fill="url(#windows)"/>
    <rect y="${0.9 * height}" width="100%" height="100%" fill="#2b3644"/>
  </svg>`;
  return sharp(Buffer.from(scene)).jpeg({ quality: 88 }).toBuffer();
}

/** A printed page, drawn: a head, and columns of lines that cannot be read. @returns the bytes of a JPEG file */
export async function drawnSheet(width: number, height: number): Promise<Buffer> {
  const [columns, lines] = [5, 80];
  const [column, line] = [width / (columns + 1), (0.8 * height) / lines];
  const block = (x: number, y: number, wide: number, high: number) =>
    `<rect x="${x}" y="${y}" width="${wide}" height="${high}" fill="#4a463d"/>`;
  const text = Array.from({ length: columns * lines }, (_, at) => {
    const [across, down] = [Math.floor(at / lines), at % lines];
    const end = down % 9 === 8 ? 0.5 : 0.9;
    return block((across + 0.55) * column, 0.15 * height + down * line, end * column, 0.45 * line);
  });
  const page = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="100%" height="100%" fill="#f4efe2"/>
    ${block(0.55 * column, 0.03 * height, 2.4 * column, 0.05 * height)}
    ${block(0.55 * column, 0.1 * height, 4.9 * column, 0.004 * height)}
    ${text.join('')}
  </svg>`;
  return sharp(Buffer.from(page)).jpeg({ quality: 80 }).toBuffer();
}

function skyline(heights: readonly number[], width: number, height: number): string {
  const house = width / heights.length;
  const floor = house / WINDOWS;
  const roofs = heights.map((part) => {
    const floors = Math.round(((0.92 - part) * height) / floor);
    return `V${(floors * floor).toFixed(1)}h${house.toFixed(1)}`;
  });
  return `M0 ${height}${roofs.join('')}V${height}z`;
}
