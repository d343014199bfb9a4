import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  fetchTransport,
  load,
  unpack,
  unpackJson,
  type Transport,
} from '../../../src/search/codec/transport.ts';

const packed = (text: string) => new Uint8Array(gzipSync(text));
const plain = (text: string) => new TextEncoder().encode(text);

/** Answers from the cache with the first, past it with the second. */
function host(kept: Uint8Array<ArrayBuffer>, fresh: Uint8Array<ArrayBuffer>) {
  const asked: boolean[] = [];
  const transport: Transport = {
    read: async (_path, isFresh = false) => (asked.push(isFresh), isFresh ? fresh : kept),
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

describe('over HTTP', () => {
  afterEach(() => vi.unstubAllGlobals());
  const answers = (answer: () => Promise<Response>) => {
    const fetching = vi.fn((_url: URL, _options: RequestInit) => answer());
    vi.stubGlobal('fetch', fetching);
    return fetching;
  };

  it.each([
    ['network', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['network', async () => new Response('', { status: 503 })],
    ['missing', async () => new Response('', { status: 404 })],
  ])('tells %s', async (fault, answer) => {
    answers(answer);
    await expect(fetchTransport('https://a.example/').read('a.bin')).rejects.toMatchObject({ fault });
  });

  it('asks for the manifest anew, for others from the cache, and past it when told', async () => {
    const fetching = answers(async () => new Response('x'));
    const { read } = fetchTransport('https://a.example/search/');
    await read('manifest.json');
    await read('a.bin');
    await read('a.bin', true);
    expect(fetching.mock.calls.map(([, { cache }]) => cache)).toEqual(['no-cache', 'default', 'reload']);
  });
});
