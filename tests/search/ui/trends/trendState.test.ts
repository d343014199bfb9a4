import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanQueries, searchOfTrends, trendStateOf } from '../../../../src/search/ui/trends/trendState.ts';

describe('what is compared', () => {
  it('comes back from its address', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ maxLength: 12 }), { maxLength: 6 }),
        fc.boolean(),
        (typed, perThousand) => {
          const state = {
            queries: cleanQueries(typed),
            measure: perThousand ? ('share' as const) : ('count' as const),
          };
          expect(trendStateOf(searchOfTrends(state))).toEqual(state);
        },
      ),
    );
  });

  it('are four queries at most, none blank, none twice', () => {
    expect(cleanQueries(['昆山', ' ', '昆山 ', '苏州', '', '南宁', '西安', '合肥'])).toEqual([
      '昆山',
      '苏州',
      '南宁',
      '西安',
    ]);
    expect(trendStateOf('?q=%E6%98%86&per=7')).toEqual({ queries: ['昆'], measure: 'count' });
  });
});
