import { describe, expect, it } from 'vitest';
import { makeUpdates } from '../../src/preview/updates.ts';

describe('updates', () => {
  it('look once for a burst of hints', async () => {
    let looks = 0;
    const updates = makeUpdates(async () => void looks++);
    for (let hint = 0; hint < 1000; hint++) updates.hint();
    await updates.settled();
    expect(looks).toBe(1);
    updates.close();
  });

  it('look again for a hint that comes while they look, and never twice at a time', async () => {
    let running = 0;
    let looks = 0;
    const updates = makeUpdates(async () => {
      expect(++running).toBe(1);
      if (++looks === 1) updates.hint();
      await new Promise((done) => setImmediate(done));
      running--;
    });
    updates.hint();
    await Promise.all([updates.settled(), updates.settled()]);
    expect(looks).toBe(2);
    updates.close();
  });

  it('have nothing to wait for without a hint', async () => {
    const updates = makeUpdates(() => Promise.reject(new Error('not asked for')));
    await updates.settled();
    updates.close();
  });
});
