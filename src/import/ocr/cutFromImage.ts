/** Regions of recognised pages → pictures, cut out of the images that were recognised. */
import { basename, extname } from 'node:path';
import sharp, { type Region as Area } from 'sharp';
import { pictureFile } from '../pdf/pixels.ts';
import type { Box, PrintedPage, Region } from '../geometry/printed.ts';
import type { PictureSource } from '../saved/companions.ts';

/** Scans as programs of recognition read them. */
const EXTENSIONS = ['.png', '.jpg', '.jpeg', '.tif', '.tiff', '.webp'];

/** @param name of the file that recognition wrote @param find looks beside it @returns a picture for each region */
export function cutFromImages(
  name: string,
  pages: readonly PrintedPage[],
  find: PictureSource,
): (regions: readonly Region[]) => Promise<(Uint8Array | undefined)[]> {
  return (regions) =>
    Promise.all(
      regions.map(async (region) => {
        const page = pages[region.page];
        const image = page && imageOf(name, page, pages.length, find);
        return image && cutFromImage(image, page, region);
      }),
    );
}

/** Where the file says it is, else beside it, by the name that the file says or by the file's own. */
function imageOf(
  name: string,
  { image }: PrintedPage,
  pages: number,
  find: PictureSource,
): Uint8Array | undefined {
  const stem = basename(name, extname(name));
  const own = pages === 1 ? EXTENSIONS.map((extension) => stem + extension) : [];
  const said = image === undefined ? [] : [image, image.split(/[/\\]/u).at(-1)!];
  for (const address of [...said, ...own]) {
    const bytes = address === '' ? undefined : find(address);
    if (bytes) return bytes;
  }
  return undefined;
}

/** @returns undefined for files that are no image, and regions outside of it */
async function cutFromImage(
  bytes: Uint8Array,
  { width, height }: PrintedPage,
  region: Region,
): Promise<Uint8Array | undefined> {
  try {
    const { pages = 1, bitsPerSample } = await sharp(bytes).metadata();
    const image = sharp(bytes, { page: pages > 1 ? region.page : 0 });
    const { width: pixels, height: rows } = await image.metadata();
    const area = areaOf(region, { x: pixels / width, y: rows / height }, pixels, rows);
    return (
      area && (await pictureFile(image.extract(area).flatten({ background: 'white' }), bitsPerSample === 1))
    );
  } catch (error) {
    if (error instanceof Error) return undefined;
    throw error;
  }
}

/** Recognition may count in pixels, or in tenths of a millimetre. */
function areaOf(
  { x0, y0, x1, y1 }: Box,
  scale: { x: number; y: number },
  width: number,
  height: number,
): Area | undefined {
  const left = Math.max(0, Math.round(x0 * scale.x));
  const top = Math.max(0, Math.round(y0 * scale.y));
  const right = Math.min(width, Math.round(x1 * scale.x));
  const bottom = Math.min(height, Math.round(y1 * scale.y));
  return right > left && bottom > top ? { left, top, width: right - left, height: bottom - top } : undefined;
}
