/** One at a time, be it builds of a workspace or writers of a file: a lock file that names its owner and dies with it. */
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeFolder } from './folder.ts';
import { isGone, ownerIn, thisProcess, type ProcessOwner } from './processOwner.ts';

/**
 * Takes the lock, waiting for whoever holds it; the lock of a process that is gone is taken over.
 * @param onWait told once, when another process holds the lock
 * @returns gives the lock back
 */
export async function takeLock(path: string, onWait: (owner: ProcessOwner) => void): Promise<() => void> {
  makeFolder(dirname(path));
  const mine = JSON.stringify(thisProcess());
  for (let waits = 0; !tryTake(path, mine); waits++) {
    const theirs = read(path);
    if (theirs === undefined) continue;
    const owner = ownerIn(theirs);
    if (!owner || isGone(owner)) {
      takeAway(path, theirs);
      continue;
    }
    if (waits === 0) onWait(owner);
    await sleep(200);
  }
  return () => {
    if (read(path) === mine) rmSync(path, { force: true });
  };
}

/** A link appears with its whole content or not at all. */
function tryTake(path: string, mine: string): boolean {
  const draft = `${path}.${process.pid}`;
  // One that a killed process of the same number left may be the lock itself, under another name.
  rmSync(draft, { force: true });
  writeFileSync(draft, mine);
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Moves a dead lock aside; if another process took over in the meantime, its lock is put back. */
function takeAway(path: string, dead: string): void {
  const aside = `${path}.${process.pid}.dead`;
  try {
    renameSync(path, aside);
    if (readFileSync(aside, 'utf8') !== dead) linkSync(aside, path);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

/** @returns undefined when it is not there (any more) */
function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
