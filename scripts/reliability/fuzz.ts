/**
 * `npm run fuzz -- --minutes 30 [--only body]`: throws random inputs at every part that takes input from outside,
 * in turn, until the time is up. What fails is made small and kept in `tests/fixtures/fuzz`, where the tests try it
 * from then on. Exit code 1 where something failed.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { TARGETS } from './fuzz/targets.ts';
import type { Target } from './fuzz/target.ts';

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '5' }, only: { type: 'string' } },
});
const chosen = TARGETS.filter(({ name }) => values.only === undefined || name === values.only);
if (chosen.length === 0) throw new Error(`--only: one of ${TARGETS.map(({ name }) => name).join(', ')}`);

/** Inputs of one target before the next has its turn. */
const TURN = 200;
/** Time of the processor that one input may take; the largest are 64 KiB. */
const SLOW_MS = 2000;
/** Making a failure small may take as long as some turns. */
const SHRINK_MS = 60_000;

const KEPT = fileURLToPath(new URL('../../tests/fixtures/fuzz/', import.meta.url));
const tried = new Map(chosen.map(({ name }) => [name, 0]));
const failures = new Set<string>();

/** @throws where the check does, or takes too long */
async function timed({ name, check }: Target, input: unknown): Promise<void> {
  tried.set(name, tried.get(name)! + 1);
  const before = process.cpuUsage();
  await check(input);
  const { user, system } = process.cpuUsage(before);
  if ((user + system) / 1000 > SLOW_MS) throw new Error(`took ${Math.round((user + system) / 1000)} ms`);
}

/** Keeps an input under a name that tells the fault, so that one fault is one file. */
function keep(name: string, input: unknown, error: Error): void {
  const told = error.message.split('\n', 1)[0]!.replace(/\d+/g, '#');
  const path = `${KEPT}${name}/${createHash('sha256').update(told).digest('hex').slice(0, 8)}.json`;
  if (failures.has(path)) return;
  failures.add(path);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify({ told, input })}\n`);
  console.error(`${name}: ${error.message.slice(0, 300)}\n  kept as ${path}`);
}

async function turn(target: Target): Promise<void> {
  const details = await fc.check(
    fc.asyncProperty(target.inputs, (input) => timed(target, input)),
    { numRuns: TURN, interruptAfterTimeLimit: SHRINK_MS },
  );
  const error: unknown = details.errorInstance;
  if (details.failed && details.counterexample)
    keep(target.name, details.counterexample[0], error instanceof Error ? error : new Error(String(error)));
}

const end = Date.now() + Number(values.minutes) * 60_000;
while (Date.now() < end) for (const target of chosen) if (Date.now() < end) await turn(target);
for (const [name, count] of tried) console.log(`${name.padEnd(16)}${String(count).padStart(10)}`);
console.log(
  `${[...tried.values()].reduce((sum, count) => sum + count, 0)} inputs in ${values.minutes} minutes, ${failures.size} kinds of failure`,
);
process.exit(failures.size > 0 ? 1 : 0);
