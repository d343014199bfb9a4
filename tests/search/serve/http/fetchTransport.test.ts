import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchTransport } from '../../../../src/search/serve/http/fetchTransport.ts';

describe('the files of the index over HTTP', () => {
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
    await read('a.bin', { fresh: true });
    expect(fetching.mock.calls.map(([, { cache }]) => cache)).toEqual(['no-cache', 'default', 'reload']);
  });
});
