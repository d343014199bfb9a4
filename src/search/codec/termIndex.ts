/**
 * The term index of a segment: how to find one's way in it. Loaded first; some five bytes a file. It is JSON:
 *
 * | key | what |
 * | --- | --- |
 * | `terms` | first terms of the blocks, ascending, separated by spaces |
 * | `sizes` | size of each block in hundreds of bytes |
 * | `positions` | size of the file of positions in hundreds of bytes, by the number of the block, for heavy terms |
 * | `common` | class of commonness of heavy terms, by the number of the block; others are of class 0 |
 * | `units` | units (characters, syllables) by number, from 1 on, separated by spaces |
 * | `characters` | first characters of the buckets of character postings |
 * | `sounds` | number of shards of pairs that sound alike (soundAlike.ts) |
 * | `folds` | characters of the texts that are taken for others (folds.ts) |
 */
import { decodeFolds, encodeFolds } from './folds.ts';
import { unpackJson } from './transport.ts';

/** A term index as the engine uses it and the writer makes it. */
export interface TermIndex {
  /** First term of each block. */
  firstTerms: string[];
  /** Size of each block, in hundreds of bytes. */
  sizes: number[];
  /** Size of the file of positions of heavy terms, by block, in hundreds of bytes. */
  positionsSizes: Map<number, number>;
  /** Class of commonness of heavy terms, by block. */
  commonness: Map<number, number>;
  /** Numbers of the units, from 1 on. */
  units: Map<string, number>;
  /** First character of each bucket. */
  firstCharacters: string[];
  /** Number of shards of pairs that sound alike. */
  soundShards: number;
  /** Characters of the segment's texts that are taken for others. */
  folds: Map<string, string>;
}

interface Packed {
  terms: string;
  sizes: number[];
  positions: Record<number, number>;
  common: Record<number, number>;
  units: string;
  characters: string;
  sounds: number;
  folds: string;
}

/** Writes a term index. */
export function encodeTermIndex(index: TermIndex): string {
  const packed: Packed = {
    terms: index.firstTerms.join(' '),
    sizes: index.sizes,
    positions: Object.fromEntries(index.positionsSizes),
    common: Object.fromEntries(index.commonness),
    units: [...index.units.keys()].join(' '),
    characters: index.firstCharacters.join(''),
    sounds: index.soundShards,
    folds: encodeFolds(index.folds),
  };
  return JSON.stringify(packed);
}

/** Reads a term index. @param bytes as stored */
export async function decodeTermIndex(bytes: Uint8Array<ArrayBuffer>): Promise<TermIndex> {
  const { terms, sizes, positions, common, units, characters, sounds, folds } =
    await unpackJson<Packed>(bytes);
  return {
    firstTerms: partsOf(terms),
    sizes,
    positionsSizes: byBlock(positions),
    commonness: byBlock(common),
    units: new Map(partsOf(units).map((unit, index) => [unit, index + 1])),
    firstCharacters: [...characters],
    soundShards: sounds,
    folds: decodeFolds(folds),
  };
}

const partsOf = (text: string) => (text === '' ? [] : text.split(' '));
const byBlock = (values: Record<number, number>) =>
  new Map(Object.entries(values).map(([block, value]) => [Number(block), value]));

/** Position of the last item that does not sort after the wanted one; -1 when all do. */
export function lastNotAfter(sorted: readonly string[], wanted: string): number {
  let low = -1;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = low + Math.ceil((high - low) / 2);
    if (sorted[middle]! <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}
