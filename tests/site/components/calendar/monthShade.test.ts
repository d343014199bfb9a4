import { describe, expect, it } from 'vitest';
import { monthShade } from '../../../../src/site/components/calendar/monthShade.ts';

const shades = (counts: number[]) => counts.map(monthShade(counts));

describe('the shade of a month', () => {
  it('is the second of four for all months of an even archive, but a last one that has just begun', () => {
    expect(shades([33, 34, 30, 34, 32, 5])).toEqual([2, 2, 2, 2, 2, 1]);
    expect(shades([7])).toEqual([2]);
    expect(shades([])).toEqual([]);
  });

  it('is darker where a month stands out, and never lighter for more articles', () => {
    const counts = [1, 2, 10, 12, 13, 21, 90];
    expect(shades(counts)).toEqual([1, 1, 2, 2, 2, 3, 4]);
  });
});
