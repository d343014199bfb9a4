import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  compareStateOf,
  measured,
  MOST,
  searchOfCompare,
} from '../../../../src/site/components/compare/compareState.ts';

const known = { zones: new Set(['kunshan', 'changzhou', '二']), topics: new Set(['talent']) };

it('reads what an address compares, in its order, and passes over what is unknown', () => {
  expect(compareStateOf('?zones=changzhou,nowhere,kunshan,changzhou&topics=talent&per=1000', known)).toEqual({
    zones: ['changzhou', 'kunshan'],
    topics: ['talent'],
    perThousand: true,
  });
  expect(compareStateOf('?zones=&topics=,,&per=7', known)).toEqual({
    zones: [],
    topics: [],
    perThousand: false,
  });
});

it('gives every state an address that leads back to it', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string({ minLength: 1, unit: 'grapheme' }).filter((id) => !id.includes(','))),
      fc.uniqueArray(fc.string({ minLength: 1, unit: 'grapheme' }).filter((id) => !id.includes(','))),
      fc.boolean(),
      (zones, topics, perThousand) => {
        const all = { zones: new Set(zones), topics: new Set(topics) };
        const first = zones.slice(0, MOST);
        expect(compareStateOf(searchOfCompare({ zones, topics, perThousand }), all)).toEqual({
          zones: first,
          topics: topics.slice(0, MOST - first.length),
          perThousand,
        });
      },
    ),
  );
});

it('measures articles by number, or by thousand of the year', () => {
  expect(measured([0, 3, 1], [0, 40, 3], false)).toEqual([0, 3, 1]);
  expect(measured([0, 3, 1], [0, 40, 3], true)).toEqual([0, 75, 333.3]);
});
