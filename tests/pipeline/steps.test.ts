import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeRandom } from '../../bench/random.ts';
import { build } from '../../src/pipeline/build.ts';
import { BUILD_DEFAULTS } from '../../src/pipeline/base/options.ts';
import { makeProgress } from '../../src/pipeline/base/progress.ts';
import { folderOf } from '../support/folder.ts';
import { changeSomething, contentsOf, differences, writeArchive } from './support/archive.ts';

/** `GAOXIN_STEPS=200` for the whole proof; each step costs two builds. */
const STEPS = Number(process.env['GAOXIN_STEPS'] ?? 6);
const SEED = Number(process.env['GAOXIN_SEED'] ?? 11);

it(
  `makes the same site step by step as in one go, ${STEPS} times`,
  async () => {
    const folder = folderOf({});
    const content = join(folder, 'content');
    writeArchive(content, 14);
    const random = makeRandom(SEED);
    const site = async (name: string) => {
      const outDir = join(folder, name);
      // The cold one has nothing to go by: neither manifests nor parsed articles.
      if (name === 'cold')
        for (const remains of [name, `.${name}`])
          rmSync(join(folder, remains), { recursive: true, force: true });
      const { ok, problems } = await build(
        { ...BUILD_DEFAULTS, contentDir: content, outDir },
        makeProgress(),
      );
      expect(ok, JSON.stringify(problems)).toBe(true);
      return contentsOf(outDir);
    };
    for (let step = 0; step <= STEPS; step++) {
      const done = step === 0 ? 'first build' : changeSomething(content, random);
      expect(differences(await site('grown'), await site('cold')), `step ${step}, ${done}`).toEqual([]);
    }
  },
  600_000 + STEPS * 60_000,
);
