import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCharacter } from '../../../src/search/codec/characterPostings.ts';
import { lastNotAfter } from '../../../src/search/codec/termIndex.ts';
import { CharacterWriter } from '../../../src/search/index/characterWriter.ts';
import { Units } from '../../../src/search/index/units.ts';

const texts = fc.array(fc.constantFrom(...'昆山高新区的𠮷a'), { maxLength: 12 });

describe('single characters', () => {
  it('of more kinds than there is room for at first are all kept', () => {
    const units = new Units();
    const writer = new CharacterWriter(units);
    const many = Array.from({ length: 5000 }, (_, at) => String.fromCodePoint(0x4e00 + at));
    writer.addHeadline(0, units.numbers(many.slice(4000)));
    writer.addBody(0, units.numbers(many));
    const buckets = [...writer.buckets()];
    const found = (character: string) =>
      decodeCharacter(
        buckets[
          lastNotAfter(
            buckets.map(({ first }) => first),
            character,
          )
        ]!.bytes,
        character,
      );
    expect(many.filter((character) => found(character)?.anywhere.join() !== '0')).toEqual([]);
    expect(many.filter((character) => found(character)?.headline.join() === '0')).toEqual(many.slice(4000));
  });

  it('are in the bucket that its first character names, with the records that hold them', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(texts, texts), { maxLength: 30 }), (records) => {
        const units = new Units();
        const writer = new CharacterWriter(units);
        records.forEach(([headline, body], record) => {
          writer.addHeadline(record, units.numbers(headline));
          writer.addBody(record, units.numbers(body));
        });
        units.number('a syllable that is no character');
        const buckets = [...writer.buckets()];
        const firsts = buckets.map(({ first }) => first);
        expect(firsts).toEqual([...firsts].sort());
        if (records.every((texts) => texts.flat().length === 0)) expect(buckets).toEqual([]);
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
