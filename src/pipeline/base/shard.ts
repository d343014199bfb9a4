import { crc32 } from 'node:zlib';

/** One machine's part of the work. */
export interface Share {
  /** 1 to `count`. */
  index: number;
  count: number;
}

/** More machines than anybody has; a part that tells of more is none of ours. */
export const MOST_SHARES = 1000;

/** All of the work: that of the only machine. */
export const WHOLE: Share = { index: 1, count: 1 };

/** Whether a file falls to a share: decided by its name alone, so that every machine decides alike. */
export function isOwn({ index, count }: Share, file: string): boolean {
  return crc32(file) % count === index - 1;
}

/** Those of a list that fall to a share, dealt out in turn. */
export function ownOf<T>({ index, count }: Share, list: readonly T[]): T[] {
  return list.filter((_, place) => place % count === index - 1);
}

/**
 * Reads `I/N`.
 * @returns undefined when it is not one: both whole, 1 ≤ I ≤ N ≤ `MOST_SHARES`
 */
export function parseShare(text: string): Share | undefined {
  const [, index, count] = /^(\d{1,4})\/(\d{1,4})$/.exec(text)?.map(Number) ?? [];
  if (index === undefined || count === undefined || index < 1 || index > count || count > MOST_SHARES)
    return undefined;
  return { index, count };
}
