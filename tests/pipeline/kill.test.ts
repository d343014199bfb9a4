import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { makeRandom } from '../../bench/random.ts';
import { folderOf } from '../support/folder.ts';
import { ROOT, runCommand } from '../support/run.ts';
import { changeSomething, contentsOf, differences, writeArchive } from './support/archive.ts';

/** One in each stretch of a build, as many as these. `GAOXIN_KILLS=50` for the whole proof. */
const KILLS = Number(process.env['GAOXIN_KILLS'] ?? 3);

it(
  `survives being killed at any moment, in the first build and ${KILLS} times after it`,
  async () => {
    const folder = folderOf({});
    const [content, out, cold] = ['content', 'out', 'cold'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    writeArchive(content, 12);
    const random = makeRandom(7);
    const first = performance.now();
    await build(content, cold);
    const duration = performance.now() - first;
    await killedAfter(random.next() * duration, content, out);
    await build(content, out);
    expect(differences(contentsOf(out), contentsOf(cold))).toEqual([]);
    for (let kill = 0; kill < KILLS; kill++) {
      const before = contentsOf(out);
      changeSomething(content, random);
      const site = await killedAfter(((kill + random.next()) / KILLS) * duration, content, out);
      for (const remains of ['cold', '.cold'])
        rmSync(join(folder, remains), { recursive: true, force: true });
      await build(content, cold);
      const after = contentsOf(cold);
      const whole = [before, after].some((one) => differences(one, site).length === 0);
      expect(whole, `kill ${kill}: the served site is neither the old nor the new one`).toBe(true);
      await build(content, out);
      expect(differences(contentsOf(out), after), `kill ${kill}`).toEqual([]);
    }
  },
  (KILLS + 1) * 120_000,
);

async function build(content: string, out: string): Promise<void> {
  const { code, stdout, stderr } = await runCommand('build', ['--content', content, '--out', out]);
  expect(code, stdout + stderr).toBe(0);
}

/** @returns the site as it is served right after the kill */
async function killedAfter(milliseconds: number, content: string, out: string): Promise<Map<string, Buffer>> {
  const child = spawn(
    process.execPath,
    [join(ROOT, 'scripts/build.ts'), '--content', content, '--out', out],
    { stdio: 'ignore' },
  );
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await Promise.race([ended, sleep(milliseconds)]);
  child.kill('SIGKILL');
  await ended;
  return contentsOf(out);
}
