import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planSegments, writeSearch, type SearchSource } from '../../../src/search/index/writeSegments.ts';
import { folderOf } from '../../support/folder.ts';
import { entryOf, madeUp, VOCABULARY } from '../archive.ts';

/** So few that they are written here, and so many that a thread writes them. */
const SIZES = [3, 120];
const madeUpTo = (size: number) => Array.from({ length: size }, (_, number) => madeUp(number + 1));

function write(
  articles: SearchSource[],
  outDir: string,
  sources: (ids: readonly string[]) => AsyncIterable<SearchSource>,
  told?: number[],
) {
  const plan = planSegments(undefined, articles.map(entryOf));
  const onProgress = (done: number) => told?.push(done);
  return { plan, written: writeSearch({ plan, vocabulary: VOCABULARY, outDir, sources, onProgress }) };
}

describe.each(SIZES)('writing an index of %i articles', (size) => {
  const articles = madeUpTo(size);

  it('makes each segment under its name, tells how far it is, and the manifest names all there is', async () => {
    const outDir = folderOf({});
    const told: number[] = [];
    const all = async function* (ids: readonly string[]) {
      for (const id of ids) yield articles.find(({ record }) => record.id === id)!;
    };
    const { plan, written } = write(articles, outDir, all, told);
    await written;
    expect(told.at(-1)).toBe(size);
    const manifest = JSON.parse(readFileSync(join(outDir, 'search/manifest.json'), 'utf8')) as {
      vocabulary: string;
      readings: string;
      total: number;
    };
    expect(manifest.total).toBe(size);
    expect(readdirSync(join(outDir, 'search')).sort()).toEqual(
      [
        'manifest.json',
        manifest.vocabulary,
        manifest.readings,
        ...plan.segments.map(({ name }) => name),
      ].sort(),
    );
  });

  it('leaves no segment and no manifest where an article cannot be had', async () => {
    const outDir = folderOf({});
    const broken = async function* () {
      yield await Promise.resolve(articles[0]!);
      throw new Error('gone');
    };
    const { plan, written } = write(articles, outDir, broken);
    await expect(written).rejects.toThrow('gone');
    for (const { name } of plan.segments) expect(existsSync(join(outDir, 'search', name))).toBe(false);
    expect(existsSync(join(outDir, 'search/manifest.json'))).toBe(false);
  });
});
