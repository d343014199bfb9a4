import { readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadArchive } from '../../src/archive/load.ts';
import { isCurrent, recall } from '../../src/pipeline/load/articleCache.ts';
import { explain } from '../../src/pipeline/plan/explain.ts';
import { thisProcess } from '../../src/files/processOwner.ts';
import { takeLock } from '../../src/files/lock.ts';
import { deltaOf, type Manifest } from '../../src/pipeline/base/manifest.ts';
import { describe as describeProgress } from '../../src/pipeline/base/progress.ts';
import { readArticle } from '../../src/pipeline/load/readArticle.ts';
import { scan, scanContent, scanDigest, stampOf } from '../../src/pipeline/load/scan.ts';
import { isOwn, ownOf, parseShare } from '../../src/pipeline/base/shard.ts';
import { SpoolReader, SpoolWriter } from '../../src/pipeline/base/spool.ts';
import { readState, writeState } from '../../src/pipeline/base/stateFile.ts';
import { size } from '../../src/pipeline/summary.ts';
import { articleFile } from '../support/articleFile.ts';
import { folderOf } from '../support/folder.ts';

const old = new Date(Date.now() - 60_000);

describe('scan', () => {
  it('does not trust a file that was touched just now', () => {
    const folder = folderOf({ 'a.md': 'x' });
    expect(stampOf(join(folder, 'a.md'))).toBe('');
    expect(scanDigest(scan(folder))).toBeUndefined();
    expect(stampOf(join(folder, 'a.md'), Date.now() + 60_000)).not.toBe('');
  });

  it('sees what changed, came and went, and passes over hidden files', () => {
    const folder = folderOf({ 'a/b.md': 'x', 'a/c.md': 'y', '.git/x': '' });
    const later = Date.now() + 60_000;
    const before = scanDigest(scan(folder, later));
    expect([...scan(folder).keys()]).toEqual(['a/b.md', 'a/c.md']);
    expect(scanDigest(scan(folder, later))).toBe(before);
    writeFileSync(join(folder, '.git/x'), 'changed');
    expect(scanDigest(scan(folder, later))).toBe(before);
    writeFileSync(join(folder, 'a/c.md'), 'z');
    utimesSync(join(folder, 'a/c.md'), old, old);
    expect(scanDigest(scan(folder, later))).not.toBe(before);
  });
});

describe('articles from the cache', () => {
  it('are read again only when times or content changed', async () => {
    const folder = folderOf({ 'a.md': articleFile() });
    const { archive } = await loadArchive(folder);
    let parses = 0;
    const parse = (file: string, known?: string) => {
      const read = readArticle(folder, file, archive, known);
      if (read) parses++;
      return Promise.resolve(read);
    };
    const first = await recall('a.md', '1', undefined, parse);
    expect(isCurrent(first, '1')).toBe(true);
    expect(isCurrent(first, '2')).toBe(false);
    expect(isCurrent({ ...first, stamp: '' }, '')).toBe(false);
    expect((await recall('a.md', '2', first, parse)).stamp).toBe('2');
    expect(parses).toBe(1);
    writeFileSync(join(folder, 'a.md'), articleFile({ title: '另一篇' }));
    await recall('a.md', '', first, parse);
    expect(parses).toBe(2);
  });
});

describe('state', () => {
  it('comes back as it was, or not at all', () => {
    const path = join(folderOf({}), 'deep/state');
    writeState(path, { 甲: [1] });
    expect(readState(path)).toEqual({ 甲: [1] });
    const bytes = readFileSync(path);
    for (const damaged of [
      bytes.subarray(0, -1),
      Buffer.concat([bytes, Buffer.from(' ')]),
      Buffer.from('x'),
      Buffer.from('{}'),
    ]) {
      writeFileSync(path, damaged);
      expect(readState(path)).toBeUndefined();
    }
    expect(readState(`${path}-missing`)).toBeUndefined();
  });

  it('passes texts through a spool', () => {
    const path = join(folderOf({}), 'spool');
    const writer = new SpoolWriter(path);
    const texts = ['', '高新区', 'x'.repeat(3_000_000), '末'];
    const places = texts.map((text) => writer.append(text));
    writer.close();
    const reader = new SpoolReader(path);
    expect(places.map((place) => reader.read(place))).toEqual(texts);
    expect(() => reader.read({ at: 3_000_000, size: 100 })).toThrow();
  });
});

describe('the lock', () => {
  it('is taken over from a process that is gone, and from a later one of the same id', async () => {
    const path = join(folderOf({}), 'lock');
    for (const owner of [
      { pid: 2 ** 22 + 1, host: hostname(), started: '1' },
      { pid: process.pid, host: hostname(), started: 'long ago' },
      'rubbish',
    ]) {
      writeFileSync(path, typeof owner === 'string' ? owner : JSON.stringify(owner));
      const release = await takeLock(path, () => expect.fail('waited for nobody'));
      expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ pid: process.pid });
      release();
    }
  });

  it('is waited for, once told', async () => {
    const path = join(folderOf({}), 'lock');
    const order: string[] = [];
    const release = await takeLock(path, () => {});
    const second = takeLock(path, ({ pid }) => order.push(`wait for ${pid === process.pid}`)).then((give) => {
      order.push('second');
      give();
    });
    await expect.poll(() => order.length).toBe(1);
    order.push('first ends');
    release();
    await second;
    expect(order).toEqual(['wait for true', 'first ends', 'second']);
  });
});

