import { DEVICE_NAME } from './deviceName.ts';

/**
 * A name as one path segment: letters and digits of any script, everything else a hyphen. Two names may have the
 * same slug; see `keysOf`. Example: `阿不都热合曼·买买提` → `阿不都热合曼-买买提`.
 */
export function slug(name: string): string {
  let made = slugs.get(name);
  if (made === undefined) {
    made =
      name
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '-')
        .replace(/^-+|-+$/g, '') || 'x';
    // A paper and its authors are named again with every article; the bound only guards against garbage.
    if (slugs.size < 50_000) slugs.set(name, made);
  }
  return made;
}

const slugs = new Map<string, string>();

/**
 * What makes two names one: letters composed or not (NFC), and any of the dots that fonts have for the one in names
 * of ethnic minorities. Case, width and other signs tell names apart (`C++`, `C#`).
 */
export function sameName(name: string): string {
  return name.normalize('NFC').replace(/[•‧・･∙⋅]/gu, '·');
}

/** Finds the path segment of a name. */
export type KeyOf = (name: string) => string;

/** Longest segment, in bytes of UTF-8: file systems take 255, and temporary names want some of them. */
const LONGEST = 200;
/** Folders that stand beside those of names. */
const RESERVED = new Set(['page', 'by-initial', 'index']);
/** Whether a segment can be a folder on any system, and is no other's. */
const isUsable = (made: string) => !RESERVED.has(made) && !DEVICE_NAME.test(made) && bytesOf(made) <= LONGEST;

/**
 * Path segments of names, one for each: a name's slug, unless another name has the same. Then the name that is most
 * like the slug keeps it, and the others carry a digest (`C` is `c`, `C++` is `c-1x2y3z`).
 * @param names all names of one kind; their order and repetitions do not matter
 * @returns the segment of each of them; for any other name, its slug
 */
export function keysOf(names: Iterable<string>): KeyOf {
  return keyOfOdd(oddKeys(names));
}

/** The same, where the odd ones are known. @param odd see `oddKeys` */
export function keyOfOdd(odd: ReadonlyMap<string, string>): KeyOf {
  return (name) => odd.get(sameName(name)) ?? slug(name);
}

/** The names whose segment is not their slug, with their segments. */
export function oddKeys(names: Iterable<string>): ReadonlyMap<string, string> {
  // An archive names some hundred people many thousand times.
  const distinct = [...new Set(Array.from(new Set(names), sameName))];
  const keys = new Map<string, string>();
  for (const [made, group] of Map.groupBy(distinct, slug)) {
    const usable = isUsable(made);
    if (usable && group.length === 1) continue;
    const keeper = usable
      ? group.sort((a, b) => strangeness(a, made) - strangeness(b, made) || compare(a, b))[0]
      : undefined;
    for (const name of group) if (name !== keeper) keys.set(name, `${shortened(made)}-${digestOf(name)}`);
  }
  return keys;
}

const compare = (a: string, b: string) => (a < b ? -1 : 1);

/** How much of a name its slug leaves out: 0 for one that is its slug. */
function strangeness(name: string, made: string): number {
  if (name === made) return 0;
  return name.normalize('NFKC').toLowerCase() === made ? 1 : 1 + name.length;
}

const encoder = new TextEncoder();
const bytesOf = (text: string) => encoder.encode(text).length;

/** Cut at a whole character, with room for the digest. */
function shortened(made: string): string {
  let short = '';
  let bytes = 0;
  for (const character of made) {
    bytes += bytesOf(character);
    if (bytes > LONGEST - DIGITS - 1) break;
    short += character;
  }
  return short;
}

/** Digits of the digest: 52 bits, so that no archive meets two alike. */
const DIGITS = 10;

/** Two FNV-1a hashes of 32 bits (draft-eastlake-fnv) over UTF-16 units, in base 36. */
function digestOf(name: string): string {
  const high = hashOf(name, 0x811c9dc5) % 2 ** 20;
  const low = hashOf(name, 0x01000193);
  return (high * 2 ** 32 + low)
    .toString(36)
    .padStart(DIGITS + 1, '0')
    .slice(-DIGITS);
}

function hashOf(text: string, seed: number): number {
  let hash = seed;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
