/** Images as pdf.js decodes them → pixels that sharp reads, the right way up. */
import sharp, { type Sharp } from 'sharp';

/** Pixels row by row. */
export interface Pixels {
  data: Buffer;
  width: number;
  height: number;
  channels: 3 | 4;
  /** Of black and white alone. */
  isLineArt: boolean;
}

/** Kinds of images in pdf.js (ImageKind): bits, RGB, RGBA. */
const KINDS = { bits: 1, rgb: 2, rgba: 3 };
/** Quality of JPEG at which nobody sees a difference to a printed picture. */
const QUALITY = 90;

interface Decoded {
  width: number;
  height: number;
  kind: number;
  data: Uint8Array;
}

/**
 * Turns and mirrors an image as the page shows it.
 * @param matrix from the unit square, whose top is the image's first row, to a page whose y goes down
 * @returns undefined for what is no decoded image, or stands askew
 */
export function orientedImage(
  image: unknown,
  [a = 0, b = 0, c = 0, d = 0]: readonly number[],
): Promise<Pixels> | undefined {
  if (!isDecoded(image)) return undefined;
  const straight = small(b, a) && small(c, d);
  if (!straight && !(small(a, b) && small(d, c))) return undefined;
  const pixels = pixelsOf(image);
  if (straight && a > 0 && d < 0) return Promise.resolve(pixels);
  const whole = sharp(pixels.data, { raw: pixels });
  // sharp mirrors first and turns then; an image on its side is mirrored along the other axis.
  const mirrored = straight
    ? whole.flip(d > 0).flop(a < 0)
    : whole
        .flip(c < 0)
        .flop(b < 0)
        .rotate(90);
  return turned(mirrored, pixels);
}

async function turned(image: Sharp, { channels, isLineArt }: Pixels): Promise<Pixels> {
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, channels, isLineArt };
}

/** So little beside the other is a rounding error. */
const small = (one: number, other: number) => Math.abs(one) < Math.abs(other) * 0.01;

function isDecoded(image: unknown): image is Decoded {
  if (typeof image !== 'object' || image === null) return false;
  const { width, height, kind, data } = image as Partial<Decoded>;
  return [width, height, kind].every((one) => typeof one === 'number') && data !== undefined;
}

function pixelsOf({ width, height, kind, data }: Decoded): Pixels {
  if (kind === KINDS.bits)
    return { data: fromBits(data, width, height), width, height, channels: 3, isLineArt: true };
  const channels = kind === KINDS.rgba ? 4 : 3;
  return { data: Buffer.from(data), width, height, channels, isLineArt: false };
}

/** Rows of bits begin at a byte; a bit that is set is white. */
function fromBits(data: Uint8Array, width: number, height: number): Buffer {
  const pixels = Buffer.alloc(width * height * 3);
  const bytes = Math.ceil(width / 8);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if ((data[y * bytes + (x >> 3)]! >> (7 - (x & 7))) & 1)
        pixels.fill(255, (y * width + x) * 3, (y * width + x) * 3 + 3);
  return pixels;
}

/** A picture as the bytes of a file: JPEG, but for line art, which JPEG blurs. */
export async function pictureFile(image: Sharp, isLineArt: boolean): Promise<Uint8Array> {
  if (isLineArt) return image.toColourspace('b-w').png({ compressionLevel: 9 }).toBuffer();
  return image.jpeg({ quality: QUALITY, chromaSubsampling: '4:4:4' }).toBuffer();
}
