import { describe, expect, it } from 'vitest';
import { KeptPromise, PromiseCache } from '../../../src/search/codec/promiseCache.ts';

describe('a cache of promises', () => {
  it('forgets failures and the least recently used', async () => {
    const cache = new PromiseCache<number>(2);
    await expect(cache.get('a', () => Promise.reject(new Error('line down')))).rejects.toThrow();
    expect(await cache.get('a', async () => 1)).toBe(1);
    await cache.get('b', async () => 2);
    await cache.get('a', async () => 9);
    await cache.get('c', async () => 3);
    expect([await cache.get('a', async () => 8), await cache.get('b', async () => 8)]).toEqual([1, 8]);
  });
});

describe('a kept promise', () => {
  it('is made once, and again after a failure', async () => {
    const kept = new KeptPromise<number>();
    await expect(kept.get(() => Promise.reject(new Error('line down')))).rejects.toThrow();
    expect(await Promise.all([kept.get(async () => 1), kept.get(async () => 2)])).toEqual([1, 1]);
  });

  it('is not forgotten for the late failure of an earlier one', async () => {
    const kept = new KeptPromise<number>();
    let fail: (error: Error) => void = () => {};
    const first = kept.get(() => new Promise((_, reject) => (fail = reject)));
    kept.forget();
    const second = kept.get(async () => 2);
    fail(new Error('line down'));
    await expect(first).rejects.toThrow();
    expect(kept.get(async () => 3)).toBe(second);
  });
});
