/**
 * Whatever a reader copies out of an article finds that article: runs of 1 to 8 Han characters of the
 * shipped articles, as typed, through the index of a real build. Every run of up to two; of the longer ones, which
 * are found by the same lists, every fourth.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { splitFile } from '../../src/problems/splitFile.ts';
import { listArticles } from '../../src/articles/load.ts';
import { SearchEngine } from '../../src/search/serve/engine.ts';
import { fileTransport } from '../../src/search/serve/node/fileTransport.ts';
import { foldTable } from '../../src/text/characters/foldTable.ts';
import { ARCHIVES, builtSite, ROOT } from '../support/site.ts';

/** Articles that hold a run, by run: from the files themselves, not from what the indexer made of them. */
const holders = new Map<string, Set<string>>();
let engine: SearchEngine;

beforeAll(async () => {
  const content = join(ROOT, ARCHIVES.shipped);
  for (const file of listArticles(content)) {
    const id = file.slice('articles/'.length, -'.md'.length);
    const text = readFileSync(join(content, file), 'utf8');
    const title = /^title: (.*)$/m.exec(text)![1]!;
    for (const [run] of `${title}\n${splitFile(text)!.body}`.matchAll(/\p{Script=Han}+/gu)) note(run, id);
  }
  engine = await SearchEngine.open(fileTransport(join(builtSite('shipped'), 'search')), () =>
    Promise.resolve(foldTable),
  );
});

function note(run: string, id: string): void {
  const characters = [...run];
  for (let start = 0; start < characters.length; start++) {
    for (let length = 1; length <= 8 && start + length <= characters.length; length++) {
      const part = characters.slice(start, start + length).join('');
      holders.set(part, (holders.get(part) ?? new Set()).add(id));
    }
  }
}

/** Share of the articles holding a run of this length that the run finds, and the runs that fail. */
async function recall(length: number): Promise<{ share: number; missed: string[]; runs: number }> {
  const every = length > 2 ? 4 : 1;
  const runs = [...holders]
    .filter(([run]) => [...run].length === length)
    .filter((_, place) => place % every === 0);
  let [found, all] = [0, 0];
  const missed: string[] = [];
  for (const [run, ids] of runs) {
    const { hits } = await engine.search({ query: run, limit: 1000 });
    const answered = new Set<string>(hits.map(({ id }) => id));
    const right = [...ids].filter((id) => answered.has(id)).length;
    found += right;
    all += ids.size;
    if (right < ids.size) missed.push(run);
  }
  return { share: found / all, missed, runs: runs.length };
}

it.each([2, 3, 4, 5, 6, 7, 8])('runs of %i characters: all', async (length) => {
  const { runs, missed } = await recall(length);
  expect(runs).toBeGreaterThan(200);
  expect(missed).toEqual([]);
});

it('single characters: at least 98 in a hundred', async () => {
  const { share, missed } = await recall(1);
  expect(share, missed.join('')).toBeGreaterThanOrEqual(0.98);
});

it('finds nothing for words that are not there', async () => {
  for (const word of ['霓裳羽衣曲', '昆山高旧区', '邱腾龙', '进先算计']) {
    expect(await engine.search({ query: word })).toMatchObject({ total: 0, hits: [] });
  }
});
