/** What the interface says: dates, labels, the query as understood, names of files, addresses of hits. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isBackwards, readDate } from '../../../src/search/ui/base/dateInput.ts';
import { dateText } from '../../../src/search/ui/base/dateText.ts';
import { chosenLabel, facetLabel } from '../../../src/search/ui/limits/facetNames.ts';
import { rowsOf } from '../../../src/search/ui/limits/facetPanel.ts';
import { addressOf } from '../../../src/search/ui/results/hitItem.ts';
import { wordsToMark } from '../../../src/search/ui/article/highlight.ts';
import { understoodText } from '../../../src/search/ui/page/notices.ts';
import { fill, type PageTexts } from '../../../src/search/ui/page/pageTexts.ts';
import { safeName } from '../../../src/search/ui/base/download.ts';
import type { FacetValue, SearchResponse } from '../../../src/search/types.ts';
import { stringsOf } from '../../../src/strings/index.ts';

function textsOf(language: 'zh-CN' | 'zh-TW' | 'en'): PageTexts {
  const { search, kind, site, joiner } = stringsOf(language);
  return {
    ...search.page,
    approximate: search.box.approximate,
    uncertain: search.box.uncertain,
    list: search.list.button,
    saved: { ...search.saved, ...search.list },
    kinds: kind,
    unzoned: site.unzoned,
    zoneWords: [site.zones],
    supplied: joiner.supplied,
    language,
  };
}
const texts = textsOf('zh-CN');

describe('dates', () => {
  it.each([
    ['2023-04-08', '2023年4月8日', '8 April 2023'],
    ['2023-04', '2023年4月', 'April 2023'],
    ['2023', '2023年', '2023'],
    ['2023-04~', '约2023年4月', 'c. April 2023'],
    ['2023?', '2023年（存疑）', '2023 (uncertain)'],
    ['someday', 'someday', 'someday'],
  ])('%s is %s, or %s', (edtf, chinese, english) => {
    expect(dateText(edtf, texts)).toBe(chinese);
    expect(dateText(edtf, textsOf('en'))).toBe(english);
  });

  it.each([
    ['2023', '2023'],
    ['2023年', '2023'],
    ['2023年4月8日', '2023-04-08'],
    ['2023.4.8', '2023-04-08'],
    ['２０２３／４', '2023-04'],
    [' 2024-02-29 ', '2024-02-29'],
    ['', ''],
    ['2023-02-29', undefined],
    ['2023-13', undefined],
    ['23-4', undefined],
    ['昨天', undefined],
  ])('typed %j is read as %j', (typed, read) => expect(readDate(typed)).toBe(read));

  it('know a range that ends before it begins, at any precision', () => {
    expect(isBackwards('2023-05', '2023')).toBe(false);
    expect(isBackwards('2023', '2022-12')).toBe(true);
    expect(isBackwards('2023-04-08', '2023-04-07')).toBe(true);
    expect(isBackwards('2023', '')).toBe(false);
  });
});

describe('texts', () => {
  it('are filled once: a value that looks like a place stays as it is', () => {
    expect(fill('{a} {b} {c}', { a: '{b}', b: 2 })).toBe('{b} 2 {c}');
    expect(fill('{a}', { a: '$&' })).toBe('$&');
  });

  it('take the form that a number asks for, and write large numbers in groups; a year is no number', () => {
    const found = '{n} {n|article|articles} of {year}';
    expect(fill(found, { n: 1, year: '2023' })).toBe('1 article of 2023');
    expect(fill(found, { n: 0, year: '2023' })).toBe('0 articles of 2023');
    expect(fill(found, { n: 12345, year: '2023' })).toBe('12,345 articles of 2023');
  });

  it('are there in every language, with the same places for values', () => {
    const flat = (value: object): [string, string][] =>
      Object.entries(value).flatMap(([key, one]) =>
        typeof one === 'string'
          ? [[key, [...one.matchAll(/\{\w+\}/g)].sort().join()] as [string, string]]
          : flat(one as object),
      );
    for (const language of ['zh-TW', 'en'] as const)
      expect(flat(stringsOf(language).search.page)).toEqual(flat(stringsOf('zh-CN').search.page));
  });

  it('say how a query is understood, where that needs saying', () => {
    const term = { text: '昆山', field: 'any', excluded: false, quoted: false } as const;
    const other = { ...term, text: '苏州', excluded: true };
    const leaf = (place: number) => ({ term: place });
    expect(understoodText({ terms: [term], expression: leaf(0) }, texts)).toBe('');
    expect(understoodText({ terms: [{ ...term, quoted: true }], expression: leaf(0) }, texts)).toBe(
      '搜索条件：“昆山”',
    );
    const three = [term, other, { ...term, text: '党建', field: 'title' as const }];
    expect(
      understoodText({ terms: three, expression: { all: [leaf(0), { not: leaf(1) }, leaf(2)] } }, texts),
    ).toBe('搜索条件：昆山 · 不含苏州 · 标题含 “党建”');
    expect(
      understoodText(
        { terms: three, expression: { all: [leaf(0), { not: { any: [leaf(1), leaf(2)] } }] } },
        texts,
      ),
    ).toBe('搜索条件：昆山 · 不含（苏州 或 标题含 “党建”）');
  });

  it('make file names of anything', () => {
    expect(safeName('搜索结果 a/b\\c:"d"*?<e>|\u0000\n f')).toBe('搜索结果 a b c d e f');
    expect(safeName('昆'.repeat(100))).toHaveLength(60);
  });
});

describe('facets', () => {
  const value = (one: string, label: string, group?: string): FacetValue => ({
    value: one,
    label,
    count: 1,
    selected: false,
    ...(group && { group }),
  });
  const none = { province: [], zone: [], topic: [], author: [], year: [], kind: [] };

  it('stand in the language of the interface', () => {
    expect(facetLabel('kind', value('photo', 'x'), texts)).toBe('图片');
    expect(facetLabel('year', value('2023', 'x'), textsOf('zh-TW'))).toBe('2023年');
    expect(facetLabel('zone', value('none', 'x'), texts)).toBe('综合');
    expect(facetLabel('author', value('none', 'none'), texts)).toBe('none');
    expect(
      chosenLabel(
        'zone',
        'kunshan',
        { facets: { ...none, zone: [value('kunshan', '昆山高新区')] } } as unknown as SearchResponse,
        texts,
      ),
    ).toBe('昆山高新区');
    expect(chosenLabel('zone', 'kunshan', undefined, texts)).toBe('kunshan');
  });

  it('put zones under their provinces, and those without one last', () => {
    const rows = rowsOf(
      'zone',
      {
        ...none,
        province: [value('江苏', '江苏'), value('浙江', '浙江')],
        zone: [value('hangzhou', '杭州', '浙江'), value('none', '综合'), value('kunshan', '昆山', '江苏')],
      },
      texts,
    );
    expect(rows.map(({ facet, label, inner = false }) => [facet, label, inner])).toEqual([
      ['province', '江苏', false],
      ['zone', '昆山', true],
      ['province', '浙江', false],
      ['zone', '杭州', true],
      ['zone', '综合', false],
    ]);
  });
});

describe('a hit opened', () => {
  beforeEach(() => {
    vi.stubGlobal('location', { href: 'http://site/search/' });
    vi.stubGlobal('document', { documentElement: { dataset: { base: '..' } } });
  });
  afterEach(() => void vi.unstubAllGlobals());

  it('carries the words to be marked, and the article reads the same words from them', () => {
    for (const words of [
      ['昆山'],
      ['昆山', '人才 工程'],
      ['-光伏'],
      ['标题:党建'],
      ['iso9001'],
      ['3:1', 'a-b'],
    ]) {
      const url = new URL(addressOf({ url: '/articles/2023/04/a.html', words }), 'http://site');
      expect(url.pathname).toBe('/articles/2023/04/a.html');
      expect(wordsToMark(url.searchParams.get('q')!)).toEqual(words);
    }
    expect(addressOf({ url: '/a.html', words: [] })).toBe('/a.html');
  });

  it('marks what must occur, as normalised, and not what must not', () => {
    expect(wordsToMark('崑山 -苏州 标题:ＩＳＯ 园区:南宁')).toEqual(['昆山', 'iso']);
  });
});

it('has one word for searching', () => {
  const files = ['strings/search/zh-CN.ts', 'strings/browse/zh-CN.ts', 'archive/defaults/zh-CN/help.md'];
  for (const file of files)
    expect(readFileSync(new URL(`../../../src/${file}`, import.meta.url), 'utf8'), file).not.toContain(
      '检索',
    );
});
