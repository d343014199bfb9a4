import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeRandom } from '../../bench/random.ts';
import { runScript } from '../support/run.ts';
import { folderOf } from '../support/folder.ts';
import { changeSomething, contentsOf, differences, writeArchive } from './support/archive.ts';

/** `GAOXIN_STEPS=200` for the whole proof; each step costs two builds. */
const STEPS = Number(process.env['GAOXIN_STEPS'] ?? 6);
const SEED = Number(process.env['GAOXIN_SEED'] ?? 11);

it(`makes the same site step by step as in one go, ${STEPS} times`, () => {
  const folder = folderOf({});
  const content = join(folder, 'content');
  writeArchive(content, 14);
  const random = makeRandom(SEED);
  for (let step = 0; step <= STEPS; step++) {
    const done = step === 0 ? 'first build' : changeSomething(content, random);
    const grown = runScript('build', ['--content', content, '--out', join(folder, 'grown')]);
    expect(grown.code, `step ${step}, ${done}: ${grown.stdout}${grown.stderr}`).toBe(0);
    const cold = runScript('build', ['--content', content, '--out', join(folder, 'cold'), '--force']);
    expect(cold.code, cold.stderr).toBe(0);
    expect(differences(contentsOf(join(folder, 'grown')), contentsOf(join(folder, 'cold'))), `step ${step}, ${done}`).toEqual([]);
  }
}, (STEPS + 1) * 60_000);
