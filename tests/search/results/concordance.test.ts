import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headlineOf } from '../../../src/search/codec/storedFields.ts';
import { searchDocument } from '../../../src/search/documents/document.ts';
import { inOrder, linesOf } from '../../../src/search/results/concordance.ts';
import type { SearchEngine } from '../../../src/search/serve/engine.ts';
import { byYearCsv } from '../../../src/search/serve/node/byYear.ts';
import { printPlaces } from '../../../src/search/serve/node/terminal.ts';
import { foldTable } from '../../../src/text/characters/foldTable.ts';
import { normalize } from '../../../src/text/normalize.ts';
import { build, madeUp, openEngine } from '../archive.ts';

const articles = Array.from({ length: 40 }, (_, number) => madeUp(number));
const folder = mkdtempSync(join(tmpdir(), 'search-places-'));
let engine: SearchEngine;

beforeAll(async () => {
  await build(folder, articles);
  engine = await openEngine(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** How often a word stands in the articles, one after the other. */
const places = (word: string) =>
  articles.reduce((sum, source) => {
    const { stored } = searchDocument(source, foldTable);
    const blocks = [...headlineOf(stored), ...stored.blocks].map((block) => normalize(block, foldTable));
    return sum + blocks.reduce((count, block) => count + block.split(word).length - 1, 0);
  }, 0);

describe('the concordance', () => {
  it('has a line for every place of the word, and no other', async () => {
    for (const word of ['先进计算', '隨著', 'iso9001']) {
      const { lines, articles: read, total } = await engine.concordance({ query: `"${word}"` });
      expect(read).toBe(total);
      // What stands side by side is one mark.
      const needle = normalize(word, foldTable).trim();
      const inLine = ({ word: marked }: { word: string }) =>
        normalize(marked, foldTable).split(needle).length - 1;
      expect(
        lines.reduce((sum, line) => sum + inLine(line), 0),
        word,
      ).toBe(places(needle));
    }
  });

  it('is of the first articles only, and says of how many', async () => {
    const { articles: read, total } = await engine.concordance({ query: '创新', limit: 2 });
    expect([read, total > 2]).toEqual([2, true]);
  });

  it('in the terminal has the word under itself', async () => {
    const lines = await Array.fromAsync(printPlaces(engine, { query: '先进计算' }));
    const at = (line: string) => line.replaceAll(/\u001b\[\d+m/g, '').indexOf('先进计算', 20);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.every((line) => at(line) === 20)).toBe(true);
  });
});

describe('lines', () => {
  const stored = {
    id: '2023/a',
    title: '甲市',
    date: '2023',
    blocks: ['丙乙市甲，', '甲乙市丁，丁乙市甲𠮷'],
    lead: 0,
  };
  const lines = linesOf(stored, ['市'], foldTable);

  it('hold what stands before and after, the headline first', () => {
    expect(lines.map(({ left, word, right }) => [left, word, right])).toEqual([
      ['甲', '市', ''],
      ['丙乙', '市', '甲，'],
      ['甲乙', '市', '丁，丁乙市甲𠮷'],
      ['甲乙市丁，丁乙', '市', '甲𠮷'],
    ]);
  });

  it('are ordered by what follows, and by what precedes from the word outwards', () => {
    expect(inOrder(lines, 'right').map(({ right }) => right)).toEqual(['', '丁，丁乙市甲𠮷', '甲𠮷', '甲，']);
    expect(inOrder(lines, 'left').map(({ left }) => left)).toEqual(
      ['甲乙市丁，丁乙', '丙乙', '甲乙', '甲'].sort((a, b) =>
        [...a].reverse().join('') < [...b].reverse().join('') ? -1 : 1,
      ),
    );
    expect(inOrder(lines, 'results')).toEqual(lines);
  });
});

it('queries over the years agree with the articles found', async () => {
  const csv = await byYearCsv(engine, ['创新', '昆山'], { query: '' });
  const [head, ...rows] = csv
    .replace('\uFEFF', '')
    .trim()
    .split('\r\n')
    .map((line) => line.split(','));
  expect(head).toEqual(['年份', '创新（篇）', '创新（每千篇）', '昆山（篇）', '昆山（每千篇）']);
  const { total } = await engine.search({ query: '昆山', limit: 0 });
  expect(rows.reduce((sum, row) => sum + Number(row[3]), 0)).toBe(total);
});
