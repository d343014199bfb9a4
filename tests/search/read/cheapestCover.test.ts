import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cheapestCover } from '../../../src/search/read/cheapestCover.ts';

describe('the pairs that prove a phrase', () => {
  /** A `*` behind a cost for each class of commonness. */
  const cover = (...costs: string[]) =>
    cheapestCover(costs.length + 1, (offset) => ({
      cost: parseInt(costs[offset]!, 10),
      commonness: costs[offset]!.split('*').length - 1,
    }));

  it('are the cheapest that tell every character', () => {
    expect(cover('1')).toEqual([0]);
    expect(cover('9*')).toEqual([0]);
    expect(cover('1', '1', '1')).toEqual([0, 2]);
    expect(cover('9*', '2')).toEqual([1]);
    expect(cover('9*', '2', '9*')).toEqual([1]);
    expect(cover('9*', '9*')).toEqual([0, 1]);
    expect(cover('9**', '5*')).toEqual([1]);
    expect(cover('9', '2')).toEqual([0, 1]);
  });

  it('never leave a character out, and cost no more than any other choice', () => {
    const pair = fc.record({ cost: fc.integer({ min: 1, max: 50 }), commonness: fc.nat(3) });
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 9 }), (pairs) => {
        const length = pairs.length + 1;
        const told = (offset: number) => [
          offset,
          offset + 1,
          ...((pairs[offset - 1]?.commonness ?? 0) > pairs[offset]!.commonness ? [offset - 1] : []),
          ...((pairs[offset + 1]?.commonness ?? 0) > pairs[offset]!.commonness ? [offset + 2] : []),
        ];
        const tellsAll = (offsets: number[]) => new Set(offsets.flatMap(told)).size === length;
        const cost = (offsets: number[]) => offsets.reduce((sum, offset) => sum + pairs[offset]!.cost, 0);
        const chosen = cheapestCover(length, (offset) => pairs[offset]!);
        expect(tellsAll(chosen)).toBe(true);
        for (let choice = 0; choice < 2 ** pairs.length; choice++) {
          const offsets = pairs.flatMap((_, offset) => ((choice >> offset) & 1 ? [offset] : []));
          if (tellsAll(offsets)) expect(cost(chosen)).toBeLessThanOrEqual(cost(offsets));
        }
      }),
    );
  });
});
