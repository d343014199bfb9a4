import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildCatalogue, type Catalogue } from '../../src/catalogue/catalogue.ts';
import { comparePageNumbers } from '../../src/catalogue/pageNumbers.ts';
import { sortKey } from '../../src/dates/edtf.ts';
import { record, records, sampleArchive } from '../site/views/sample.ts';

const archive = sampleArchive();
const ids = (articles: { id: string }[]) => articles.map(({ id }) => id);
const shape = ({ articles, zones, unzoned, topics, authors, columns, years, issues }: Catalogue) => ({
  articles,
  zones,
  unzoned,
  topics,
  authors,
  columns,
  years,
  issues,
});

test('is the same whatever order the records come in', () => {
  fc.assert(
    fc.property(
      records().chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
      ),
      ([all, shuffled]) => {
        expect(shape(buildCatalogue(archive, shuffled))).toEqual(shape(buildCatalogue(archive, all)));
      },
    ),
  );
});

test('lists articles from the oldest on, and files every one under all it names', () => {
  fc.assert(
    fc.property(records(), (all) => {
      const catalogue = buildCatalogue(archive, all);
      const keys = catalogue.articles.map(({ date }) => sortKey(date));
      expect(keys).toEqual([...keys].sort());
      const filed = (groups: { articles: unknown[] }[]) =>
        groups.reduce((sum, { articles }) => sum + articles.length, 0);
      expect(filed(catalogue.zones) + catalogue.unzoned.length).toBe(
        all.reduce((sum, { zones }) => sum + Math.max(1, zones.length), 0),
      );
      expect(filed(catalogue.topics)).toBe(all.reduce((sum, { topics }) => sum + topics.length, 0));
      expect(filed(catalogue.authors)).toBe(all.reduce((sum, { authors }) => sum + authors.length, 0));
      expect(filed(catalogue.columns)).toBe(all.filter(({ column }) => column).length);
      expect(filed(catalogue.years)).toBe(all.length);
      expect(catalogue.years.every(({ articles, months }) => filed(months) === articles.length)).toBe(true);
      expect(catalogue.issues.reduce((sum, { count }) => sum + count, 0)).toBe(
        all.filter(({ source }) => source?.issueDate).length,
      );
    }),
  );
});

test('leaves drafts out, and keeps registered zones that have no article', () => {
  const catalogue = buildCatalogue(archive, [
    record({ id: 'a', zones: ['kunshan'] }),
    record({ id: 'b', zones: ['lhasa'], draft: true }),
  ]);
  expect(ids(catalogue.articles)).toEqual(['a']);
  expect(catalogue.zones.find(({ key }) => key === 'lhasa')?.articles).toEqual([]);
});

test('joins what is one name, not what only has like signs, and ranks the roles', () => {
  const authored = (id: string, name: string, role?: string) =>
    record({ id, authors: [{ name, ...(role && { role }) }] });
  const { authors } = buildCatalogue(archive, [
    authored('a', '艾力·买买提', '记者'),
    authored('b', '艾力•买买提', '通讯员'),
    authored('c', '艾力·买买提', '通讯员'),
    authored('d', '艾力-买买提'),
  ]);
  expect(authors.map(({ key, name, articles, roles }) => [key, name, articles.length, roles])).toEqual([
    [expect.stringMatching(/^艾力-买买提-\w+$/), '艾力·买买提', 3, ['通讯员', '记者']],
    ['艾力-买买提', '艾力-买买提', 1, []],
  ]);
});

test('knows the printed issue: pages in reading order, those of unknown number last', () => {
  const printed = (id: string, pageNumber?: string, section?: string) =>
    record({
      id,
      source: { issueDate: '2020-05-04', ...(pageNumber && { pageNumber }), ...(section && { section }) },
    });
  const [issue] = buildCatalogue(archive, [
    printed('e'),
    printed('d', '10'),
    printed('c', '2'),
    printed('b', '2', '园区'),
    printed('a', 'B1'),
  ]).issues;
  expect(issue!.pages.map(({ number, section, articles }) => [number, section, ids(articles)])).toEqual([
    ['2', '园区', ['b', 'c']],
    ['10', undefined, ['d']],
    ['B1', undefined, ['a']],
    ['', undefined, ['e']],
  ]);
});

test('orders page numbers as a reader turns pages', () => {
  expect(['10', 'B1', '2', 'A03', undefined, 'A2', '1'].sort((a, b) => comparePageNumbers(a, b))).toEqual([
    '1',
    '2',
    '10',
    'A2',
    'A03',
    'B1',
    undefined,
  ]);
});

describe('neighbours and related articles', () => {
  const chain = ['2020-01-01', '2020-02-01', '2020-03-01'].map((date, index) =>
    record({ id: `k${index}`, date, zones: index === 1 ? ['chongqing'] : ['kunshan'], names: ['光谷'] }),
  );
  const catalogue = buildCatalogue(archive, chain);

  test('come before and after in all the archive and in the zone', () => {
    const first = catalogue.neighboursOf(chain[0]!);
    expect(first.previous).toBeUndefined();
    expect(first.next?.id).toBe('k1');
    expect(first.zones.map(({ next }) => next?.id)).toEqual(['k2']);
  });

  test('are earlier articles that share enough, so that a new article changes no older page', () => {
    expect(ids(catalogue.relatedTo(chain[2]!))).toEqual(['k0', 'k1']);
    expect(catalogue.relatedTo(chain[0]!)).toEqual([]);
    const grown = buildCatalogue(archive, [
      ...chain,
      record({ id: 'new', date: '2021-01-01', zones: ['kunshan'], names: ['光谷'] }),
    ]);
    for (const article of chain) expect(grown.relatedTo(article)).toEqual(catalogue.relatedTo(article));
  });

  test('are not those that share next to nothing', () => {
    const apart = buildCatalogue(archive, [
      record({ id: 'a', date: '2019-01-01', simhash: 'ffffffffffffffff' }),
      record({ id: 'b', simhash: '0000000000000000' }),
    ]);
    expect(apart.relatedTo(apart.articles[1]!)).toEqual([]);
  });
});
