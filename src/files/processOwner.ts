/** Whose a file is that a process leaves while it works, and whether that process is gone. */
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { z } from 'zod';

const owner = z.object({
  pid: z.int().positive(),
  host: z.string(),
  /** When the process started, in the kernel's ticks: tells a process from a later one of the same id. '' where unknown. */
  started: z.string(),
});

/** A process, told from all others. */
export type ProcessOwner = z.infer<typeof owner>;

let own: ProcessOwner | undefined;

/** This process. */
export function thisProcess(): ProcessOwner {
  return (own ??= { pid: process.pid, host: hostname(), started: startOf(process.pid) });
}

/** Reads an owner from what a file holds. @returns undefined for anything else */
export function ownerIn(text: string): ProcessOwner | undefined {
  try {
    return owner.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Whether a process has ended. Only one of this host can be known to be gone. */
export function isGone({ pid, host, started }: ProcessOwner): boolean {
  if (host !== hostname()) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return true;
  }
  return started !== '' && started !== startOf(pid);
}

/** Field 22 of /proc/PID/stat; '' on systems without it. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
