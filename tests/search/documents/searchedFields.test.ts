/** What the page shows of an article beside its body can be searched for. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SearchEngine } from '../../../src/search/serve/engine.ts';
import { build, madeUp, openEngine } from '../archive.ts';

const folder = mkdtempSync(join(tmpdir(), 'search-fields-'));
let engine: SearchEngine;
const [first, second] = [madeUp(1), madeUp(2)];

beforeAll(async () => {
  const fields = {
    kicker: '肩题甲',
    subtitle: '副题乙',
    column: '栏目丙',
    summary: '提要丁',
    dateline: '本报石城讯',
    source: { publication: '某报', section: '要闻·综合戊' },
    images: [{ src: 'a.jpg', caption: '图说己', credit: '摄影庚', alt: '替代辛' }],
    corrections: [{ date: '2023-05-01', note: '更正壬' }],
  };
  await build(folder, [{ ...first, record: { ...first.record, ...fields } }, second]);
  engine = await openEngine(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

it.each([
  '肩题甲',
  '副题乙',
  '栏目丙',
  '提要丁',
  '本报石城讯',
  '石城讯',
  '综合戊',
  '"要闻·综合戊"',
  '图说己',
  '摄影庚',
  '替代辛',
  '更正壬',
])('%s', async (query) => {
  const { hits, match } = await engine.search({ query });
  expect({ ids: hits.map(({ id }) => id), match }).toEqual({ ids: [first.record.id], match: 'exact' });
});

it('but not the name of the paper, which every article has', async () => {
  expect((await engine.search({ query: '"某报"' })).hits).toEqual([]);
});
