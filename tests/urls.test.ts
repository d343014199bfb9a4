import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { TopicId, ZoneId } from '../src/ids.ts';
import { stateOf } from '../src/search/ui/page/address.ts';
import { isAsking } from '../src/search/ui/page/state.ts';
import { found } from '../src/urls.ts';

it('asks the search page for exactly what a list was limited to', () => {
  const name = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' });
  const year = fc.integer({ min: 1000, max: 9999 });
  fc.assert(
    fc.property(
      fc.record({
        query: name,
        author: name,
        province: name,
        zone: name,
        topic: name,
        year,
        from: year,
        to: year,
      }),
      ({ query, author, province, zone, topic, year: of, from, to }) => {
        const address = found({
          query,
          author,
          province,
          zone: zone as ZoneId,
          topic: topic as TopicId,
          year: of,
          span: { from, to },
        });
        const state = stateOf(new URL(address, 'https://example.org').search);
        expect(isAsking(state)).toBe(true);
        expect(state).toMatchObject({
          query,
          facets: {
            author: [author],
            province: [province],
            zone: [zone],
            topic: [topic],
            year: [String(of)],
          },
          from: String(from),
          to: String(to),
        });
      },
    ),
  );
});
