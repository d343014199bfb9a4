import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  decodeCharacter,
  encodeBucket,
  encodeCharacter,
} from '../../../src/search/codec/characterPostings.ts';

const records = fc.uniqueArray(fc.nat(100_000)).map((list) => list.sort((a, b) => a - b));
const character = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 1 })
  .filter((one) => one.isWellFormed());

it('come back as they were, for every character and for none else', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(character, records, records), { selector: ([one]) => one, maxLength: 8 }),
      (entries) => {
        const bucket = encodeBucket(
          entries.map(([one]) => one),
          entries.map(([, headline, anywhere]) => encodeCharacter({ headline, anywhere })),
        );
        for (const [one, headline, anywhere] of entries)
          expect(decodeCharacter(bucket, one)).toEqual({ headline, anywhere });
        expect(decodeCharacter(bucket, '无'.repeat(2))).toBeUndefined();
      },
    ),
  );
});
