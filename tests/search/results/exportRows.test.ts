import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Transport } from '../../../src/search/codec/transport.ts';
import { SearchEngine } from '../../../src/search/serve/engine.ts';
import { fileTransport } from '../../../src/search/serve/node/fileTransport.ts';
import { foldTable } from '../../../src/text/characters/foldTable.ts';
import { build, madeUp } from '../archive.ts';

const folder = mkdtempSync(join(tmpdir(), 'export-'));
const read: string[] = [];
let engine: SearchEngine;

beforeAll(async () => {
  await build(
    folder,
    Array.from({ length: 300 }, (_, number) => madeUp(number)),
  );
  const disk = fileTransport(join(folder, 'search'));
  const transport: Transport = { read: (path) => (read.push(path), disk.read(path)) };
  engine = await SearchEngine.open(transport, () => Promise.resolve(foldTable));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('an export', () => {
  it('is in the order of the list, and reads each file of references once', async () => {
    const { hits } = await engine.search({ query: '创新', limit: 300 });
    read.length = 0;
    const rows = await Array.fromAsync(engine.exportRows({ query: '创新' }));
    expect(rows.map(({ permalink }) => permalink)).toEqual(hits.map(({ url }) => url));
    const references = read.filter((path) => path.includes('/references/'));
    expect(references.length).toBe(new Set(references).size);
    expect(references.length).toBeLessThanOrEqual(3);
  });

  it('tells how far it is, and stops when told to', async () => {
    const told: [number, number][] = [];
    const rows = await Array.fromAsync(
      engine.exportRows({ query: '' }, undefined, (done, total) => told.push([done, total])),
    );
    expect(told.at(-1)).toEqual([rows.length, rows.length]);
    const stop = new AbortController();
    const stopped = Array.fromAsync(engine.exportRows({ query: '创新 ' }, stop.signal));
    stop.abort();
    await expect(stopped).rejects.toThrow(/abort/i);
  });
});

describe('a hit whose text cannot be had', () => {
  it('shows what the references tell, and the others are whole', async () => {
    const disk = fileTransport(join(folder, 'search'));
    let lost: string | undefined;
    const failing = await SearchEngine.open(
      {
        read: (path) => {
          if (path.includes('/stored/')) lost ??= path;
          return path === lost ? Promise.reject(new Error('gone')) : disk.read(path);
        },
      },
      () => Promise.resolve(foldTable),
    );
    const wanted = await engine.search({ query: '创新' });
    const { hits, total } = await failing.search({ query: '创新' });
    expect(total).toBe(wanted.total);
    expect(hits.map(({ title }) => title)).toEqual(wanted.hits.map(({ title }) => title));
    expect(hits.filter(({ excerpt }) => excerpt.text === '')).toHaveLength(1);
  });
});
