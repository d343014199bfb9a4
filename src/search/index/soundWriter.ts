import { encodeSounds, soundKey, soundShard } from '../codec/soundAlike.ts';
import { unitsOf } from '../codec/tokens.ts';

/** Bytes of a shard before compression, about. */
const SHARD_BYTES = 1_500;
/** Bytes of a pair in a shard. */
const PAIR_BYTES = 6;
const HAN = /^\p{Script=Han}$/u;

/** Collects pairs of characters by how they are read. */
export class SoundWriter {
  #readingOf: (character: string) => string;
  #pairs = new Map<string, { pair: string; weight: number }[]>();
  #size = 0;

  /** @param readingOf the syllable of a character, '' where it has none */
  constructor(readingOf: (character: string) => string) {
    this.#readingOf = readingOf;
  }

  /** Notes a term. @param weight how frequent it is */
  add(term: string, weight: number): void {
    const [first = '', second = ''] = unitsOf(term);
    if (!HAN.test(first) || !HAN.test(second)) return;
    const readings = [this.#readingOf(first), this.#readingOf(second)];
    if (readings.includes('')) return;
    const key = soundKey(readings[0]!, readings[1]!);
    const list = this.#pairs.get(key);
    if (list) list.push({ pair: term, weight });
    else this.#pairs.set(key, [{ pair: term, weight }]);
    this.#size += PAIR_BYTES;
  }

  /** The shards, in order. */
  shards(): string[] {
    const count = Math.ceil(this.#size / SHARD_BYTES);
    const shards = Array.from({ length: count }, () => new Map<string, string[]>());
    for (const [key, list] of this.#pairs)
      shards[soundShard(key, count)]!.set(
        key,
        // Equal weights keep the order of the terms, which is that of the index.
        list.sort((a, b) => b.weight - a.weight).map(({ pair }) => pair),
      );
    return shards.map(encodeSounds);
  }
}
