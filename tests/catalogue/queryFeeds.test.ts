import { expect, it } from 'vitest';
import { queryFeeds } from '../../src/catalogue/queryFeeds.ts';
import { fileOf } from '../../src/urls.ts';

const files = (feeds: Parameters<typeof queryFeeds>[0]['feeds']) =>
  queryFeeds({ feeds }).map(({ title, atom, json }) => [title, fileOf(atom), fileOf(json)]);

it('a feed of a query is addressed by its title, and after it was renamed by its id', () => {
  expect(files([{ title: '人才 · 引才', query: '人才' }])).toEqual([
    ['人才 · 引才', 'feeds/search/人才-引才.xml', 'feeds/search/人才-引才.json'],
  ]);
  expect(files([{ title: '英才', id: '人才 · 引才', query: '人才' }])).toEqual([
    ['英才', 'feeds/search/人才-引才.xml', 'feeds/search/人才-引才.json'],
  ]);
});

it('feeds whose titles make the same address have two', () => {
  const [first, second] = files([
    { title: 'C', query: '甲' },
    { title: 'C++', query: '乙' },
  ]);
  expect(first![1]).toBe('feeds/search/c.xml');
  expect(second![1]).toMatch(/^feeds\/search\/c-\w+\.xml$/);
});
