import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCharacter } from '../../../src/search/codec/characterPostings.ts';
import { lastNotAfter } from '../../../src/search/codec/termIndex.ts';
import { CharacterWriter } from '../../../src/search/index/characterWriter.ts';

const texts = fc.array(fc.constantFrom(...'昆山高新区的𠮷a'), { maxLength: 12 });

describe('single characters', () => {
  it('are in the bucket that its first character names, with the records that hold them', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(texts, texts), { maxLength: 30 }), (records) => {
        const writer = new CharacterWriter();
        records.forEach(([headline, body], record) => writer.add(record, headline, body));
        const buckets = [...writer.buckets()];
        const firsts = buckets.map(({ first }) => first);
        expect(firsts).toEqual([...firsts].sort());
        for (const character of '昆山高新区的𠮷a') {
          const holding = (test: (record: [string[], string[]]) => boolean) =>
            records.flatMap((record, number) => (test(record) ? [number] : []));
          const anywhere = holding(([headline, body]) => [...headline, ...body].includes(character));
          const bucket = buckets[lastNotAfter(firsts, character)];
          const found = bucket && decodeCharacter(bucket.bytes, character);
          if (anywhere.length === 0) expect(found).toBeUndefined();
          else {
            expect([...found!.anywhere]).toEqual(anywhere);
            expect([...found!.headline]).toEqual(holding(([headline]) => headline.includes(character)));
          }
        }
      }),
    );
  });
});
