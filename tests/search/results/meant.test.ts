/** Words that look or sound like those of the archive, and pinyin. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  decodeReadings,
  decodeSounds,
  encodeReadings,
  encodeSounds,
} from '../../../src/search/codec/soundAlike.ts';
import type { SearchEngine } from '../../../src/search/serve/engine.ts';
import type { SearchSource } from '../../../src/search/documents/document.ts';
import { build, madeUp, openEngine } from '../archive.ts';

const TEXTS = [
  '神木石峁遗址考古又有新发现。',
  '习近平总书记考察高新区。',
  '戊戌年的旧事，大家都还记得。',
  '产业园区里的侯师傅。',
];
const articles: SearchSource[] = TEXTS.map((text, number) => {
  const { record } = madeUp(number);
  return {
    record: { ...record, title: `第${number}篇`, zones: [], topics: [], authors: [] },
    paragraphs: [text],
  };
});
const idOf = (number: number) => articles[number]!.record.id as string;
const folder = mkdtempSync(join(tmpdir(), 'meant-'));
let engine: SearchEngine;

beforeAll(async () => {
  await build(folder, articles);
  engine = await openEngine(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a word that is nowhere', () => {
  it.each([
    ['石茂遗址', '石峁遗址', 0],
    ['石茂', '石峁', 0],
    ['shimao', '石峁', 0],
    ['习进平', '习近平', 1],
    ['戍戌', '戊戌', 2],
    ['候师傅', '侯师傅', 3],
    ['xijinping', '习近平', 1],
  ])('%s is taken for %s', async (typed, meant, number) => {
    const answer = await engine.search({ query: typed });
    expect(answer).toMatchObject({ total: 0, meant: expect.arrayContaining([meant]) as string[] });
    expect(answer.offer!.total).toBeGreaterThan(0);
    const near = await engine.search({ query: typed, loosen: true });
    expect(near.match).toBe('near');
    expect(near.total).toBe(answer.offer!.total);
    expect(near.hits[0]!.id).toBe(idOf(number));
    const { text, marks } = near.hits[0]!.excerpt;
    expect(marks.map(([start, end]) => text.slice(start, end))).toContain(meant);
  });

  it('keeps the other words of the query, and never offers what finds nothing', async () => {
    expect(await engine.search({ query: '考察 习进平' })).toMatchObject({
      meant: ['考察 习近平'],
      offer: { match: 'some', total: 1 },
    });
    expect(await engine.search({ query: '龘龘龘龘' })).not.toHaveProperty('offer');
    expect((await engine.search({ query: '龘龘龘龘' })).meant).toBeUndefined();
  });
});

describe('readings and pairs that sound alike', () => {
  const han = fc.constantFrom(...'啊石峁习近平侯候齄');
  const packed = (text: string) => new TextEncoder().encode(text);

  it('come back as they were', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(han, fc.constantFrom('shi', 'mao', 'lv')),
        fc.dictionary(
          fc.constantFrom('shi mao', 'xi jin'),
          fc.array(
            fc.tuple(han, han).map((pair) => pair.join('')),
            { minLength: 1 },
          ),
        ),
        async (readings, shard) => {
          const read = new Map(Object.entries(readings));
          expect(await decodeReadings(new Uint8Array(encodeReadings(read)))).toEqual(read);
          const sounds = new Map(Object.entries(shard));
          expect(await decodeSounds(packed(encodeSounds(sounds)))).toEqual(sounds);
        },
      ),
    );
  });
});
