import { describe, expect, it } from 'vitest';
import { SharedWork, orAborted } from '../../../src/search/codec/sharedWork.ts';

function held() {
  let finish: (value: number) => void = () => {};
  let stop: AbortSignal | undefined;
  const work = new SharedWork<number>((signal) => {
    stop = signal;
    return new Promise((resolve, reject) => {
      finish = resolve;
      signal.addEventListener('abort', () => reject(signal.reason as Error));
    });
  });
  return { work, finish: (value: number) => finish(value), isStopped: () => stop!.aborted };
}

describe('work that several wait for', () => {
  it('goes on for the others when one gives up', async () => {
    const { work, finish, isStopped } = held();
    const one = new AbortController();
    const first = expect(work.wait(one.signal)).rejects.toThrow(/abort/i);
    const second = work.wait(new AbortController().signal);
    one.abort();
    await first;
    expect(isStopped()).toBe(false);
    finish(7);
    expect(await second).toBe(7);
  });

  it('stops once nobody waits', async () => {
    const { work, isStopped } = held();
    const signals = [new AbortController(), new AbortController()];
    const waits = signals.map(({ signal }) => expect(work.wait(signal)).rejects.toThrow(/abort/i));
    for (const one of signals) one.abort();
    await Promise.all(waits);
    expect([isStopped(), work.isAbandoned]).toEqual([true, true]);
  });

  it('does not begin to wait for a caller that has given up already', async () => {
    const { work, isStopped } = held();
    await expect(work.wait(AbortSignal.abort())).rejects.toThrow(/abort/i);
    expect(isStopped()).toBe(false);
  });

  it('gives its result to who asks later', async () => {
    const { work, finish } = held();
    finish(3);
    expect([await work.wait(), await work.wait(new AbortController().signal)]).toEqual([3, 3]);
  });
});

it('a promise with a signal is rejected at once, whatever becomes of the work', async () => {
  const stop = new AbortController();
  const never = orAborted(new Promise(() => {}), stop.signal);
  stop.abort();
  await expect(never).rejects.toThrow(/abort/i);
});
