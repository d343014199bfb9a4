/**
 * Property tests draw the same values in every run, so that a change is refused for what it broke and not for a
 * value that nobody had drawn before. `SEED=random npm test` draws others, `SEED=12 npm test` those of a seed.
 *
 * Failing property tests leave what is needed to run them again: fast-check prints seed and path, and both are kept
 * as a line of `tests/.failures/fast-check.jsonl` (CI keeps the folder). To replay one, give `{ seed, path }` to
 * the `fc.assert` of that test.
 */
import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect } from 'vitest';

const KEPT = fileURLToPath(new URL('../.failures/fast-check.jsonl', import.meta.url));

/** Of the runs that nobody asked to differ: no number is better than another. */
const USUAL_SEED = 2023;
const { SEED = String(USUAL_SEED) } = process.env;

fc.configureGlobal({
  ...fc.readConfigureGlobal(),
  ...(SEED === 'random' ? {} : { seed: Number(SEED) }),
  // Asked for synchronous and for asynchronous properties alike.
  reporter: throwWithSeed as never,
});

type Details = fc.RunDetails<unknown>;

function throwWithSeed(details: Details): void {
  if (!details.failed) return;
  const { seed, counterexamplePath: path, counterexample } = details;
  const { currentTestName: test, testPath: file } = expect.getState();
  mkdirSync(dirname(KEPT), { recursive: true });
  appendFileSync(KEPT, `${JSON.stringify({ file, test, seed, path, counterexample })}\n`);
  throw new Error(fc.defaultReportMessage(details), { cause: details.errorInstance });
}