describe('manifests', () => {
  const before: Manifest = {
    makers: 'm',
    files: { a: ['1 x', 5], b: ['1 x', 5], c: ['1 x', 5], d: ['', 0] },
  };
  const keys = new Map([
    ['a', '1 x'],
    ['b', '2 x'],
    ['d', '1 x'],
    ['e', '1 y'],
    ['f', '1'],
  ]);

  it('tell what to put, keep and remove', () => {
    expect(deltaOf(before, keys)).toEqual({ put: ['b', 'd', 'e', 'f'], remove: ['c'], kept: 1 });
    expect(deltaOf(undefined, keys)).toMatchObject({ put: [...keys.keys()], remove: [] });
  });

  it('tell why', () => {
    const why = (manifest: Manifest | undefined, makers = 'm') => [
      ...explain(manifest, makers, deltaOf(manifest, keys).put, keys),
    ];
    expect(why(before)).toEqual([
      'b：页面上的资料变了（列表、前后篇、相关报道或名称）',
      'd：上次构建中断，不知是否完好',
      'e：新文件',
      'f：新文件',
    ]);
    expect(why(before, 'other')[0]).toMatch(/全部重做/);
    expect(why(undefined)).toHaveLength(1);
    const change = (was: string, now: string) =>
      [...explain({ makers: 'm', files: { a: [was, 1] } }, 'm', ['a'], new Map([['a', now]]))][0];
    expect([change('1 x', '1 y'), change('1 x', '2 y'), change('1', '2')]).toEqual([
      'a：正文变了',
      'a：稿件变了',
      'a：内容变了',
    ]);
  });
});

describe('shares', () => {
  it('give every file to exactly one machine', () => {
    const files = Array.from({ length: 400 }, (_, number) => `articles/${number}.html`);
    const shares = [1, 2, 3, 4].map((index) => ({ index, count: 4 }));
    for (const file of files) expect(shares.filter((share) => isOwn(share, file))).toHaveLength(1);
    for (const share of shares) expect(files.filter((file) => isOwn(share, file)).length).toBeGreaterThan(60);
    expect(shares.flatMap((share) => ownOf(share, files)).sort()).toEqual([...files].sort());
  });

  it('are written I/N', () => {
    expect(parseShare('2/4')).toEqual({ index: 2, count: 4 });
    for (const wrong of ['', '0/4', '5/4', '1', '1/4/2', 'a/b', '-1/4'])
      expect(parseShare(wrong), wrong).toBeUndefined();
  });
});

it('tells rate and time left', () => {
  expect(describeProgress(1200, 10_000, 2)).toBe('1200/10000（每秒 600，还需 15 秒）');
  expect(describeProgress(5, 0, 1)).toBe('5（每秒 5）');
  expect([size(12), size(12_345), size(12_345_678), size(1.2e10)]).toEqual([
    '12 B',
    '12.3 kB',
    '12.3 MB',
    '12.00 GB',
  ]);
});

it('a look at the content passes over the files of a set that is still being written', () => {
  const folder = folderOf({
    'articles/2023/04/held.md': '旧',
    'articles/2023/05/one.md': '一',
    [`.import-${process.pid}/plan.json`]: JSON.stringify([
      'articles/2023/05/one.md',
      'articles/2023/05/two.md',
    ]),
    [`.import-${process.pid}/0.md`]: '一',
    [`.import-${process.pid}/1.md`]: '二',
  });
  expect([...scanContent(folder).files.keys()]).toEqual(['articles/2023/04/held.md']);
  rmSync(join(folder, `.import-${process.pid}`), { recursive: true });
  expect([...scanContent(folder).files.keys()]).toEqual([
    'articles/2023/04/held.md',
    'articles/2023/05/one.md',
  ]);
});

it('takes over a lock that says nothing of a process, and one of a process whose number another has now', async () => {
  for (const owner of [
    '',
    'null',
    '{"pid":"abc"}',
    '{"pid":0,"host":"x","started":""}',
    '{"pid":-1}',
    JSON.stringify({ ...thisProcess(), started: '1' }),
  ]) {
    const path = join(folderOf({ lock: owner }), 'lock');
    const release = await takeLock(path, () => expect.fail(`waited for ${owner}`));
    release();
  }
});

it('says what is in the place of a lock instead of waiting', async () => {
  const path = join(folderOf({ 'lock/inner': '' }), 'lock');
  await expect(takeLock(path, () => expect.fail('waited'))).rejects.toMatchObject({ code: 'EISDIR' });
});
