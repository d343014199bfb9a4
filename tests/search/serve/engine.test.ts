import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchEngine } from '../../../src/search/serve/engine.ts';
import { headlineOf } from '../../../src/search/codec/storedFields.ts';
import { searchDocument, type SearchSource } from '../../../src/search/documents/document.ts';
import { FACETS, FIRST_SCREEN, type FacetName, type SearchRequest } from '../../../src/search/types.ts';
import { normalize } from '../../../src/text/normalize.ts';
import { foldTable } from '../../../src/text/characters/foldTable.ts';
import { build, chance, madeUp, openEngine } from '../archive.ts';

const articles = Array.from({ length: 240 }, (_, number) => madeUp(number));
const edited = articles
  .map((article, number) => (number % 20 === 3 ? madeUp(number, 1) : article))
  .filter((_, number) => number % 30 !== 7);
const folder = mkdtempSync(join(tmpdir(), 'search-'));
let engine: SearchEngine;
/** The same articles reached by an edit of another state: base in two parts, tombstones, a recent segment. */
let grown: SearchEngine;
let single: SearchEngine;

beforeAll(async () => {
  await build(join(folder, 'one'), articles);
  const state = await build(join(folder, 'grown'), articles, undefined, { partSize: 100 });
  await build(join(folder, 'grown'), edited, state, { tolerated: 100 });
  await build(join(folder, 'single'), edited);
  engine = await openEngine(join(folder, 'one'));
  grown = await openEngine(join(folder, 'grown'));
  single = await openEngine(join(folder, 'single'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Every block of an article, normalised: what search is to be exact about. */
function blocksOf(source: SearchSource): string[] {
  const { stored } = searchDocument(source, foldTable);
  return [...headlineOf(stored), ...stored.blocks].map((block) => normalize(block, foldTable));
}

const everything = { limit: 1000 };
/** Ids of all hits in order, by the export: it spares the excerpts. */
async function idsOf(one: SearchEngine, request: SearchRequest): Promise<string[]> {
  const rows = await Array.fromAsync(one.exportRows(request));
  return rows.map(({ permalink }) => permalink.replace(/^\/articles\/|\.html$/g, ''));
}
const truth = (needle: string, list = articles) =>
  list
    .filter((source) => blocksOf(source).some((block) => block.includes(needle)))
    .map(({ record }) => record.id as string)
    .sort();

/** A run of characters of a random article. */
const run = fc
  .tuple(fc.nat(articles.length - 1), fc.nat(10_000), fc.integer({ min: 1, max: 24 }))
  .map(([number, at, length]) => {
    const blocks = blocksOf(articles[number]!);
    const characters = [...blocks[at % blocks.length]!];
    const start = at % characters.length;
    return characters
      .slice(start, start + length)
      .join('')
      .trim();
  })
  .filter((text) => text !== '' && !text.includes('"'));

describe('an exact search', () => {
  it('finds every article that holds a run of characters, and no other', async () => {
    await fc.assert(
      fc.asyncProperty(run, async (text) => {
        expect((await idsOf(engine, { query: `"${text}"` })).sort()).toEqual(truth(text));
      }),
      { numRuns: 300 },
    );
  });

  it('takes traditional, full-width and lower-case writing for the same', async () => {
    for (const [typed, plain] of [
      ['崑山', '昆山'],
      ['ＩＳＯ９００１', 'ISO9001'],
      ['５ｇ基站', '5G基站'],
      ['隨著', '随着'],
      ['２０２５年', '2025年'],
      ['m2', '㎡'],
    ]) {
      const found = await idsOf(engine, { query: typed! });
      expect(found).toEqual(await idsOf(engine, { query: plain! }));
      expect(found.length).toBeGreaterThan(0);
    }
  });

  it('knows what the characters it prints are taken for, and needs the table of all for no others', () => {
    const { index } = engine;
    for (const { record, paragraphs } of articles)
      for (const text of [record.title, ...paragraphs])
        expect(normalize(text, index.folds)).toBe(normalize(text, foldTable));
    for (const name of ['崑山', '國', '龘']) expect(index.canFold(name)).toBe(false);
    for (const name of ['昆山', '隨著', 'ＩＳＯ９００１ 🚀 abc', '苏州工业园区'])
      expect(index.canFold(name)).toBe(true);
  });

  it('finds text by how a paper database prints it, where the site sets it differently', async () => {
    for (const [typed, set] of [
      ['"昆 山"', '昆山'],
      ['"5G 基 站"', '5G基站'],
    ]) {
      const right = await engine.search({ query: set!, ...everything });
      const found = await engine.search({ query: typed!, ...everything });
      expect(right.total).toBeGreaterThan(0);
      expect(found.hits.map(({ id }) => id)).toEqual(right.hits.map(({ id }) => id));
      expect(found.hits[0]!.words).toEqual(right.hits[0]!.words);
    }
  });

  it('answers nothing for a string that is nowhere, and offers less', async () => {
    const response = await engine.search({ query: '创新火箭飞船' });
    expect(response).toMatchObject({
      total: 0,
      hits: [],
      missing: ['创新火箭飞船'],
    });
    expect((await engine.search({ query: '创新 火箭飞船' })).offer).toMatchObject({
      match: 'some',
      total: truth('创新').length,
    });
    const loose = await engine.search({ query: '创新 火箭飞船', loosen: true });
    expect([loose.match, loose.total]).toEqual(['some', truth('创新').length]);
  });

  it('finds no phrase across the end of a paragraph', async () => {
    const source = articles.find(({ paragraphs }) => paragraphs.length > 1)!;
    const [first, second] = source.paragraphs.map((paragraph) => normalize(paragraph, foldTable));
    const across = [...first!].slice(-6).join('') + [...second!].slice(0, 6).join('');
    expect(await idsOf(engine, { query: `"${across.replaceAll('"', '')}"` })).toEqual(
      truth(across.replaceAll('"', '')),
    );
  });
});

describe('words, phrases and fields', () => {
  it('finds the articles that hold all words and no excluded one', async () => {
    const [a, b, c] = [truth('昆山'), truth('创新'), truth('党建')];
    expect((await idsOf(engine, { query: '昆山 创新 -党建' })).sort()).toEqual(
      a.filter((id) => b.includes(id) && !c.includes(id)),
    );
    expect((await idsOf(engine, { query: '-昆山' })).length).toBe(articles.length - a.length);
  });

  it('knows fields', async () => {
    const by = (test: (source: SearchSource) => boolean) =>
      articles
        .filter(test)
        .map(({ record }) => record.id)
        .sort();
    const sorted = async (query: string) => (await idsOf(engine, { query })).sort();
    expect(await sorted('作者:邱腾飞')).toEqual(
      by(({ record }) => record.authors.some(({ name }) => name === '邱腾飞')),
    );
    expect(await sorted('园区：昆山')).toEqual(by(({ record }) => record.zones.includes('kunshan' as never)));
    expect(await sorted('zone:kunshan')).toEqual(await sorted('园区:昆山高新技术'));
    expect(await sorted('专题:人才')).toEqual(by(({ record }) => record.topics.includes('talent' as never)));
    expect(await sorted('栏目:党建')).toEqual(by(({ record }) => record.column !== undefined));
    expect(await sorted('年:2020')).toEqual(by(({ record }) => record.date.startsWith('2020')));
    expect(await sorted('标题:创新')).toEqual(
      by(({ record }) => normalize(headlineOf(record).join('\n'), foldTable).includes('创新')),
    );
    expect(await sorted('日期:2019..2020')).toEqual(by(({ record }) => /^(2019|2020)/.test(record.date)));
    expect(await sorted('年:2019-2020')).toEqual([]);
  });

  it('takes a year beside other words for the text or the date', async () => {
    const words = truth('昆山');
    const wanted = articles
      .filter(
        (source) =>
          source.record.date.startsWith('2021') || blocksOf(source).some((block) => block.includes('2021年')),
      )
      .map(({ record }) => record.id as string);
    expect((await idsOf(engine, { query: '昆山 2021年' })).sort()).toEqual(
      words.filter((id) => wanted.includes(id)),
    );
  });
});

describe('order', () => {
  it('puts headlines first, then named zones, then denser texts', async () => {
    const { hits } = await engine.search({ query: '昆山', ...everything });
    const inHeadline = hits.map(({ title, kicker }) => title.marks.length + (kicker?.marks.length ?? 0) > 0);
    expect(inHeadline).toEqual([...inHeadline].sort((a, b) => Number(b) - Number(a)));
    const rest = hits
      .filter((_, place) => !inHeadline[place])
      .map(({ zones }) => zones.some(({ id }) => id === 'kunshan'));
    expect(rest).toEqual([...rest].sort((a, b) => Number(b) - Number(a)));
  });

  it('sorts by date both ways', async () => {
    const key = (date: string) => date.padEnd(7, '-00').padEnd(10, '-00');
    const dates = (await engine.search({ query: '创新', sort: 'newest', ...everything })).hits.map(
      ({ date }) => key(date),
    );
    expect(dates).toEqual([...dates].sort().reverse());
    const oldest = (await engine.search({ query: '创新', sort: 'oldest', ...everything })).hits.map(
      ({ date }) => key(date),
    );
    expect(oldest).toEqual([...dates].sort());
  });

  it('pages without loss or repetition', async () => {
    const all = await idsOf(engine, { query: '产业' });
    const paged: string[] = [];
    for (let offset = 0; offset < all.length; offset += 7)
      paged.push(...(await engine.search({ query: '产业', offset, limit: 7 })).hits.map(({ id }) => id));
    expect(paged).toEqual(all);
  });
});

const valuesOf: Record<FacetName, (source: SearchSource) => string[]> = {
  province: ({ record }) => [
    ...new Set(record.zones.map((zone) => ({ nanning: '广西', xian: '陕西' })[zone as string] ?? '江苏')),
  ],
  zone: ({ record }) => (record.zones.length > 0 ? record.zones : ['none']),
  topic: ({ record }) => record.topics,
  author: ({ record }) => record.authors.map(({ name }) => name),
  year: ({ record }) => [record.date.slice(0, 4)],
  kind: ({ record }) => [record.kind],
};

describe('facets', () => {
  const selection = fc.record(
    Object.fromEntries(
      FACETS.map((name) => [
        name,
        fc.uniqueArray(fc.constantFrom(...new Set(articles.flatMap(valuesOf[name]))), { maxLength: 2 }),
      ]),
    ) as Record<FacetName, fc.Arbitrary<string[]>>,
    { requiredKeys: [] },
  );

  it('count what a count over the articles gives, for any combination', async () => {
    await fc.assert(
      fc.asyncProperty(selection, fc.constantFrom('', '创新', '昆山 产业'), async (facets, query) => {
        const { facets: counted, total } = await engine.search({ query, facets, limit: 0 });
        const found = articles.filter((source) =>
          query.split(' ').every((word) => blocksOf(source).some((block) => block.includes(word))),
        );
        const passes = (source: SearchSource, except?: FacetName) =>
          // Provinces and zones are one choice: of places.
          [['province', 'zone'], ...FACETS.slice(2).map((name) => [name])].every((names) => {
            const chosen = (names as FacetName[]).filter((name) => facets[name]?.length);
            return (
              names.includes(except!) ||
              chosen.length === 0 ||
              chosen.some((name) => valuesOf[name](source).some((value) => facets[name]!.includes(value)))
            );
          });
        expect(total).toBe(found.filter((source) => passes(source)).length);
        for (const name of FACETS) {
          for (const { value, count } of counted[name]) {
            expect(count).toBe(
              found.filter((source) => passes(source, name) && valuesOf[name](source).includes(value)).length,
            );
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('hold a span of days', async () => {
    const { hits } = await engine.search({ query: '', from: '2020-03', to: '2020', ...everything });
    expect(hits.length).toBeGreaterThan(0);
    expect(
      hits.every(({ date }) => date.startsWith('2020') && (date.length === 4 || date >= '2020-03')),
    ).toBe(true);
  });
});

describe('a base with recent changes', () => {
  it('answers as one single index of the same articles', async () => {
    const next = chance(9);
    for (let round = 0; round < 60; round++) {
      const blocks = blocksOf(edited[next(edited.length)]!);
      const block = [...blocks[next(blocks.length)]!];
      const start = next(block.length);
      const query = block.slice(start, start + 1 + next(5)).join('');
      for (const sort of ['relevance', 'newest', 'oldest'] as const) {
        const request = { query, sort, limit: 20 };
        expect(await grown.search(request)).toEqual(await single.search(request));
      }
    }
  });
});

describe('what is shown', () => {
  it('marks the words in the original text', async () => {
    const { hits } = await engine.search({ query: '随着', ...everything });
    const marked = hits
      .flatMap(({ title, excerpt }) => [title, excerpt])
      .flatMap(({ text, marks }) => marks.map(([start, end]) => text.slice(start, end)));
    expect(marked.length).toBeGreaterThan(0);
    expect(marked.filter((text) => !/^(?:隨著)+$/.test(text))).toEqual([]);
    for (const { title, kicker, excerpt, authors } of hits) {
      expect([title, kicker, excerpt, ...authors].some((text) => (text?.marks.length ?? 0) > 0)).toBe(true);
    }
  });

  it('survives any input', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.constantFrom('', '"', '“', '-', '标题:', '作者：', '年:', '('),
        async (text, prefix) => {
          const { total, hits } = await engine.search({ query: prefix + text });
          expect(hits.length).toBe(Math.min(total, FIRST_SCREEN));
          await engine.suggest(prefix + text);
        },
      ),
      { numRuns: 300 },
    );
    expect((await engine.search({ query: '创'.repeat(10_000) })).total).toBe(0);
    expect((await engine.search({ query: '" '.repeat(5_000) })).total).toBe(0);
    expect((await engine.search({ query: '昆山 '.repeat(5_000) })).total).toBe(truth('昆山').length);
  });

  it('stops when told to', async () => {
    const stop = new AbortController();
    const answer = engine.search({ query: '先进计算产业' }, stop.signal);
    stop.abort();
    await expect(answer).rejects.toThrow(/abort/i);
  });

  it('answers a query that another has asked and given up', async () => {
    const stop = new AbortController();
    const first = engine.search({ query: '先进计算产业' }, stop.signal);
    const second = engine.search({ query: '先进计算产业' });
    stop.abort();
    const third = engine.search({ query: '先进计算产业' });
    await expect(first).rejects.toThrow(/abort/i);
    const { total } = await second;
    expect(total).toBe(truth('先进计算产业').length);
    expect((await third).total).toBe(total);
  });
});
