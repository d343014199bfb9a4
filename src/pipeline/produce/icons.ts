/** Icons for what takes no SVG, drawn from the site's own favicon: the generator's, or that of the archive. */
import { readFileSync } from 'node:fs';
import { favicon, fileOf, icon, ICON_SIZES, touchIcon } from '../../urls.ts';
import { digest } from '../base/digest.ts';
import { FAVICON } from '../load/publicFiles.ts';
import type { Output } from '../base/output.ts';

/** Sizes in pixels: Google's search wants 48, Apple's devices 180. */
const SIZES: readonly (readonly [file: string, size: number])[] = [
  [fileOf(favicon()), 48],
  [fileOf(touchIcon()), 180],
  ...ICON_SIZES.map((size) => [fileOf(icon(size)), size] as const),
];

/** @param publicFiles the public files of the site, the favicon among them */
export function icons(publicFiles: readonly Output[]): Output[] {
  const source = publicFiles.find(({ file }) => file === FAVICON);
  if (!source || !('copyOf' in source.content)) return [];
  const { copyOf } = source.content;
  return SIZES.map(([file, size]) => ({
    file,
    key: digest('icon', source.key, String(size)),
    content: { make: () => drawn(copyOf, size) },
  }));
}

async function drawn(path: string, size: number): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  const { width = size } = await sharp(path).metadata();
  // An SVG is drawn at 72 dots per inch unless told otherwise; drawn at its final size it stays sharp.
  return sharp(readFileSync(path), { density: Math.min(100_000, Math.max(72, (72 * size) / width)) })
    .resize(size, size, { fit: 'contain', background: { r: 0, g: 0, b: 0, alpha: 0 } })
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
}
