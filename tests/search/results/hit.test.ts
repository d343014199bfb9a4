import { describe, expect, it } from 'vitest';
import type { Reference, StoredFields } from '../../../src/search/codec/storedFields.ts';
import type { SearchIndex } from '../../../src/search/read/searchIndex.ts';
import { hitOf } from '../../../src/search/results/hit.ts';

const REFERENCE: Reference = {
  id: '2023/04/kunshan',
  title: '昆山之路',
  date: '2023-04-08',
  publication: '示例报',
  pageNumber: '',
};
const STORED: StoredFields = {
  ...REFERENCE,
  blocks: ['本报记者', '昆山的人才很多。'],
  lead: 1,
  digest: true,
};

const indexWith = (given: Partial<SearchIndex>) =>
  ({
    docValues: {
      kinds: Uint8Array.from([0]),
      zones: [[0, 1]],
      topics: [[]],
      dictionaries: { zones: ['kunshan', 'gone'], topics: [] },
    },
    vocabulary: { zones: [{ id: 'kunshan', name: '昆山高新区' }], topics: [] },
    ...given,
  }) as unknown as SearchIndex;

const lost = () => Promise.reject(new Error('gone'));

describe('a hit', () => {
  it('has the marked text around the words, names instead of ids, and no field that is unknown', async () => {
    const hit = await hitOf(indexWith({ stored: () => Promise.resolve(STORED) }), 0, ['人才'], new Map());
    expect(hit).toMatchObject({
      url: '/articles/2023/04/kunshan.html',
      title: { text: '昆山之路', marks: [] },
      zones: [
        { id: 'kunshan', name: '昆山高新区' },
        { id: 'gone', name: 'gone' },
      ],
      source: { publication: '示例报' },
      digest: true,
      dateInferred: false,
    });
    expect(hit.excerpt.text.slice(...hit.excerpt.marks[0]!)).toBe('人才');
    expect(hit).not.toHaveProperty('kicker');
  });

  it('whose text cannot be had is told by its reference, without an excerpt', async () => {
    const index = indexWith({ stored: lost, reference: () => Promise.resolve(REFERENCE) });
    const hit = await hitOf(index, 0, ['昆山'], new Map());
    expect(hit.title).toEqual({ text: '昆山之路', marks: [[0, 2]] });
    expect(hit.excerpt.text).toBe('');
  });

  it('of which nothing can be had is the first failure', async () => {
    await expect(hitOf(indexWith({ stored: lost, reference: lost }), 0, [], new Map())).rejects.toThrow(
      'gone',
    );
  });
});
