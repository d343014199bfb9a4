/** Regions of the pages of a PDF file → pictures, made of the images that the pages show there. */
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import sharp, { type OverlayOptions } from 'sharp';
import { isInside, type Box, type Region } from '../geometry/printed.ts';
import { drawingsOf, type PaintedImage } from './drawings.ts';
import { withPdf } from './openPdf.ts';
import { orientedImage, pictureFile, type Pixels } from './pixels.ts';

/** Longer pictures are made smaller, in pixels: no screen and no print shows more. */
const LONGEST = 6000;

/**
 * Pages are read again one after the other, so that no more than one page's images are held.
 * @returns a picture for each region, as the bytes of a file; none where the page shows no image that can be read
 */
export async function cutFromPdf(
  bytes: Uint8Array,
  regions: readonly Region[],
): Promise<(Uint8Array | undefined)[]> {
  return withPdf(bytes, async (document) => {
    const cut = new Map<Region, Uint8Array | undefined>();
    for (const number of new Set(regions.map(({ page }) => page))) {
      const own = regions.filter(({ page }) => page === number);
      for (const [region, picture] of await cutFromPage(document, number, own)) cut.set(region, picture);
    }
    return regions.map((region) => cut.get(region));
  });
}

async function cutFromPage(
  document: PDFDocumentProxy,
  number: number,
  regions: Region[],
): Promise<[Region, Uint8Array | undefined][]> {
  const page = await document.getPage(number + 1);
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const { images } = drawingsOf(await page.getOperatorList(), OPS, transform as number[], width, height);
  const cut: [Region, Uint8Array | undefined][] = [];
  for (const region of regions)
    cut.push([
      region,
      await composed(
        page,
        region,
        images.filter((image) => isInside(image, region)),
      ),
    ]);
  page.cleanup();
  return cut;
}

/** An image with its pixels. */
interface Layer {
  image: PaintedImage;
  pixels: Pixels;
}

/** The images of a region laid on white, as fine as the finest of them. */
async function composed(
  page: PDFPageProxy,
  region: Box,
  images: PaintedImage[],
): Promise<Uint8Array | undefined> {
  const layers: Layer[] = [];
  for (const image of images) {
    const pixels = orientedImage(await objectOf(page, image.source), image.matrix);
    if (!pixels) return undefined;
    layers.push({ image, pixels: await pixels });
  }
  if (layers.length === 0) return undefined;
  const [width, height] = [region.x1 - region.x0, region.y1 - region.y0];
  const scale = Math.min(Math.max(...layers.map(finenessOf)), LONGEST / Math.max(width, height));
  const canvas = { width: atLeastOne(width * scale), height: atLeastOne(height * scale) };
  const placed = await Promise.all(layers.map((layer) => placedLayer(layer, region, scale, canvas)));
  return pictureFile(
    sharp({ create: { ...canvas, channels: 3, background: 'white' } }).composite(placed),
    layers.every(({ pixels }) => pixels.isLineArt),
  );
}

const atLeastOne = (length: number) => Math.max(1, Math.round(length));

/** Where all of an image would be on its page, what is cropped too. */
function wholeOf({ matrix: [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] }: PaintedImage): Box {
  const [xs, ys] = [
    [e, e + a + c],
    [f, f + b + d],
  ];
  return { x0: Math.min(...xs!), x1: Math.max(...xs!), y0: Math.min(...ys!), y1: Math.max(...ys!) };
}

/** Pixels in a point. */
function finenessOf({ image, pixels }: Layer): number {
  const whole = wholeOf(image);
  return Math.max(pixels.width / (whole.x1 - whole.x0), pixels.height / (whole.y1 - whole.y0));
}

/** An image in the size that it has on the canvas, without what the page crops. */
async function placedLayer(
  { image, pixels }: Layer,
  region: Box,
  scale: number,
  canvas: { width: number; height: number },
): Promise<OverlayOptions> {
  const whole = wholeOf(image);
  const size = {
    width: atLeastOne((whole.x1 - whole.x0) * scale),
    height: atLeastOne((whole.y1 - whole.y0) * scale),
  };
  const left = Math.round((Math.max(region.x0, image.x0) - region.x0) * scale);
  const top = Math.round((Math.max(region.y0, image.y0) - region.y0) * scale);
  const from = {
    left: clamp(Math.round((region.x0 - whole.x0) * scale) + left, size.width - 1),
    top: clamp(Math.round((region.y0 - whole.y0) * scale) + top, size.height - 1),
  };
  const shown = {
    ...from,
    width: Math.max(
      1,
      Math.min(atLeastOne((image.x1 - image.x0) * scale), size.width - from.left, canvas.width - left),
    ),
    height: Math.max(
      1,
      Math.min(atLeastOne((image.y1 - image.y0) * scale), size.height - from.top, canvas.height - top),
    ),
  };
  const input = await sharp(pixels.data, { raw: pixels })
    .resize({ ...size, fit: 'fill' })
    .extract(shown)
    .png({ compressionLevel: 1 })
    .toBuffer();
  return { input, left, top };
}

const clamp = (value: number, most: number) => Math.max(0, Math.min(value, most));

/** An object of the page, as soon as pdf.js has decoded it; null where it could not. */
function objectOf(page: PDFPageProxy, source: unknown): Promise<unknown> {
  if (typeof source !== 'string') return Promise.resolve(source);
  // What several pages show is kept for all of them.
  const objects = source.startsWith('g_') ? page.commonObjs : page.objs;
  return new Promise((done) => objects.get(source, done));
}
