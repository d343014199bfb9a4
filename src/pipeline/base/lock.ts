/** One build at a time in a workspace: a lock file that names its owner and dies with it. */
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

interface Owner {
  pid: number;
  host: string;
  /** When the process started, in the kernel's ticks: tells a process from a later one of the same id. '' where unknown. */
  started: string;
}

/**
 * Takes the lock, waiting for a build that holds it; the lock of a process that is gone is taken over.
 * @param onWait told once, when another build holds the lock
 * @returns gives the lock back
 */
export async function takeLock(path: string, onWait: (owner: Owner) => void): Promise<() => void> {
  mkdirSync(dirname(path), { recursive: true });
  const mine = JSON.stringify({
    pid: process.pid,
    host: hostname(),
    started: startOf(process.pid),
  } satisfies Owner);
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

/** Moves a dead lock aside; if another build took over in the meantime, its lock is put back. */
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

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function ownerIn(text: string): Owner | undefined {
  try {
    return JSON.parse(text) as Owner;
  } catch {
    return undefined;
  }
}

/** Only a process of this host can be known to be gone. */
function isGone(owner: Owner): boolean {
  if (owner.host !== hostname()) return false;
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
  return owner.started !== startOf(owner.pid);
}

/** Field 22 of /proc/PID/stat; '' on systems without it. */
function startOf(pid: number): string {
  const stat = read(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}
