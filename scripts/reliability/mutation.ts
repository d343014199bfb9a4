/**
 * `npm run mutation [-- dates query] [--lines]`: changes the code of the pure core in one place at a time (Stryker)
 * and counts the changes that the tests notice. `--lines` also prints each change that they did not.
 */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { AREAS, type Area } from './mutation/areas.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { lines: { type: 'boolean', default: false }, processes: { type: 'string' } },
});
const chosen = AREAS.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
if (chosen.length === 0) throw new Error(`one of ${AREAS.map(({ name }) => name).join(', ')}`);
/** Half of the machine is left to whoever works on it. */
const processes = Number(values.processes ?? Math.max(1, availableParallelism() >> 1));

type Result = Awaited<ReturnType<Stryker['runMutationTest']>>[number];

function mutantsOf({ mutate, testFiles }: Area): Promise<Result[]> {
  // Not by Stryker's own `testFiles`: changes to what stands outside of functions are then put in too late to be
  // noticed (stryker-mutator/stryker-js#6144).
  process.env['MUTATION_TESTS'] = JSON.stringify(testFiles);
  return new Stryker({
    configFile: 'scripts/reliability/mutation/stryker.config.json',
    mutate: [...mutate],
    reporters: process.stdout.isTTY ? ['progress'] : [],
    concurrency: processes,
  }).runMutationTest();
}

const ROW = ['Killed', 'Timeout', 'Survived', 'NoCoverage'] as const;
const row = (name: string, cells: readonly (number | string)[]) =>
  `${name.padEnd(12)}${cells.map((cell) => String(cell).padStart(12)).join('')}`;

/** One change that no test noticed, as a line that says where to look. */
function lineOf({ fileName, location, mutatorName, replacement = '', status }: Result): string {
  const place = `${fileName.replace(ROOT, '')}:${location.start.line}:${location.start.column}`;
  return `  ${place} ${mutatorName} ${status === 'NoCoverage' ? '(no test comes here) ' : ''}→ ${replacement.replace(/\s+/g, ' ').slice(0, 100)}`;
}

process.chdir(ROOT);
console.log(row('area', [...ROW, '%']));
const sum = { Killed: 0, Timeout: 0, Survived: 0, NoCoverage: 0 };
const score = ({ Killed, Timeout, Survived, NoCoverage }: typeof sum) =>
  ((100 * (Killed + Timeout)) / (Killed + Timeout + Survived + NoCoverage)).toFixed(1);
for (const area of chosen) {
  const mutants = await mutantsOf(area);
  const counts = { Killed: 0, Timeout: 0, Survived: 0, NoCoverage: 0 };
  for (const { status } of mutants) if (status in counts) counts[status as keyof typeof counts]++;
  for (const status of ROW) sum[status] += counts[status];
  console.log(row(area.name, [...ROW.map((status) => counts[status]), score(counts)]));
  if (values.lines)
    for (const mutant of mutants)
      if (mutant.status === 'Survived' || mutant.status === 'NoCoverage') console.log(lineOf(mutant));
}
console.log(row('all', [...ROW.map((status) => sum[status]), score(sum)]));
