import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  authorShard,
  authorShards,
  decodeAuthorPostings,
  encodeAuthorPostings,
} from '../../../src/search/codec/authorPostings.ts';

it('tells what each author wrote, in the shard of the name and nowhere else', () => {
  const author = fc.constantFrom('吕科', '魏志强', '阿不都热合曼·买买提', 'Li', '');
  fc.assert(
    fc.property(fc.array(fc.array(author, { maxLength: 3 }), { minLength: 1, maxLength: 1200 }), (lists) => {
      const shards = encodeAuthorPostings(lists.map((authors) => ({ authors }))).map(decodeAuthorPostings);
      expect(shards).toHaveLength(authorShards(lists.length));
      for (const name of new Set(lists.flat())) {
        const records = [...lists.keys()].filter((record) => lists[record]!.includes(name));
        expect(shards.flatMap((shard, number) => (shard.has(name) ? [number] : []))).toEqual([
          authorShard(name, lists.length),
        ]);
        expect(shards[authorShard(name, lists.length)]!.get(name)).toEqual(records);
      }
    }),
    { numRuns: 30 },
  );
});
