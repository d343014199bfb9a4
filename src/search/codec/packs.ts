/**
 * Packs: the members of a family end to end in larger files, of which a browser asks for the part it wants (HTTP Range).
 *
 * Sizes are counted in grains, so that the directory needs a byte a member and still tells every place exactly: each
 * member is filled up to whole grains within its gzip header (RFC 1952, the extra field), which unpacking passes over.
 *
 * | part of the directory | layout |
 * | --- | --- |
 * | each family, in the order of `FAMILIES` | number of members; their sizes in grains, 0 for a member there is not |
 */
import { ByteReader, ByteWriter } from './bytes.ts';
import { FAMILIES, type Family, type Member } from './fileNames.ts';

/** Whether members lie in packs or each in a file of its own. */
export const LAYOUTS = ['packed', 'single'] as const;
/** How the members of a segment lie. */
export type Layout = (typeof LAYOUTS)[number];

/** Bytes to a grain: a smaller one makes the directory larger, a larger one the members. */
const GRAIN = 128;

/**
 * Bytes of a pack, about: few enough that a host that knows no parts of files can send all of one for each member
 * wanted, many enough that an archive of 10,000 articles has some 600 packs (docs/decisions/0011).
 */
const PACK_GRAINS = 512;

/** Place of a member. */
export interface Place {
  /** Number of the pack within its family. */
  pack: number;
  /** First byte, and the one after the last. */
  start: number;
  end: number;
}

/** Number of grains of a filled-up member. */
export const grainsOf = (bytes: number): number => Math.ceil(bytes / GRAIN);

/** Whether a member begins the next pack. @param size grains of the pack so far */
export const beginsPack = (size: number, grains: number): boolean => size > 0 && size + grains > PACK_GRAINS;

const [HEADER, FLAGS, EXTRA] = [10, 3, 4];

/** Fills a gzip file without extra field up to whole grains. */
export function fillUp(gzip: Uint8Array): Uint8Array {
  if (gzip.length % GRAIN === 0) return gzip;
  // The field begins with its own length, two bytes.
  const filled = new Uint8Array(grainsOf(gzip.length + 2) * GRAIN);
  const more = filled.length - gzip.length;
  filled.set(gzip.subarray(0, HEADER));
  filled[FLAGS]! |= EXTRA;
  filled[HEADER] = more - 2;
  filled.set(gzip.subarray(HEADER), HEADER + more);
  return filled;
}

/** Writes the directory. @param sizes of the members in grains, by number */
export function encodeDirectory(sizes: Readonly<Record<Family, readonly number[]>>): Uint8Array {
  const writer = new ByteWriter();
  for (const family of FAMILIES) {
    writer.number(sizes[family].length);
    for (const size of sizes[family]) writer.number(size);
  }
  return writer.finish();
}

/** Of a family: the grain at which each member ends, counted through all packs, and each pack's first member. */
interface FamilyPlaces {
  ends: Uint32Array;
  firsts: number[];
}

/** Where every member of a segment lies. */
export class Directory {
  #families: Record<Family, FamilyPlaces>;

  /** @param bytes decompressed */
  constructor(bytes: Uint8Array) {
    const reader = new ByteReader(bytes);
    this.#families = Object.fromEntries(FAMILIES.map((family) => [family, placesOf(reader)])) as Record<
      Family,
      FamilyPlaces
    >;
  }

  /** The place of a member; undefined where there is none. */
  placeOf({ family, number }: Member): Place | undefined {
    const { ends, firsts } = this.#families[family];
    const start = ends[number - 1] ?? 0;
    const end = ends[number];
    if (end === undefined || start === end) return undefined;
    const pack = firsts.findLastIndex((first) => first <= number);
    const zero = ends[firsts[pack]! - 1] ?? 0;
    return { pack, start: (start - zero) * GRAIN, end: (end - zero) * GRAIN };
  }
}

function placesOf(reader: ByteReader): FamilyPlaces {
  const ends = new Uint32Array(reader.number());
  const firsts = [0];
  let size = 0;
  let total = 0;
  for (let number = 0; number < ends.length; number++) {
    const grains = reader.number();
    if (beginsPack(size, grains)) {
      firsts.push(number);
      size = 0;
    }
    size += grains;
    ends[number] = total += grains;
  }
  return { ends, firsts };
}
