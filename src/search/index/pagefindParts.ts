/**
 * How Pagefind's bundle over the articles is cut. Pagefind cannot add to a bundle or take from it, so each part is made
 * anew whenever one of its articles changes, and only then. An article's part follows from its id: adding or removing
 * one touches one part, and what was removed is found nowhere. Pure.
 */
import { createHash } from 'node:crypto';

/** Folder of the bundle below the site's folder. */
export const PAGEFIND_ARTICLES = 'pagefind-articles';
/** Articles to a part: indexing them takes about a second. */
const PART = 256;
/** A query asks every part, so there are never more; above 4,096 articles the parts grow instead. */
const MOST_PARTS = 16;
/** Bytes that Pagefind's service holds for an article while it indexes, measured with version 1.6. */
const BYTES_PER_ARTICLE = 512 * 1024;

/** A part of the bundle. */
export interface PagefindPart {
  /** Its folder below the bundle's, ending in `/`; '' where the bundle has one part. */
  folder: string;
  /** Ids of its articles, in the order given. */
  ids: string[];
}

/** Cuts the bundle. @param ids of all articles, in a fixed order */
export function pagefindParts(ids: readonly string[]): PagefindPart[] {
  let count = 1;
  while (count * PART < ids.length && count < MOST_PARTS) count *= 2;
  const parts: PagefindPart[] = Array.from({ length: count }, (_, number) => ({
    folder: count === 1 ? '' : `${number + 1}/`,
    ids: [],
  }));
  for (const id of ids) parts[placeOf(id, count)]!.ids.push(id);
  return parts.filter((part) => part.ids.length > 0);
}

const placeOf = (id: string, count: number) =>
  createHash('sha256').update(id).digest().readUInt16BE(0) % count;

/** Memory that making the largest part takes, in bytes. */
export const memoryFor = (parts: readonly PagefindPart[]): number =>
  Math.max(0, ...parts.map(({ ids }) => ids.length)) * BYTES_PER_ARTICLE;
