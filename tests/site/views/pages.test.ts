/** What holds for all pages together, whatever the archive holds. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArticleRecord } from '../../../src/articles/record.ts';
import { buildCatalogue } from '../../../src/catalogue/catalogue.ts';
import { fileOf, type SitePath } from '../../../src/urls.ts';
import { pages } from '../../../src/site/views/index.ts';
import type { ListPageProps } from '../../../src/site/views/parts/list.ts';
import type { Page } from '../../../src/site/views/parts/page.ts';
import { redirects } from '../../../src/site/views/redirects.ts';
import { record, records, sampleArchive } from './sample.ts';

const archive = sampleArchive();
const pagesOf = (all: ArticleRecord[]) => [...pages(buildCatalogue(archive, all))];
const byPath = (all: ArticleRecord[]) =>
  new Map(pagesOf(all).map((page) => [page.path, JSON.stringify(page)]));

/** Every site path in a page's props. */
function linksIn(value: unknown): string[] {
  if (typeof value === 'string') return /^\/(?:(?!feeds\/.+)[^/\s]+\/|$)/.test(value) ? [value] : [];
  return value && typeof value === 'object' ? Object.values(value).flatMap(linksIn) : [];
}

test('the order in which files are read changes nothing', () => {
  fc.assert(
    fc.property(
      records().chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
      ),
      ([all, shuffled]) => {
        expect(pagesOf(shuffled)).toEqual(pagesOf(all));
      },
    ),
    { numRuns: 40 },
  );
});

test('every page has an address and a file of its own, and plain JSON for props', () => {
  fc.assert(
    fc.property(records(), (all) => {
      const made = pagesOf(all);
      expect(new Set(made.map(({ path }) => path)).size).toBe(made.length);
      expect(new Set(made.map(({ path }) => fileOf(path))).size).toBe(made.length);
      for (const { props } of made) expect(JSON.parse(JSON.stringify(props))).toEqual(props);
    }),
    { numRuns: 30 },
  );
});

test('every link leads to a page, or to a redirect that leads to one', () => {
  fc.assert(
    fc.property(records({ maxLength: 40 }), (all) => {
      const catalogue = buildCatalogue(archive, all);
      const made = [...pages(catalogue)];
      const known = new Set(made.map(({ path }) => path as string));
      for (const { from, to } of redirects(catalogue)) {
        expect(known).toContain(to);
        expect(known).not.toContain(from);
        known.add(from);
      }
      const dead = made.flatMap(({ path, props }) =>
        linksIn(props)
          .filter((link) => !known.has(link.split(/[?#]/)[0]!))
          .map((link) => `${path} → ${link}`),
      );
      expect(dead).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

describe('an article newer than all others', () => {
  const newest = (given: Partial<Pick<ArticleRecord, 'zones' | 'topics' | 'authors'>> = {}) => ({
    ...record({
      id: 'newest',
      date: '2023-06-15',
      zones: ['kunshan'],
      authors: [{ name: '魏志强' }],
      source: { issueDate: '2023-06-15', pageNumber: '1' },
    }),
    ...given,
  });

  test('leaves every full numbered page as it was', () => {
    fc.assert(
      fc.property(records({ maxLength: 40 }), (all) => {
        const before = pagesOf(all).filter(
          ({ kind, props }) =>
            kind === 'list' && (props as ListPageProps).cards.length === archive.site.pageSize,
        );
        const after = new Map(pagesOf([...all, newest()]).map((page) => [page.path, page]));
        for (const page of before) expect(after.get(page.path)).toEqual(page);
      }),
    );
  });

  test('leaves the pages of earlier years as they were, but for what names the year beside or counts all years', () => {
    fc.assert(
      fc.property(records({ minLength: 1, years: { min: 2018, max: 2020 } }), (all) => {
        const before = byPath(all);
        const after = byPath([...all, newest()]);
        const lastYear = Math.max(
          ...all.map(({ date, source }) =>
            Math.max(Number(date.slice(0, 4)), Number(source?.issueDate?.slice(0, 4) ?? 0)),
          ),
        );
        const old = [...before.keys()].filter((path) => {
          const year = /^\/(?:dates|issues|coverage)\/(\d{4})\//.exec(path)?.[1];
          return year && Number(year) < lastYear - 2;
        });
        for (const path of old) expect(after.get(path)).toBe(before.get(path));
      }),
    );
  });

  test('changes no more pages in a large archive than in a small one', () => {
    const archiveOf = (size: number) =>
      Array.from({ length: size }, (_, index) =>
        record({
          id: `a${index}`,
          date: `${2000 + Math.floor((20 * index) / size)}-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`,
          zones: [['kunshan', 'changzhou', 'chongqing'][index % 3]!],
          topics: [['talent', 'energy', 'culture'][index % 3]!],
          authors: [{ name: ['魏志强', '解张', '吕科', '王芳'][index % 4]! }],
        }),
      );
    const changed = (size: number) => {
      const before = byPath(archiveOf(size));
      return [...byPath([...archiveOf(size), newest()])].filter(([path, page]) => before.get(path) !== page)
        .length;
    };
    expect(changed(1200)).toBeLessThanOrEqual(changed(300));
    expect(changed(300)).toBeLessThan(40);
  });
});

test('pages past the last article are redirects until the article comes', () => {
  const six = Array.from({ length: 6 }, (_, index) =>
    record({ id: `a${index}`, date: `2020-05-0${index + 1}`, zones: ['kunshan'] }),
  );
  const catalogue = buildCatalogue(archive, six);
  expect([...redirects(catalogue)]).toContainEqual({ from: '/zones/kunshan/page/3/', to: '/zones/kunshan/' });
  const newer = (all: ArticleRecord[]) =>
    (pagesOf(all) as Page<ListPageProps>[]).find(({ path }) => path === '/zones/kunshan/page/2/')!.props
      .newer;
  expect(newer(six)).toBe('/zones/kunshan/page/3/');
  const seven = [...six, record({ id: 'a7', date: '2020-05-09', zones: ['kunshan'] })];
  expect(newer(seven)).toBe('/zones/kunshan/page/3/');
  expect([...redirects(buildCatalogue(archive, seven))].map(({ from }) => from)).not.toContain(
    '/zones/kunshan/page/3/',
  );
});

test('old addresses in the front-matter are redirects to the article', () => {
  const moved = record({ id: '2020/05/kunshan', redirectFrom: ['/old/kunshan.html', '/k' as SitePath] });
  expect([...redirects(buildCatalogue(archive, [moved]))]).toEqual([
    { from: '/old/kunshan.html', to: '/articles/2020/05/kunshan.html' },
    { from: '/k', to: '/articles/2020/05/kunshan.html' },
  ]);
});
