import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';

test('a failing property prints its seed and keeps it', () => {
  const kept = new URL('../.failures/fast-check.jsonl', import.meta.url);
  const seed = 20_261_125;
  expect(() =>
    fc.assert(
      fc.property(fc.nat(), (value) => value < 0),
      { seed },
    ),
  ).toThrow(`seed: ${seed}`);
  const last = readFileSync(kept, 'utf8').trim().split('\n').at(-1)!;
  expect(JSON.parse(last)).toMatchObject({
    seed,
    counterexample: [0],
    test: 'a failing property prints its seed and keeps it',
  });
});
