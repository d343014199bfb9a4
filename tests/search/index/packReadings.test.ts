import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { packReadings, readingOf } from '../../../src/search/index/packReadings.ts';

it('gives the syllable of a character, and none for what has none', () => {
  expect(['高', '新', 'a', ''].map(readingOf)).toEqual(['gao', 'xin', '', '']);
});

it('packs the same bytes each time, under a name that tells them', () => {
  const [one, other] = [packReadings(), packReadings()];
  expect(one).toEqual(other);
  expect(one.file).toMatch(/^readings-[0-9a-f]{16}\.bin$/);
  expect(gunzipSync(one.bytes).length).toBeGreaterThan(6000);
});
