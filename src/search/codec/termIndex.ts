/**
 * The term index of a segment: how to find one's way in it. Loaded first; some two bytes a file. Units (characters,
 * syllables) stand for their rank among all of the segment, sorted; numbers are LEB128 (bytes.ts).
 *
 * | part | layout |
 * | --- | --- |
 * | head | a line of JSON: `units` by number, from 1 on, separated by spaces; `sounds`, the number of shards of pairs that sound alike (soundAlike.ts); `folds`, characters of the texts that are taken for others (folds.ts) |
 * | terms | number of blocks; for the first term of each, ascending, the step from the first unit of the one before; then for each the second unit, or its step where the first is the same as before |
 * | sizes | of each block, a number (`sizeStep`) |
 * | heavy terms | number; blocks, by steps; sizes of their files of positions; their classes of commonness (others are of class 0) |
 * | buckets | of character postings: first characters, by steps |
 */
import { ByteReader, ByteWriter, readHeader, withHeader } from './bytes.ts';
import { decodeFolds, encodeFolds } from './folds.ts';
import { unitsOf } from './tokens.ts';
import { unpack } from './transport.ts';

/** A term index as the engine uses it and the writer makes it. */
export interface TermIndex {
  /** First term of each block. */
  firstTerms: string[];
  /** Size of each block, as a `sizeStep`. */
  sizes: number[];
  /** Size of the file of positions of heavy terms, by block, as a `sizeStep`. */
  positionsSizes: Map<number, number>;
  /** Class of commonness of heavy terms, by block; the same blocks as in `positionsSizes`. */
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

/** Logarithm of a size in quarter octaves: choosing among files needs no more. */
export const sizeStep = (bytes: number): number => Math.round(4 * Math.log2(Math.max(bytes, 1)));

/** About how many bytes a step stands for. */
export const bytesOfStep = (step: number): number => 2 ** (step / 4);

interface Head {
  units: string;
  sounds: number;
  folds: string;
}

/** Writes a term index. */
export function encodeTermIndex(index: TermIndex): Uint8Array {
  const { firstTerms, sizes, positionsSizes, commonness, units, firstCharacters } = index;
  const ranks = new Map(sortedUnits(units).map((unit, rank) => [unit, rank]));
  const writer = new ByteWriter();
  writeTerms(
    writer,
    firstTerms.map((term) => unitsOf(term).map((unit) => ranks.get(unit)!)),
  );
  for (const size of sizes) writer.number(size);
  writer.ascending([...positionsSizes.keys()]);
  for (const values of [positionsSizes, commonness])
    for (const block of positionsSizes.keys()) writer.number(values.get(block)!);
  writer.ascending(firstCharacters.map((character) => ranks.get(character)!));
  const head: Head = {
    units: [...units.keys()].join(' '),
    sounds: index.soundShards,
    folds: encodeFolds(index.folds),
  };
  return withHeader(head, writer.finish());
}

/** Reads a term index. @param bytes as stored */
export async function decodeTermIndex(bytes: Uint8Array<ArrayBuffer>): Promise<TermIndex> {
  const unpacked = await unpack(bytes);
  const { header, start } = readHeader<Head>(unpacked);
  const units = new Map(partsOf(header.units).map((unit, index) => [unit, index + 1]));
  const sorted = sortedUnits(units);
  const reader = new ByteReader(unpacked, start);
  const firstTerms = readTerms(reader, sorted);
  const sizes = firstTerms.map(() => reader.number());
  const heavy = reader.ascending();
  const byBlock = () => new Map(heavy.map((block) => [block, reader.number()]));
  return {
    firstTerms,
    sizes,
    positionsSizes: byBlock(),
    commonness: byBlock(),
    units,
    firstCharacters: reader.ascending().map((rank) => sorted[rank]!),
    soundShards: header.sounds,
    folds: decodeFolds(header.folds),
  };
}

const partsOf = (text: string) => (text === '' ? [] : text.split(' '));
const sortedUnits = (units: ReadonlyMap<string, number>) => [...units.keys()].sort();

/** @param terms as the ranks of their units, ascending */
function writeTerms(writer: ByteWriter, terms: readonly number[][]): void {
  writer.ascending(terms.map(([first]) => first!));
  terms.forEach(([first, second], at) => {
    const [before, last] = terms[at - 1] ?? [];
    writer.number(first === before ? second! - last! : second!);
  });
}

function readTerms(reader: ByteReader, sorted: readonly string[]): string[] {
  const firsts = reader.ascending();
  let second = 0;
  return firsts.map((first, at) => {
    second = (first === firsts[at - 1] ? second : 0) + reader.number();
    return sorted[first]! + sorted[second]!;
  });
}

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
