/** What fuzzing throws at the program (scripts/reliability/fuzz), a little of it; and all that ever failed. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TARGETS } from '../../scripts/reliability/fuzz/targets.ts';

/** Failures that `npm run fuzz` kept. */
const KEPT = new URL('../fixtures/fuzz/', import.meta.url);
/** Inputs of each part in a run of the tests; `npm run fuzz` tries them by the hundred thousand. */
const FEW = 8;

describe.each(TARGETS)('$name', ({ name, inputs, check }) => {
  it('stands some of what fuzzing throws at it', () =>
    fc.assert(
      fc.asyncProperty(inputs, async (input) => check(input)),
      { numRuns: FEW },
    ));

  const folder = new URL(`${name}/`, KEPT);
  for (const file of existsSync(folder) ? readdirSync(folder).sort() : [])
    it(`stands what it once failed on: ${file}`, async () => {
      const { input } = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as { input: unknown };
      await check(input);
    });
});

it('no fixture is kept for a part that is gone', () => {
  const names = TARGETS.map(({ name }) => name);
  expect((existsSync(KEPT) ? readdirSync(KEPT) : []).filter((name) => !names.includes(name))).toEqual([]);
});
