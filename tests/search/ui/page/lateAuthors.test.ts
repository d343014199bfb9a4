import { expect, it } from 'vitest';
import type { SearchResponse } from '../../../../src/search/types.ts';
import { lateAuthors } from '../../../../src/search/ui/page/lateAuthors.ts';

/** A page with a search under way, whose counts are answered when told. */
function page() {
  const made = { asked: 1, counts: [] as PromiseWithResolvers<SearchResponse>[], shown: 0 };
  const authors = lateAuthors(
    () => made.asked,
    () => {
      const count = Promise.withResolvers<SearchResponse>();
      made.counts.push(count);
      return count.promise;
    },
    () => made.shown++,
  );
  return { made, authors };
}
const ANSWER = {} as SearchResponse;

it('authors are counted once they are wanted, and then with every answer', async () => {
  const { made, authors } = page();
  await authors.fill();
  expect(made.counts.length).toBe(0);
  authors.want();
  made.counts[0]!.resolve(ANSWER);
  await expect.poll(authors.areThere).toBe(true);
  await authors.fill();
  expect([made.counts.length, made.shown]).toEqual([1, 1]);
});

it('authors of an earlier search, or that cannot be had, are not shown; the next answer asks again', async () => {
  const { made, authors } = page();
  authors.want();
  made.asked = 2;
  made.counts[0]!.resolve(ANSWER);
  const second = authors.fill();
  made.counts[1]!.reject(new Error('gone'));
  await second;
  expect([made.shown, authors.areThere()]).toEqual([0, false]);
  const third = authors.fill();
  made.counts[2]!.resolve(ANSWER);
  await third;
  expect([made.shown, authors.areThere()]).toEqual([1, true]);
});
