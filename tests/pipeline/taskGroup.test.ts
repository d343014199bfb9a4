import { expect, it } from 'vitest';
import { TaskGroup } from '../../src/pipeline/base/taskGroup.ts';

/** Resolves when it is asked to stop. */
const stopped = (signal: AbortSignal) =>
  new Promise<string>((done) => signal.addEventListener('abort', () => done('stopped'), { once: true }));

it('stops the others when one fails, and tells the failure to whom it belongs', async () => {
  const group = new TaskGroup();
  const other = group.start(stopped);
  const failing = group.start(() => Promise.reject(new Error('boom')));
  await expect(failing).rejects.toThrow('boom');
  expect(await other).toBe('stopped');
  expect((group.signal.reason as Error).message).toBe('boom');
  await group.close();
});

it('waits at the end for everything, also for what the tasks started themselves', async () => {
  const group = new TaskGroup();
  const ended: string[] = [];
  void group.start(async (signal) => {
    await stopped(signal);
    void group.start(async () => {
      await new Promise(setImmediate);
      ended.push('inner');
    });
    ended.push('outer');
  });
  await group.close();
  expect(ended).toEqual(['outer', 'inner']);
});

it('leaves no rejection unhandled when nobody waits', async () => {
  const group = new TaskGroup();
  group.start(() => Promise.reject(new Error('unheard'))).catch(() => {});
  await group.close();
});
