import { describe, expect, it } from 'vitest';
import { searchPage } from '../../../src/site/views/search.ts';
import { catalogueOf, type Written } from './catalogueOf.ts';

const search = (written: Written[]) => searchPage(catalogueOf(written)).props;

describe('the search page', () => {
  it('of an empty archive has no examples and leads nowhere', () => {
    expect(search([])).toEqual({ examples: [], byWords: false, browse: [] });
  });

  it('gives examples that find something, and the lists that have entries', () => {
    const { examples, browse } = search([
      { id: 'a', front: { date: '2023-04-08', zones: ['昆山高新区'], authors: ['张三'] } },
      { id: 'b', front: { date: '2022', zones: ['昆山高新区'], authors: ['张三'] } },
      { id: 'c', front: { date: '2022', zones: ['苏州高新区'], authors: [] } },
    ]);
    expect(examples[0]).toBe('昆山高新区');
    expect(examples[1]).toMatch(/^园区:昆山高新区 专题:\S+$/);
    expect(examples.slice(2)).toEqual(['作者:张三', '2023年']);
    expect(browse.map(({ kind, count }) => [kind, count])).toEqual([
      ['zones', 2],
      ['topics', 1],
      ['dates', 2],
      ['authors', 1],
    ]);
  });
});
