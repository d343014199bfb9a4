/** Measures a command with all its processes, from /proc (Linux). */
import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

/** What a finished command used. */
export interface Measured {
  /** Seconds on the clock. */
  wall: number;
  /** Seconds of processor time, user and system, of all processes (as of the last sample of each). */
  cpu: number;
  /** Largest resident size that any one process reached, in MiB. */
  peakProcess: number;
  /** Largest sum over all processes at one moment, in MiB; shared pages count for each. */
  peakTree: number;
  /** True when it was ended because it took more memory than it might: all other figures are the least it would come to. */
  stopped: boolean;
  code: number | null;
  output: string;
}

const SAMPLE_MS = 200;
const TICKS_PER_SECOND = 100;

interface Sample {
  parent: number;
  cpu: number;
}

/** How a command is measured. */
export interface MeasureOptions {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** Memory of all its processes together at which it is ended, in MiB. */
  memory?: number;
}

/**
 * Runs a command to its end.
 * @param command program and arguments
 */
export async function measure(
  command: string[],
  { memory = Infinity, ...options }: MeasureOptions = {},
): Promise<Measured> {
  const start = performance.now();
  const child = spawn(command[0]!, command.slice(1), {
    ...options,
    // A group of its own, which can be ended as a whole.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // What is interrupted takes along what it measures.
  const end = () => endGroup(child.pid!);
  process.once('exit', end);
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const cpu = new Map<number, number>();
  const peaks = { process: 0, tree: 0 };
  let stopped = false;
  const timer = setInterval(() => {
    sampleTree(child.pid!, cpu, peaks);
    if (stopped || peaks.tree / 1024 <= memory) return;
    stopped = true;
    end();
  }, SAMPLE_MS);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  clearInterval(timer);
  process.off('exit', end);
  return {
    wall: (performance.now() - start) / 1000,
    cpu: [...cpu.values()].reduce((sum, seconds) => sum + seconds, 0),
    peakProcess: peaks.process / 1024,
    peakTree: peaks.tree / 1024,
    stopped,
    code,
    output,
  };
}

function endGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

function sampleTree(root: number, cpu: Map<number, number>, peaks: { process: number; tree: number }): void {
  const samples = new Map<number, Sample>();
  for (const name of readdirSync('/proc')) {
    const sample = /^\d+$/.test(name) ? readStat(Number(name)) : undefined;
    if (sample) samples.set(Number(name), sample);
  }
  let tree = 0;
  for (const [pid, { cpu: seconds }] of samples) {
    if (!descends(pid, root, samples)) continue;
    cpu.set(pid, seconds);
    const { now, most } = memoryOf(pid);
    peaks.process = Math.max(peaks.process, most);
    tree += now;
  }
  peaks.tree = Math.max(peaks.tree, tree);
}

function descends(pid: number, root: number, samples: Map<number, Sample>): boolean {
  for (let at = pid; at > 1; at = samples.get(at)?.parent ?? 0) if (at === root) return true;
  return false;
}

function readStat(pid: number): Sample | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { parent: Number(fields[1]), cpu: (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND };
  } catch {
    return undefined;
  }
}

/** Resident size now and at most, in KiB. */
function memoryOf(pid: number): { now: number; most: number } {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const field = (name: string) => Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(status)?.[1] ?? 0);
    return { now: field('VmRSS'), most: field('VmHWM') };
  } catch {
    return { now: 0, most: 0 };
  }
}
