/** What the engine finds, before it is cut into pages: on a small real index. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { facetIndex } from '../../../src/search/results/facets.ts';
import { find, type Matches } from '../../../src/search/results/find.ts';
import type { SearchEngine } from '../../../src/search/serve/engine.ts';
import type { SearchRequest } from '../../../src/search/types.ts';
import { foldTable } from '../../../src/text/characters/foldTable.ts';
import { build, madeUp, openEngine, VOCABULARY } from '../archive.ts';

const folder = mkdtempSync(join(tmpdir(), 'find-'));
let engine: SearchEngine;

beforeAll(async () => {
  const article = (number: number, title: string, body: string, date: string) => {
    const { record } = madeUp(number);
    return {
      record: { ...record, kicker: undefined, title, date, zones: [], topics: [], authors: [], images: [] },
      paragraphs: [body],
    };
  };
  await build(
    folder,
    [
      article(1, '甲', '昆山的人才', '2021-05-01'),
      article(2, '昆山', '机器人', '2022-05-01'),
      article(3, '丙', '苏州的英才', '2023-05-01'),
    ],
    undefined,
    undefined,
    { ...VOCABULARY, zones: [], synonyms: { groups: [['人才', '英才']] } },
  );
  engine = await openEngine(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

function ask(request: SearchRequest, signal = new AbortController().signal): Promise<Matches> {
  const { index } = engine;
  return find({ index, facets: () => facetIndex(index), table: foldTable }, request, signal);
}
const titles = async ({ records }: Matches) =>
  Promise.all(records.map(async (record) => (await engine.index.stored(record)).title));

describe('a query', () => {
  it('finds those that hold it, the headline first, and otherwise in the order asked for', async () => {
    expect(await titles(await ask({ query: '昆山' }))).toEqual(['昆山', '甲']);
    expect(await titles(await ask({ query: '昆山', sort: 'oldest' }))).toEqual(['甲', '昆山']);
    expect(await titles(await ask({ query: '' }))).toEqual(['丙', '昆山', '甲']);
    expect(await titles(await ask({ query: '昆山', from: '2022', to: '2023-04' }))).toEqual(['昆山']);
    expect(await titles(await ask({ query: '', facets: { year: ['2023'] } }))).toEqual(['丙']);
  });

  it('finds synonyms too, unless told not to, and says so', async () => {
    const both = await ask({ query: '人才' });
    expect((await titles(both)).sort()).toEqual(['丙', '甲']);
    expect(both.synonyms).toEqual({ isOn: true, terms: [{ term: 0, also: ['英才'] }] });
    const typed = await ask({ query: '人才', synonyms: false });
    expect(await titles(typed)).toEqual(['甲']);
    expect(typed.synonyms?.isOn).toBe(false);
  });

  it('of which nothing holds all is empty with an offer, and loosened only when asked', async () => {
    const none = await ask({ query: '昆山 苏州' });
    expect([none.match, none.records, none.offer]).toEqual(['exact', [], { match: 'some', total: 3 }]);
    const some = await ask({ query: '昆山 苏州', loosen: true });
    expect([some.match, some.records.length, some.offer]).toEqual(['some', 3, undefined]);
  });

  it('with alternatives is never loosened, and a withdrawn one has no answer', async () => {
    const none = await ask({ query: '无有 OR 乌有', loosen: true });
    expect([none.match, none.records, none.offer]).toEqual(['exact', [], undefined]);
    await expect(ask({ query: '昆山' }, AbortSignal.abort())).rejects.toThrow(/abort/i);
  });
});
