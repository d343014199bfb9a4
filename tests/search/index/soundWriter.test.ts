import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeSounds, soundKey, soundShard } from '../../../src/search/codec/soundAlike.ts';
import { SoundWriter } from '../../../src/search/index/soundWriter.ts';

const READINGS: Record<string, string> = { 石: 'shi', 市: 'shi', 茂: 'mao', 峁: 'mao', 遗: 'yi', 〇: '' };
const han = fc.constantFrom(...Object.keys(READINGS));
const pair = fc.tuple(han, han).map(([first, second]) => first + second);

describe('pairs by how they are read', () => {
  it('are all in the shard of their syllables, the most frequent first, and what has no reading is in none', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.tuple(pair, fc.nat(9)), { selector: ([term]) => term }),
        async (terms) => {
          const writer = new SoundWriter((character) => READINGS[character] ?? '');
          for (const [term, weight] of terms) writer.add(term, weight);
          const packed = writer.shards();
          const shards = await Promise.all(
            packed.map((shard) => decodeSounds(new Uint8Array(Buffer.from(shard)))),
          );
          const weights = new Map(terms);
          const found = shards.flatMap((shard, number) =>
            [...shard].flatMap(([key, pairs]) => {
              expect(soundShard(key, shards.length)).toBe(number);
              const order = pairs.map((one) => weights.get(one)!);
              expect(order).toEqual([...order].sort((a, b) => b - a));
              for (const one of pairs) expect(soundKey(READINGS[one[0]!]!, READINGS[one[1]!]!)).toBe(key);
              return pairs;
            }),
          );
          const readable = terms.map(([term]) => term).filter((term) => !term.includes('〇'));
          expect(found.sort()).toEqual(readable.sort());
        },
      ),
    );
  });

  it('of letters are not noted', () => {
    const writer = new SoundWriter(() => 'a');
    writer.add('ab', 5);
    expect(writer.shards()).toEqual([]);
  });
});
