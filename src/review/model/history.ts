/**
 * What was done, and undone. Desks are values that share what did not change, so the inverse of an operation is the
 * desk before it: undoing is exact whatever the operation.
 */
import type { Desk, Sheet } from './desk.ts';
import type { Operation } from './operation.ts';
import { perform } from './operations.ts';

/** A desk with its past, and what was undone last. */
export interface History {
  past: readonly Desk[];
  now: Desk;
  future: readonly Desk[];
}

/** A step of the archivist. */
export type Step = Operation | 'undo' | 'redo';

/** The history of a desk on which nothing was done. */
export function begin(now: Desk): History {
  return { past: [], now, future: [] };
}

/** @throws {Refused} when the step makes no sense; nothing to undo is no fault */
export function step(sheet: Sheet, { past, now, future }: History, taken: Step): History {
  if (taken === 'undo') {
    const before = past.at(-1);
    return before
      ? { past: past.slice(0, -1), now: before, future: [now, ...future] }
      : { past, now, future };
  }
  if (taken === 'redo') {
    const [after, ...later] = future;
    return after ? { past: [...past, now], now: after, future: later } : { past, now, future };
  }
  const after = perform(sheet, now, taken);
  const goesOn = taken.do === 'set' && taken.more === true && past.length > 0 && future.length === 0;
  return { past: goesOn ? past : [...past, now], now: after, future: [] };
}
