import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { load, unpack, unpackJson, type Transport } from '../../../src/search/codec/transport.ts';

const packed = (text: string) => new Uint8Array(gzipSync(text));
const plain = (text: string) => new TextEncoder().encode(text);

/** Answers from the cache with the first, past it with the second. */
function host(kept: Uint8Array<ArrayBuffer>, fresh: Uint8Array<ArrayBuffer>) {
  const asked: boolean[] = [];
  const transport: Transport = {
    read: async (_path, { fresh: isFresh = false } = {}) => (asked.push(isFresh), isFresh ? fresh : kept),
  };
  return { transport, asked };
}

describe('a file of the index', () => {
  it('is asked for once where it is sound', async () => {
    const { transport, asked } = host(packed('[1]'), packed('[2]'));
    expect(await load(transport, 'a.bin', unpackJson)).toEqual([1]);
    expect(asked).toEqual([false]);
  });

  it.each([
    ['cut off', packed(JSON.stringify('创新'.repeat(500))).slice(0, 40)],
    ['a page of the host', plain('<!DOCTYPE html><title>404</title>')],
    ['empty', plain('')],
  ])('is asked for past every cache where what was kept is %s', async (_what, kept) => {
    const { transport, asked } = host(kept, packed('[2]'));
    expect(await load(transport, 'a.bin', unpackJson)).toEqual([2]);
    expect(asked).toEqual([false, true]);
  });

  it('is told to be damaged where that does not help', async () => {
    const { transport } = host(plain('<html>'), plain('<html>'));
    await expect(load(transport, 'a.bin', unpack)).rejects.toMatchObject({ fault: 'damaged' });
  });
});
