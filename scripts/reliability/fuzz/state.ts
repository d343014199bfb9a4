/** Fuzzing the files that builds leave for each other, which anybody may have written. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { pendingSets } from '../../../src/articles/pendingSet.ts';
import { clearLeftovers } from '../../../src/import/writing/write.ts';
import { checkedManifest } from '../../../src/pipeline/base/manifest.ts';
import { writeState } from '../../../src/pipeline/base/stateFile.ts';
import { workspaceOf } from '../../../src/pipeline/base/workspace.ts';
import { lastBuildOf } from '../../../src/pipeline/load/unchanged.ts';
import { earlierBuilds, publish } from '../../../src/pipeline/change.ts';
import { assemble } from '../../../src/pipeline/part.ts';
import { makeProgress } from '../../../src/pipeline/base/progress.ts';
import { UserError } from '../../../src/problems/userError.ts';
import { isSystemError } from '../../../src/problems/systemError.ts';
import { forgedPath, target, type Target } from './target.ts';

/** Runs in a folder that a victim lies beside. @throws where the victim was touched */
async function beside<T>(work: (folder: string) => T | Promise<T>): Promise<void> {
  const outer = mkdtempSync(join(tmpdir(), 'gaoxin-fuzz-'));
  try {
    const folder = join(outer, 'inner');
    mkdirSync(folder);
    for (const victim of [join(outer, 'victim.txt'), join(folder, 'victim.txt')])
      writeFileSync(victim, 'mine');
    await work(folder);
    for (const victim of [join(outer, 'victim.txt'), join(folder, 'victim.txt')])
      if (!existsSync(victim) || readFileSync(victim, 'utf8') !== 'mine')
        throw new Error('a foreign file was touched');
  } finally {
    rmSync(outer, { recursive: true, force: true });
  }
}

const files = fc.dictionary(forgedPath, fc.oneof(fc.jsonValue(), fc.tuple(fc.string(), fc.nat(99))), {
  maxKeys: 4,
});
const manifest = fc.oneof(
  fc.jsonValue(),
  fc.record(
    { makers: fc.constant('m'), files, top: fc.oneof(fc.jsonValue(), fc.array(forgedPath)) },
    { requiredKeys: ['makers', 'files'] },
  ),
);

interface Forged {
  manifest: unknown;
  journal: unknown;
  last: unknown;
}

/** A build over forged state: it is used or not, and nothing outside the site is touched. */
async function checkForged({ manifest: held, journal, last }: Forged): Promise<void> {
  checkedManifest(held);
  await beside((folder) => {
    const workspace = workspaceOf(join(folder, 'site'));
    for (const generation of ['a', 'b'] as const) {
      mkdirSync(join(workspace.dir, generation), { recursive: true });
      writeState(join(workspace.state, `${generation}.manifest`), held);
      writeState(join(workspace.state, `${generation}.journal`), journal);
      writeState(join(workspace.state, `${generation}.compressed`), journal);
    }
    writeState(join(workspace.state, 'last'), last);
    lastBuildOf(workspace);
    const made = join(workspace.tmp, 'made');
    mkdirSync(workspace.tmp, { recursive: true });
    writeFileSync(made, 'new');
    publish(
      workspace,
      earlierBuilds(workspace),
      { makers: 'n', keys: new Map([['new.html', 'k']]) },
      new Map([['new.html', { copy: made }]]),
    );
    if (readFileSync(join(workspace.out, 'new.html'), 'utf8') !== 'new')
      throw new Error('the site is not there');
  });
}

/** A plan of an import that nobody made. */
const checkPlan = (plan: unknown) =>
  beside((folder) => {
    const staging = join(folder, '.import-999999999');
    mkdirSync(join(folder, 'articles'));
    mkdirSync(staging);
    writeFileSync(join(staging, 'plan.json'), typeof plan === 'string' ? plan : JSON.stringify(plan));
    writeFileSync(join(staging, '0.md'), 'mine');
    pendingSets(folder);
    clearLeftovers(folder);
  });

const SILENT = makeProgress({ write: () => true });

/** Parts of a site that nobody made: refused in Chinese, or joined within the site. */
const checkParts = (parts: unknown[]) =>
  beside(async (folder) => {
    parts.forEach((part, index) => {
      const place = join(folder, String(index));
      mkdirSync(join(place, 'files'), { recursive: true });
      writeFileSync(join(place, 'files/index.html'), 'x');
      writeState(join(place, 'part'), part);
    });
    try {
      await assemble(
        parts.map((_, index) => join(folder, String(index))),
        join(folder, 'site'),
        SILENT,
      );
    } catch (error) {
      if (!(error instanceof UserError) && !isSystemError(error)) throw error;
    }
  });

const part = fc.oneof(
  fc.jsonValue(),
  fc.record(
    {
      share: fc.oneof(
        fc.jsonValue(),
        fc.record({ index: fc.constantFrom(1, 2, 0, -1), count: fc.constantFrom(1, 2, 1e9) }),
      ),
      plan: fc.constantFrom('p', 'q', 1),
      site: fc.oneof(fc.jsonValue(), fc.record({ makers: fc.constant('m') })),
      keys: fc.oneof(
        fc.jsonValue(),
        fc.array(fc.tuple(forgedPath, fc.constantFrom('k', 1)), { maxLength: 3 }),
      ),
    },
    { requiredKeys: [] },
  ),
);

/** @see Target */
export const STATE_TARGETS: Target[] = [
  target(
    'state',
    fc.record({
      manifest,
      journal: fc.oneof(fc.jsonValue(), fc.array(forgedPath)),
      last: fc.jsonValue(),
    }),
    checkForged,
  ),
  target(
    'plan',
    fc.oneof(fc.jsonValue(), fc.array(forgedPath.map((path) => `articles/${path}`)), fc.array(forgedPath)),
    checkPlan,
  ),
  target('parts', fc.array(part, { minLength: 1, maxLength: 3 }), checkParts),
];
