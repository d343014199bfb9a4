/** Does a piece of work on a disk that fails at one step, and looks at what it left. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { isSystemError } from '../../src/problems/systemError.ts';
import { UserError } from '../../src/problems/userError.ts';
import { Disk, insert, Killed, type Fault, type Step } from './disk.ts';
import { replay, type Losing } from './power.ts';
import type { Scenario } from './scenarios.ts';

/** What goes wrong: a step that fails, or the power after a step. */
export type Trouble = Fault | { at: number; what: 'power'; losing: Losing; seed: number };

/** A scenario made ready: how things are before, and how they should be after. */
export interface Prepared {
  scenario: Scenario;
  /** Steps of the work when nothing goes wrong. */
  steps: number;
  /** @throws {Error} telling what was lost or broken */
  meet(trouble: Trouble): Promise<void>;
  close(): void;
}

/** Memory, where the system has a folder of it: thousands of small sites are written. */
const FAST = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
/** No process has this number. */
const NOBODY = 999_999_999;
/** Of builds, and of what writes the ledger. */
const LOCKS = ['.site/lock', 'content/.ledger.yaml.lock'];

/** Lays the scenario once, and does its work once undisturbed. */
export async function prepare(scenario: Scenario): Promise<Prepared> {
  const root = mkdtempSync(join(FAST, 'gaoxin-disk-'));
  const [base, cold, trial] = ['base', 'cold', 'trial'].map((name) => join(root, name)) as [
    string,
    string,
    string,
  ];
  mkdirSync(base);
  await scenario.before(base);
  copyTree(base, cold);
  const before = { seen: scenario.seen(base), kept: scenario.kept(base) };
  const disk = new Disk(cold);
  const restore = insert(disk);
  await Promise.resolve(scenario.run(cold)).finally(restore);
  const after = { seen: scenario.seen(cold), kept: scenario.kept(cold) };

  async function meet(trouble: Trouble): Promise<void> {
    rmSync(trial, { recursive: true, force: true });
    copyTree(base, trial);
    const told = trouble.what === 'power' ? await failPower(trouble) : await fail(trouble);
    const say = (what: string) => new Error(`${scenario.name}, ${JSON.stringify(trouble)}: ${what}`);
    if (told !== undefined && !/[\u4e00-\u9fff].* — /s.test(told)) throw say(`not told in Chinese: ${told}`);
    assertSeen(say);
    abandonLocks();
    await (scenario.recover ?? scenario.run)(trial);
    if (!scenario.mayGoBack && scenario.seen(trial) !== after.seen)
      throw say('the work done again did not lead to its end');
    const kept = scenario.kept(trial);
    if (kept !== after.kept && !(scenario.mayGoBack && kept === before.kept))
      throw say(`something is left:\n${kept}\ninstead of\n${after.kept}`);
  }

  function assertSeen(say: (what: string) => Error): void {
    const seen = scenario.seen(trial);
    if (seen !== before.seen && seen !== after.seen)
      throw say(`readers see neither the old nor the new:\n${seen}`);
  }

  /** @returns what a user was told of an error of the system */
  async function fail(fault: Fault): Promise<string | undefined> {
    const restore = insert(new Disk(trial, fault));
    try {
      await scenario.run(trial);
      return undefined;
    } catch (error) {
      if (error instanceof Killed || fault.what === 'kill') return undefined;
      if (error instanceof UserError || isSystemError(error)) return undefined;
      return error instanceof Error ? error.message : String(error);
    } finally {
      restore();
    }
  }

  async function failPower({ at, losing, seed }: Extract<Trouble, { what: 'power' }>): Promise<undefined> {
    const disk = new Disk(trial, { at, what: 'kill' });
    const restore = insert(disk);
    await Promise.resolve(scenario.run(trial))
      .catch(() => {})
      .finally(restore);
    const steps: Step[] = disk.steps;
    const survived = join(root, 'survived');
    copyTree(base, survived);
    replay(steps, trial, survived, losing, coin(seed));
    rmSync(trial, { recursive: true });
    copyTree(survived, trial);
    rmSync(survived, { recursive: true });
    restart();
  }

  /** The machine has started anew: what was remembered of it is of another time. */
  function restart(): void {
    const path = join(trial, '.site/state/folders');
    if (existsSync(path)) rmSync(path);
  }

  /** The process that is "killed" here lives on: its locks are given to one that does not. */
  function abandonLocks(): void {
    for (const path of LOCKS.map((name) => join(trial, name)).filter(existsSync))
      writeFileSync(path, readFileSync(path, 'utf8').replace(`"pid":${process.pid}`, `"pid":${NOBODY}`));
  }

  return { scenario, steps: disk.count, meet, close: () => rmSync(root, { recursive: true, force: true }) };
}

/** With hard links as they are, and times: `cp` knows both. */
function copyTree(from: string, to: string): void {
  if (spawnSync('cp', ['-a', from, to]).status !== 0)
    cpSync(from, to, { recursive: true, verbatimSymlinks: true });
}

/** Heads or tails, the same for the same seed (a linear congruential generator, Numerical Recipes). */
function coin(seed: number): () => boolean {
  let state = seed >>> 0;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) >= 2 ** 31;
}

/** Everything that can go wrong at a step. */
export function troublesAt(at: number): Trouble[] {
  return [
    { at, what: 'kill' },
    ...(['ENOSPC', 'EACCES', 'EROFS', 'EIO'] as const).flatMap((what): Trouble[] => [
      { at, what },
      { at, what, stays: true },
    ]),
    { at, what: 'power', losing: 'contents', seed: at },
    { at, what: 'power', losing: 'names', seed: at },
    { at, what: 'power', losing: 'names', seed: at + 7919 },
  ];
}
