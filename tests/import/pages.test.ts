/**
 * Invented pages in the forms that archivists have (bench/import/facts.ts), with the truth about them written by hand.
 * `holdout` pages are only counted: rules are not mended by looking at them.
 */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sumOf, tally } from '../../bench/import/facts.ts';
import { scorePages } from '../../bench/import/labelledPages.ts';
import { archive, emptyArchive } from './support.ts';

const OWN = fileURLToPath(new URL('pages', import.meta.url));
const SHARED = fileURLToPath(new URL('../../../shared/import-pages', import.meta.url));
const AIM = 0.95;

describe('pages as they come', async () => {
  const own = await scorePages(OWN, archive, emptyArchive());
  const shared = await scorePages(SHARED, archive, emptyArchive());

  it.each(own.filter(({ truth }) => truth.set === 'tune'))('$name', ({ facts, truth }) => {
    const wrong = facts.filter(({ right }) => !right).map(({ field, told }) => `${field}: ${told}`);
    expect(wrong).toEqual(truth.known ?? []);
  });

  it('are right in 95 of 100 facts', () => {
    const [right, all] = sumOf(tally(own.flatMap(({ facts }) => facts)));
    expect(right / all).toBeGreaterThanOrEqual(AIM);
  });

  it.skipIf(shared.length === 0)('are right in 95 of 100 facts of pages made by others', () => {
    const [right, all] = sumOf(tally(shared.flatMap(({ facts }) => facts)));
    expect(right / all).toBeGreaterThanOrEqual(AIM);
  });
});
