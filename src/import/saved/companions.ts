/** Pictures of articles: found in the page's container or beside it, and named for the archive. */
import { createHash } from 'node:crypto';
import type { Doubt, Item } from '../stories/item.ts';
import { leafOf } from './address.ts';

/** A picture to be written beside the articles that show it. */
export interface PictureFile {
  name: string;
  bytes: Uint8Array;
}

/** Finds a picture by its address in the page; undefined when it was not saved. */
export type PictureSource = (address: string) => Uint8Array | undefined;

const SIGNATURES: [signature: RegExp, extension: string][] = [
  [/^89504e47/u, 'png'],
  [/^ffd8ff/u, 'jpg'],
  [/^47494638/u, 'gif'],
  [/^52494646.{8}57454250/u, 'webp'],
  [/^.{8}6674797061766966/u, 'avif'],
];
/** Characters of the digest in a name: two pictures of one name and different content do not meet. */
const DIGEST = 8;
const LONGEST_STEM = 40;

/**
 * Fetches the pictures of items and names them in place; what is missing is reported.
 * @returns the pictures, each once
 */
export function fetchPictures(items: Item[], source: PictureSource): PictureFile[] {
  const files = new Map<string, PictureFile>();
  for (const item of items)
    for (const image of item.images) {
      if (!image.address) continue;
      const bytes = source(image.address);
      const name = bytes && nameOf(image.address, bytes);
      if (!bytes || !name) item.doubts.push(missing(image.address, bytes !== undefined));
      else {
        image.file = name;
        files.set(name, { name, bytes });
        if (!image.alt && !image.caption) item.doubts.push(undescribed(name));
      }
    }
  return [...files.values()];
}

/** Nothing says what a picture shows. */
export function undescribed(name: string): Doubt {
  return {
    field: 'images',
    confidence: 'low',
    reason: `图片 ${name} 没有说明，在 alt 里写明画的是什么`,
  };
}

function nameOf(address: string, bytes: Uint8Array): string | undefined {
  const stem = /^(?:data|cid):/u.test(address)
    ? ''
    : leafOf(address)
        .replace(/\.[a-z0-9]+$/u, '')
        .replace(/[^a-z0-9]+/gu, '-')
        .replace(/^-+|-+$/gu, '')
        .slice(0, LONGEST_STEM);
  return pictureName(stem, bytes);
}

/** @returns the name of a picture in the archive, by what it is of; none for what is no picture of a site */
export function pictureName(stem: string, bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('hex');
  const extension = SIGNATURES.find(([signature]) => signature.test(head))?.[1];
  if (!extension) return undefined;
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, DIGEST);
  return `${stem || 'picture'}-${digest}.${extension}`;
}

function missing(address: string, found: boolean): Doubt {
  const shown = address.startsWith('data:') ? '网页里的图片' : `图片 ${address.slice(0, 120)}`;
  return {
    field: 'images',
    confidence: 'medium',
    reason: found
      ? `${shown}不是 JPEG、PNG、GIF、WebP 或 AVIF，没有收进来`
      : `${shown} 没有随网页保存，没有收进来；要收，请在浏览器里“另存为”整个网页`,
  };
}

/** A picture that the page itself holds (`data:`). */
export function inlinePicture(address: string): Uint8Array | undefined {
  const match = /^data:image\/[\w.+-]+;base64,([\s\S]+)$/iu.exec(address);
  return match ? Buffer.from(match[1]!, 'base64') : undefined;
}
