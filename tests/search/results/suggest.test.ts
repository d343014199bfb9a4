import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchEngine } from '../../../src/search/serve/engine.ts';
import { splitSyllables } from '../../../src/search/query/syllables.ts';
import { syllables } from '../../../src/text/pinyin.ts';
import { build, madeUp, openEngine } from '../archive.ts';

const folder = mkdtempSync(join(tmpdir(), 'suggest-'));
let engine: SearchEngine;
beforeAll(async () => {
  const titled = madeUp(0);
  titled.record.title = '昆山高新区：党建“链”出产业新画卷';
  await build(folder, [titled, ...Array.from({ length: 50 }, (_, number) => madeUp(number + 1))]);
  engine = await openEngine(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

const labels = async (text: string) =>
  (await engine.suggest(text)).map(({ kind, label }) => `${kind} ${label.text}`);

describe('suggestions', () => {
  it('finds names by pinyin, by initials and by a beginning of it', async () => {
    for (const typed of ['kunshan', 'ks', 'kuns', 'KunShan', "kun'shan", 'ksgxq', '昆山', '崑山'])
      expect((await labels(typed))[0], typed).toBe('zone 昆山高新区');
    expect(await labels('weizhiqiang')).toContain('author 魏志强');
    expect(await labels('dangjian')).toContain('topic 党建');
    expect(await labels('gaoxin')).toEqual(expect.arrayContaining(['zone 昆山高新区', 'zone 南宁高新区']));
    expect(await labels('gongyeyuan')).toContain('zone 苏州工业园区');
  });

  it('finds a zone by another of its names', async () => {
    expect(await labels('技术产业开发')).toContain('zone 昆山高新区');
  });

  it('finds headlines by pinyin, initials and Chinese', async () => {
    for (const typed of ['kunshangaoxin', 'xinhuajuan', 'cyxhj', '新画卷'])
      expect(await labels(typed), typed).toContain('headline 昆山高新区：党建“链”出产业新画卷');
  });

  it('marks what was typed, and tells where it leads', async () => {
    const [zone] = await engine.suggest('gaoxin');
    expect(zone!.label.text.slice(...zone!.label.marks[0]!)).toBe('高新');
    expect(zone).toMatchObject({
      kind: 'zone',
      facet: { name: 'zone' },
      url: expect.stringMatching(/^\/zones\//),
      count: expect.any(Number),
    });
  });

  it('gives at most as many as asked for, and none for nothing', async () => {
    expect(await engine.suggest('gaoxin', 2)).toHaveLength(2);
    expect(await engine.suggest(' ')).toEqual([]);
    expect(await engine.suggest('qqqq')).toEqual([]);
  });
});

describe('syllables', () => {
  it('splits letters into two syllables or more, the last perhaps begun', () => {
    expect(splitSyllables('kunshan')).toEqual(['kun', 'shan']);
    expect(splitSyllables('gaoxinqu')).toEqual(['gao', 'xin', 'qu']);
    expect(splitSyllables('xian')).toEqual(['xi', 'an']);
    expect(splitSyllables('gaoxinq')).toEqual(['gao', 'xin']);
    expect(splitSyllables('ks')).toBeUndefined();
  });

  it('reads characters in their words', () => {
    expect(syllables('重庆高新A')).toEqual(['chong', 'qing', 'gao', 'xin', '']);
  });
});
