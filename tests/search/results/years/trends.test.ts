import { describe, expect, it } from 'vitest';
import { trendsCsv, trendsOf } from '../../../../src/search/results/years/trends.ts';
import type { SearchResponse } from '../../../../src/search/types.ts';

const answer = (query: string, counts: Record<string, number>, more: Partial<SearchResponse> = {}) =>
  ({
    request: { query },
    total: Object.values(counts).reduce((sum, one) => sum + one, 0),
    archiveYears: [
      { year: '2020', total: 40 },
      { year: '2022', total: 10 },
    ],
    facets: {
      year: Object.entries(counts).map(([value, count]) => ({ value, label: value, count, selected: false })),
    },
    ...more,
  }) as unknown as SearchResponse;

const widened = (isOn: boolean) => ({ synonyms: { isOn, terms: [{ term: 0, also: ['吴县'] }] } });
const trends = trendsOf([
  answer(' 昆山 ', { 2020: 4, 2022: 1 }, widened(false)),
  answer('=苏州', { 2022: 10 }, widened(true)),
]);

describe('queries over the years', () => {
  it('stand over the same years, those without articles among them, by number and by share', () => {
    expect(trends).toEqual({
      years: ['2020', '2021', '2022'],
      lines: [
        { query: '昆山', also: [], total: 5, count: [4, 0, 1], share: [100, 0, 100] },
        { query: '=苏州', also: ['吴县'], total: 10, count: [0, 0, 10], share: [0, 0, 1000] },
      ],
    });
  });

  it('are a table that no spreadsheet takes for a formula', () => {
    expect(trendsCsv(trends, { year: '年份', count: '{query}', share: '{query}‰' })).toBe(
      "\uFEFF年份,昆山,昆山‰,'=苏州,'=苏州‰\r\n2020,4,100.0,0,0.0\r\n2021,0,0.0,0,0.0\r\n2022,1,100.0,10,1000.0\r\n",
    );
  });

  it('of no query are nothing', () => expect(trendsOf([])).toEqual({ years: [], lines: [] }));
});
