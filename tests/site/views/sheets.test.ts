import { describe, expect, it } from 'vitest';
import { sheetsOf } from '../../../src/site/views/calendar/sheets.ts';

describe('the sheets of an issue', () => {
  const drawn = (...given: Parameters<typeof sheetsOf>) =>
    sheetsOf(...given).map(({ number, held }) => (held ? `[${number}]` : number));

  it('run from 1 to the last that is known, held or not', () => {
    expect(drawn(['2', '4'])).toEqual(['1', '[2]', '3', '[4]']);
    expect(drawn(['2'], 4)).toEqual(['1', '[2]', '3', '4']);
    expect(drawn(['6'], 4).at(-1)).toBe('[6]');
  });

  it('of a run of pages are all filled, and lead to the page of that name', () => {
    expect(sheetsOf(['2-3'])).toEqual([
      { number: '1' },
      { number: '2', held: '2-3' },
      { number: '3', held: '2-3' },
    ]);
  });

  it('of other names follow; a page not known has none', () => {
    expect(drawn(['1', 'A03', ''])).toEqual(['[1]', '[A03]']);
    expect(drawn([''])).toEqual([]);
  });

  it('are not drawn up to a number that can be no page’s', () => {
    expect(drawn(['1', '20230415'])).toEqual(['[1]', '[20230415]']);
    expect(drawn(['1'], 100_000)).toHaveLength(64);
  });
});
