import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeTermIndex, encodeTermIndex, lastNotAfter } from '../../../src/search/codec/termIndex.ts';

const unit = fc.constantFrom('甲', '乙', '𠮷', '\u0002', '\u0003kun', '\u0004k', '-');
const sizes = fc
  .dictionary(fc.nat(30).map(String), fc.nat(90))
  .map((values) => new Map(Object.entries(values).map(([block, size]) => [Number(block), size])));
const bytes = (text: string) => new TextEncoder().encode(text);

describe('a term index', () => {
  it('comes back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          firstTerms: fc.array(fc.tuple(unit, unit).map(([first, second]) => first + second)),
          sizes: fc.array(fc.nat(10_000)),
          positionsSizes: sizes,
          commonness: sizes,
          units: fc
            .uniqueArray(unit)
            .map((units) => new Map(units.map((one, index) => [one, index + 1] as const))),
          soundShards: fc.nat(90),
          folds: fc.constantFrom(
            new Map<string, string>(),
            new Map([
              ['國', '国'],
              ['\ue000', '...'],
              ['𠮷', '吉'],
            ]),
          ),
          firstCharacters: fc.array(fc.constantFrom('甲', '𠮷', '\u0002')),
        }),
        async (index) => {
          expect(await decodeTermIndex(bytes(encodeTermIndex(index)))).toEqual(index);
        },
      ),
    );
  });

  it('finds the block that would hold a term', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.string(), (terms, wanted) => {
        const sorted = terms.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
        expect(lastNotAfter(sorted, wanted)).toBe(sorted.findLastIndex((term) => term <= wanted));
      }),
    );
  });
});
