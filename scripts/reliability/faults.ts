/**
 * `npm run reliability [-- --only publishing] [--whole 20]`: makes every step on the disk of every kind of work fail
 * in every way, and says what was lost. `--whole N` also takes N steps of a build from beginning to end.
 */
import { parseArgs } from 'node:util';
import { SCENARIOS, WHOLE_BUILD, type Scenario } from './scenarios.ts';
import { prepare, troublesAt, type Trouble } from './trial.ts';

const { values } = parseArgs({
  options: { only: { type: 'string' }, whole: { type: 'string', default: '0' } },
});

/** @param points of all steps that are taken; all where it is left out */
async function tryAll(scenario: Scenario, points?: number): Promise<number> {
  const prepared = await prepare(scenario);
  const { steps } = prepared;
  const at = Array.from({ length: points ?? steps }, (_, index) =>
    Math.floor((index * steps) / (points ?? steps)),
  );
  const counts = { kill: 0, refused: 0, power: 0, failed: 0 };
  for (const step of at)
    for (const trouble of troublesAt(step)) {
      counts[kindOf(trouble)]++;
      await prepared.meet(trouble).catch((error: unknown) => {
        counts.failed++;
        console.error(String(error).slice(0, 400));
      });
    }
  prepared.close();
  const { kill, refused, power, failed } = counts;
  console.log(
    `${scenario.name.padEnd(18)}${[steps, kill, refused, power, failed].map((count) => String(count).padStart(9)).join('')}`,
  );
  return failed;
}

const kindOf = ({ what }: Trouble) => (what === 'kill' || what === 'power' ? what : 'refused');

console.log(
  `${'work'.padEnd(18)}${['steps', 'kills', 'refusals', 'power', 'failed'].map((head) => head.padStart(9)).join('')}`,
);
let failed = 0;
for (const scenario of SCENARIOS)
  if (values.only === undefined || scenario.name === values.only) failed += await tryAll(scenario);
if (Number(values.whole) > 0) failed += await tryAll(WHOLE_BUILD, Number(values.whole));
process.exit(failed > 0 ? 1 : 0);
