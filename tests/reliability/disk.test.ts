/**
 * Kills, refusals of the system and power failures between any two steps on the disk: readers see the old or the
 * new, and the work done again ends as if nothing had been. A sample of the points; `npm run reliability` for all.
 */
import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../scripts/reliability/scenarios.ts';
import { prepare, troublesAt } from '../../scripts/reliability/trial.ts';

/** Points of each kind of work. Every kind of trouble is among them where there are more points than kinds. */
const POINTS: Record<string, number> = { publishing: 24, 'deploy:prepare': 12 };
const FEW = 6;

describe.each(SCENARIOS.map((scenario) => [scenario.name, scenario] as const))('%s', (name, scenario) => {
  it('survives what may happen to a disk', { timeout: 180_000 }, async () => {
    const prepared = await prepare(scenario);
    try {
      const points = POINTS[name] ?? FEW;
      expect(prepared.steps).toBeGreaterThan(points);
      for (let point = 0; point < points; point++) {
        const troubles = troublesAt(Math.floor(((point + 0.5) * prepared.steps) / points));
        await prepared.meet(troubles[point % troubles.length]!);
      }
    } finally {
      prepared.close();
    }
  });
});
