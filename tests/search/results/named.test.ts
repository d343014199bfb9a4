import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../src/search/query/expression.ts';
import type { SearchIndex } from '../../../src/search/read/searchIndex.ts';
import { namedAuthors, namedRecords } from '../../../src/search/results/named.ts';
import { foldTable } from '../../../src/text/characters/foldTable.ts';

/** Four articles: of 昆山, of 南宁, about 人才, by 吕科; the first is struck out. */
const index = {
  size: 4,
  alive: Uint8Array.from([0, 1, 1, 1]),
  docValues: {
    zones: [[0], [1], [0], []],
    topics: [[], [], [0], []],
    dictionaries: { zones: ['kunshan', 'nanning'], topics: ['talent'] },
  },
  vocabulary: {
    zones: [
      { id: 'kunshan', name: '昆山高新区', aliases: ['昆山国家高新区'] },
      { id: 'nanning', name: '南宁高新区', aliases: [] },
    ],
    topics: [{ id: 'talent', name: '人才' }],
    authors: [{ name: '吕科', aliases: ['呂科長'] }],
  },
  writtenBy: () => [],
} as unknown as SearchIndex;
const withAuthors = {
  ...index,
  writtenBy: (name: string) => (name === '吕科' ? [0, 3] : []),
} as unknown as SearchIndex;

const named = (query: string, of = index) => [...namedRecords(of, parseQuery(query, foldTable), foldTable)];

describe('what a query names', () => {
  it('are the articles of zones, topics and authors of that name, in any writing, that count', () => {
    expect(named('崑山')).toEqual([2]);
    expect(named('昆山国家高新区')).toEqual([2]);
    expect(named('南宁高新区的人才')).toEqual([1, 2]);
    expect(named('吕科', withAuthors)).toEqual([3]);
    expect(named('吕科长', withAuthors)).toEqual([3]);
  });

  it('is nothing where a word is left out, is in a field, or is one character', () => {
    for (const query of ['', '-昆山', '标题:昆山', '昆', '昆山 NEAR 人才']) expect(named(query)).toEqual([]);
  });

  it('may be an author, of whom it must be loaded what he wrote', () => {
    const asked = (query: string) => namedAuthors(index, parseQuery(query, foldTable), foldTable);
    expect([asked('吕科'), asked('记者吕科报道'), asked('昆山'), asked('作者:吕科')]).toEqual([
      ['吕科'],
      ['吕科'],
      [],
      [],
    ]);
    expect(named('吕科')).toEqual([]);
  });
});
