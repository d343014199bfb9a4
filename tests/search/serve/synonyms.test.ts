/** Synonyms: a word of a group finds the whole group, against a scan of the articles. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headlineOf } from '../../../src/search/codec/storedFields.ts';
import { searchDocument, type SearchSource } from '../../../src/search/documents/document.ts';
import type { SearchEngine } from '../../../src/search/serve/engine.ts';
import type { SearchRequest } from '../../../src/search/types.ts';
import { normalize } from '../../../src/text/normalize.ts';
import { foldTable } from '../../../src/text/characters/foldTable.ts';
import { build, madeUp, openEngine, VOCABULARY } from '../archive.ts';

const articles = Array.from({ length: 90 }, (_, number) => madeUp(number));
const folder = mkdtempSync(join(tmpdir(), 'synonyms-'));
/** The third in traditional characters: words are compared as the search compares them. */
const GROUPS = [
  ['先进计算', '生命健康'],
  ['党建', '人才', 'ISO9001'],
  ['昆山', '隨著'],
  ['没有的词', '创新'],
];
let engine: SearchEngine;
let offering: SearchEngine;

beforeAll(async () => {
  const made = async (name: string, synonyms: (typeof VOCABULARY)['synonyms']) => {
    await build(
      join(folder, name),
      articles,
      undefined,
      { partSize: 50 },
      {
        ...VOCABULARY,
        ...(synonyms && { synonyms }),
      },
    );
    return openEngine(join(folder, name));
  };
  engine = await made('on', { groups: GROUPS });
  offering = await made('offer', { groups: GROUPS, offer: true });
  await made('none', undefined);
});
afterAll(() => rmSync(folder, { recursive: true }));

const fold = (text: string) => normalize(text, foldTable);
const texts = new Map(
  articles.map((source) => {
    const { stored } = searchDocument(source, foldTable);
    return [source, [...headlineOf(stored), ...stored.blocks].map(fold)] as const;
  }),
);
const holds = (source: SearchSource, word: string) =>
  texts.get(source)!.some((block) => block.includes(fold(word)));
const idsOf = (test: (source: SearchSource) => boolean) =>
  articles.flatMap((source) => (test(source) ? [source.record.id as string] : [])).sort();

async function found(query: string, request: Partial<SearchRequest> = {}, by = engine): Promise<string[]> {
  const rows = await Array.fromAsync(by.exportRows({ query, ...request, countAuthors: false }));
  return rows.map(({ permalink }) => permalink.replace(/^\/articles\/|\.html$/g, '')).sort();
}

const word = fc.constantFrom(...GROUPS.flat());
const groupOf = (one: string) => GROUPS.find((group) => group.includes(one))!;

describe('a word of a group', () => {
  it('finds what holds any word of it, beside other words, alternatives and exclusions', async () => {
    await fc.assert(
      fc.asyncProperty(word, word, fc.constantFrom(' ', ' OR ', ' -'), async (one, other, joint) => {
        const first = (source: SearchSource) => groupOf(one).some((any) => holds(source, any));
        const second = (source: SearchSource) => groupOf(other).some((any) => holds(source, any));
        const wanted = {
          ' ': idsOf((source) => first(source) && second(source)),
          ' OR ': idsOf((source) => first(source) || second(source)),
          // What is left out is what was typed, and nothing else.
          ' -': idsOf((source) => first(source) && !holds(source, other)),
        };
        expect(await found(`${one}${joint}${other}`)).toEqual(wanted[joint]);
      }),
    );
  });

  it('is exactly what was typed in quotation marks, and where the reader says so', async () => {
    await fc.assert(
      fc.asyncProperty(word, async (one) => {
        const exact = idsOf((source) => holds(source, one));
        expect(await found(`"${one}"`)).toEqual(exact);
        expect(await found(one, { synonyms: false })).toEqual(exact);
        expect(await found(one, {}, offering)).toEqual(exact);
        expect(await found(one, { synonyms: true }, offering)).toEqual(await found(one));
      }),
    );
  });

  it('is known in traditional characters and full width', async () => {
    expect(await found('随着')).toEqual(await found('昆山'));
    expect(await found('ＩＳＯ９００１')).toEqual(await found('党建'));
  });

  it('is not a part of a longer word, not near another, not with a wildcard', async () => {
    for (const query of ['党建人才', '党建 NEAR/10 创新', '党?建'])
      expect((await engine.search({ query })).synonyms).toBeUndefined();
  });

  it('is told with its synonyms, which are marked and counted', async () => {
    const { synonyms, hits, missing } = await engine.search({ query: '产业 没有的词', limit: 90 });
    expect(synonyms).toEqual({ isOn: true, terms: [{ term: 1, also: ['创新'] }] });
    expect(missing).toEqual([]);
    expect(hits.length).toBeGreaterThan(3);
    expect(hits.every(({ words }) => words.includes('创新'))).toBe(true);
    expect((await offering.search({ query: '党建' })).synonyms).toEqual({
      isOn: false,
      terms: [{ term: 0, also: ['人才', 'ISO9001'] }],
    });
  });

  it('is found in headlines alone where the query says so', async () => {
    const inHeadline = (source: SearchSource, one: string) =>
      headlineOf(searchDocument(source, foldTable).stored).some((block) => fold(block).includes(fold(one)));
    expect(await found('标题:党建')).toEqual(
      idsOf((source) => ['党建', '人才', 'ISO9001'].some((one) => inHeadline(source, one))),
    );
  });
});

it('costs an archive without groups nothing: its index has not a byte more', () => {
  const filesOf = (name: string) => {
    const search = join(folder, name, 'search');
    const files = readdirSync(search, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    return files.map((file) => join(file.parentPath, file.name).slice(search.length)).sort();
  };
  const isVocabulary = (file: string) => file.includes('vocabulary-');
  const others = (name: string) => filesOf(name).filter((file) => !isVocabulary(file));
  expect(others('none')).toEqual(others('on'));
  const text = readFileSync(join(folder, 'none', 'search', 'manifest.json'), 'utf8');
  expect(text).not.toContain('synonyms');
});
