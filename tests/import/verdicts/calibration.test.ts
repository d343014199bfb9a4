import { expect, it } from 'vitest';
import { isDoubted, isWorthTelling } from '../../../src/import/verdicts/calibration.ts';

const doubt = (evidence?: string) => ({
  field: 'headline',
  confidence: 'medium' as const,
  reason: '按写法认定',
  ...(evidence ? { evidence } : {}),
});

it('leaves out a doubt that hardly ever stood at an error, and no other', () => {
  const rates = {
    idle: { doubts: 100, wrong: 9 },
    telling: { doubts: 100, wrong: 10 },
    rare: { doubts: 19, wrong: 0 },
  };
  const told = (name?: string) => isWorthTelling(doubt(name), rates);
  expect([told('idle'), told('telling'), told('rare'), told('unknown'), told()]).toEqual([
    false,
    true,
    true,
    true,
    true,
  ]);
});

it('a field is doubted by its own doubts', () => {
  expect(isDoubted({ doubts: [doubt()] }, 'headline')).toBe(true);
  expect(isDoubted({ doubts: [doubt()] }, 'date')).toBe(false);
});
