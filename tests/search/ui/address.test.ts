import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_QUERY, searchOf, stateOf } from '../../../src/search/ui/page/address.ts';
import {
  isAsking,
  isLimited,
  NOTHING_ASKED,
  requestOf,
  withoutLimits,
  withValue,
  type SearchState,
} from '../../../src/search/ui/page/state.ts';

describe('address', () => {
  it('is short and readable', () => {
    const state: SearchState = {
      query: '昆山 人才',
      facets: { zone: ['kunshan', 'changzhou'], year: ['2023'] },
      from: '2023-04',
      to: '',
      sort: 'newest',
      loosen: false,
    };
    expect(decodeURIComponent(searchOf(state))).toBe(
      '?q=昆山+人才&zone=kunshan&zone=changzhou&year=2023&from=2023-04&sort=newest',
    );
    expect(searchOf(NOTHING_ASKED)).toBe('');
  });

  it('brings every state back', () => {
    const values = fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }), {
      maxLength: 3,
    });
    const states = fc.record({
      query: fc.string({ unit: 'grapheme', maxLength: 30 }),
      facets: fc.record({
        zone: values,
        topic: values,
        author: values,
        province: values,
        year: fc.subarray(['1998', '2023']),
        kind: values,
      }),
      from: fc.constantFrom('', '2023', '2023-04', '2023-04-08'),
      to: fc.constantFrom('', '2023', '2024-02-29'),
      sort: fc.constantFrom('relevance' as const, 'newest' as const, 'oldest' as const),
      loosen: fc.boolean(),
    });
    fc.assert(
      fc.property(states, (state) => {
        const chosen = Object.fromEntries(Object.entries(state.facets).filter(([, list]) => list.length > 0));
        expect(stateOf(searchOf(state))).toEqual({ ...state, facets: chosen });
      }),
    );
  });

  it('passes over what it does not know, and what cannot be', () => {
    expect(
      stateOf(
        '?q=1&q=2&year=20x3&from=morgen&to=2023-02-30&sort=best&loosen=yes&other=1&zone=&zone=a&zone=a',
      ),
    ).toEqual({ ...NOTHING_ASKED, query: '1', facets: { zone: ['a'] } });
    expect(() => stateOf('?%E0%A4%A=%ZZ&q=%')).not.toThrow();
  });

  it('cuts what no server would take, at a whole character', () => {
    const search = searchOf({ ...NOTHING_ASKED, query: `${'昆'.repeat(LONGEST_QUERY - 1)}😀` });
    expect(stateOf(search).query).toBe('昆'.repeat(LONGEST_QUERY - 1));
  });
});

describe('state', () => {
  it('knows what is asked and what is limited', () => {
    expect(isAsking({ ...NOTHING_ASKED, query: '  ' })).toBe(false);
    expect(isAsking({ ...NOTHING_ASKED, query: '昆' })).toBe(true);
    expect(isLimited({ ...NOTHING_ASKED, facets: { year: ['2023'] } })).toBe(true);
    expect(isAsking({ ...NOTHING_ASKED, to: '2023' })).toBe(true);
  });

  it('chooses a value once, and leaves no empty facet', () => {
    const one = withValue(NOTHING_ASKED, 'zone', 'kunshan', true);
    expect(withValue(one, 'zone', 'kunshan', true).facets).toEqual({ zone: ['kunshan'] });
    expect(withValue(one, 'zone', 'kunshan', false).facets).toEqual({});
    expect(withoutLimits({ ...one, from: '2023', query: '昆' })).toEqual({ ...NOTHING_ASKED, query: '昆' });
  });

  it('asks the engine for what it holds, and for no more', () => {
    expect(requestOf({ ...NOTHING_ASKED, query: '昆' }, 10, 10)).toEqual({
      query: '昆',
      facets: {},
      sort: 'relevance',
      offset: 10,
      limit: 10,
    });
    expect(requestOf({ ...NOTHING_ASKED, from: '2023', loosen: true }, 0, 6)).toMatchObject({
      from: '2023',
      loosen: true,
    });
  });
});
