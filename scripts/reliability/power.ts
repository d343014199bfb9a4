/** What a disk holds after the power failed: steps are made again, but for what was in memory only. */
import fs from 'node:fs';
import { relative, join } from 'node:path';
import type { Step } from './disk.ts';

/** How a file system loses what was not settled. */
export type Losing =
  /** Names come back in the order in which they were made; contents that nobody waited for are empty. */
  | 'contents'
  /** Names too, each by itself, where no `sync` or `fsync` of their folder came after. */
  | 'names';

/**
 * Makes steps again in a copy of the folder as it was before them.
 * @param from folder that the steps speak of
 * @param to the copy
 * @param random of `names`: whether an unsettled step is lost
 */
export function replay(
  steps: readonly Step[],
  from: string,
  to: string,
  losing: Losing,
  random: () => boolean,
): void {
  const at = (path: string) => join(to, relative(from, path));
  const settled = settledOf(steps);
  steps.forEach((step, index) => {
    const isLost = step.does === 'write' || (losing === 'names' && random());
    if (isLost && !settled[index]) return;
    try {
      make(step, at);
    } catch {
      // It stood on one that was lost.
    }
  });
}

/** Which steps somebody waited for; what moved a file that was waited for is among them. */
function settledOf(steps: readonly Step[]): boolean[] {
  const settled = steps.map(() => false);
  const needed = new Set<string>();
  let isAll = false;
  const waited: Step[] = [];
  for (let index = steps.length - 1; index >= 0; index--) {
    const step = steps[index]!;
    if (step.does === 'sync') isAll = true;
    else if (step.does === 'fsync') waited.push(step);
    const isWaited = waited.some(({ path }) =>
      step.does === 'write' ? path === step.path : holds(path, step),
    );
    settled[index] = isAll || isWaited || (step.does !== 'write' && needed.has(nameOf(step)));
    if (settled[index] && (step.does === 'rename' || step.does === 'link')) needed.add(step.path);
  }
  return settled;
}

/** The name that a step makes, or takes away. */
const nameOf = (step: Step) => ('to' in step && step.does !== 'symlink' ? step.to : step.path);

/** Whether waiting for a path means waiting for the name that a step makes. */
function holds(path: string, step: Step): boolean {
  return path === nameOf(step) || path === join(nameOf(step), '..');
}

function make(step: Step, at: (path: string) => string): void {
  switch (step.does) {
    case 'mkdir':
      return void fs.mkdirSync(at(step.path));
    case 'create':
      return fs.writeFileSync(at(step.path), '');
    case 'write':
      return fs.writeFileSync(at(step.path), step.data);
    case 'unlink':
      return fs.unlinkSync(at(step.path));
    case 'rmdir':
      return fs.rmdirSync(at(step.path));
    case 'rename':
      return fs.renameSync(at(step.path), at(step.to));
    case 'link':
      return fs.linkSync(at(step.path), at(step.to));
    case 'symlink':
      return fs.symlinkSync(step.to, at(step.path));
    default:
  }
}
