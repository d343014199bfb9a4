import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bytesOfStep,
  decodeTermIndex,
  encodeTermIndex,
  lastNotAfter,
  sizeStep,
  type TermIndex,
} from '../../../src/search/codec/termIndex.ts';

const UNITS = ['甲', '乙', '𠮷', '\u0002', '\u0003kun', '\u0003ku', '\u0003xin', '-'];
const isSyllable = (unit: string) => unit.startsWith('\u0003');
/** Blocks with positions apart: sizes and classes of the same blocks. */
const heavy = fc.uniqueArray(fc.tuple(fc.nat(300), fc.nat(90), fc.integer({ min: 1, max: 12 })), {
  selector: ([block]) => block,
});
const sorted = <T>(values: T[], order: (a: T, b: T) => number) => values.sort(order);
const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

describe('a term index', () => {
  it('comes back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(UNITS, { minLength: 1 }).chain((units) =>
          fc.record({
            units: fc.constant(units),
            terms: fc.uniqueArray(
              fc
                .tuple(fc.constantFrom(...units), fc.constantFrom(...units))
                // Syllables stand beside syllables alone.
                .filter(([first, second]) => isSyllable(first) === isSyllable(second))
                .map((pair) => pair.join('')),
            ),
            characters: fc.subarray(units.filter((unit) => [...unit].length === 1)),
          }),
        ),
        fc.array(fc.nat(300), { minLength: 80, maxLength: 80 }),
        heavy,
        fc.constantFrom(
          new Map<string, string>(),
          new Map([
            ['國', '国'],
            ['\ue000', '...'],
            ['𠮷', '吉'],
          ]),
        ),
        async ({ units, terms, characters }, sizes, blocks, folds) => {
          const apart = sorted(blocks, ([a], [b]) => a - b);
          const index: TermIndex = {
            firstTerms: sorted(terms, byText),
            sizes: sizes.slice(0, terms.length),
            positionsSizes: new Map(apart.map(([block, size]) => [block, size])),
            commonness: new Map(apart.map(([block, , commonness]) => [block, commonness])),
            units: new Map(units.map((one, at) => [one, at + 1])),
            firstCharacters: sorted(characters, byText),
            soundShards: 3,
            folds,
          };
          expect(await decodeTermIndex(new Uint8Array(encodeTermIndex(index)))).toEqual(index);
        },
      ),
    );
  });

  it('knows sizes to an eighth', () => {
    for (const bytes of [1, 25, 3000, 123_456])
      expect(Math.abs(bytesOfStep(sizeStep(bytes)) / bytes - 1)).toBeLessThan(0.125);
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
