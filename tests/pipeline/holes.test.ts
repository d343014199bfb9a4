/** Files that go missing from a published site come back, without every build looking at every file. */
import { existsSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readState } from '../../src/pipeline/base/stateFile.ts';
import { contentsOf, publishSite } from '../../scripts/reliability/scenarios.ts';
import { workspaceOf } from '../../src/pipeline/base/workspace.ts';
import { earlierBuilds } from '../../src/pipeline/change.ts';
import { isUntouched, rememberFolders } from '../../src/pipeline/publish/folderTimes.ts';
import { folderOf } from '../support/folder.ts';

const SITE = {
  'index.html': 'home',
  'zones/a/index.html': 'a',
  'zones/b/index.html': 'b',
  'search/base-1/terms.bin': 'terms',
  'search/base-1/postings/0.bin': 'postings',
  'search/manifest.json': 'base-1',
  'pagefind/pagefind.js': 'script',
  'pagefind/index/a.pf_index': 'index',
};

async function published() {
  const folder = folderOf({});
  const out = join(folder, 'site');
  await publishSite(out, SITE);
  const workspace = workspaceOf(out);
  return { out, workspace, whole: contentsOf(out), again: () => publishSite(out, SITE) };
}

it.each([
  ['a page', 'zones/a/index.html'],
  ['a folder of pages', 'zones'],
  ['a file inside a bundle of the index', 'search/base-1/postings/0.bin'],
  ['a bundle', 'search/base-1'],
  ['one file of Pagefind’s bundle', 'pagefind/index/a.pf_index'],
])('%s that was deleted in any generation is made again', async (_, path) => {
  for (const generation of ['a', 'b'] as const) {
    const { out, workspace, whole, again } = await published();
    rmSync(join(workspace.dir, generation, path), { recursive: true });
    expect(isUntouched(workspace, generation)).toBe(false);
    expect(earlierBuilds(workspace).holes).toBeGreaterThan(0);
    await again();
    for (const one of ['a', 'b'] as const) expect(contentsOf(join(workspace.dir, one))).toBe(whole);
    expect(contentsOf(out)).toBe(whole);
    expect(earlierBuilds(workspace).holes).toBe(0);
  }
});

it('what is lost of a bundle takes the whole bundle with it: its files belong together', async () => {
  const { workspace } = await published();
  rmSync(join(workspace.dir, 'a/pagefind/pagefind.js'));
  rmSync(join(workspace.dir, 'b/pagefind/pagefind.js'));
  const { files } = earlierBuilds(workspace).donorHolds!;
  expect([files['pagefind/index/a.pf_index']![0], files['index.html']![0] !== '']).toEqual(['', true]);
});

it('a file of another size is seen by --verify, and after the system was started anew', async () => {
  const { workspace } = await published();
  for (const generation of ['a', 'b'] as const)
    truncateSync(join(workspace.dir, generation, 'index.html'), 0);
  expect(earlierBuilds(workspace).holes).toBe(0);
  expect(earlierBuilds(workspace, { verify: true }).holes).toBe(1);
  rmSync(join(workspace.state, 'folders'));
  expect(earlierBuilds(workspace).holes).toBe(1);
});

it('what is remembered of the folders, build by build, is what a look at all of them tells', async () => {
  const file = fc.constantFrom(
    'index.html',
    'zones/a/index.html',
    'zones/a/list/1.html',
    'zones/b/index.html',
    'search/base-1/terms.bin',
    'search/base-1/postings/0.bin',
    'search/base-2/terms.bin',
    'search/manifest.json',
  );
  const site = fc.dictionary(file, fc.constantFrom('one', 'two'), { minKeys: 1 });
  await fc.assert(
    fc.asyncProperty(fc.array(site, { minLength: 2, maxLength: 5 }), async (sites) => {
      const out = join(folderOf({}), 'site');
      const workspace = workspaceOf(out);
      const remembered = () => readState<Record<string, unknown>>(join(workspace.state, 'folders'));
      for (const files of sites) {
        await publishSite(out, files);
        const known = remembered();
        rememberFolders(workspace, earlierBuilds(workspace).donorHolds!);
        expect(known).toEqual(remembered());
      }
    }),
    { numRuns: 10 },
  );
});

it('a file that somebody added is no hole', async () => {
  const { out, workspace, again } = await published();
  writeFileSync(join(out, 'zones/note.txt'), 'mine');
  expect(earlierBuilds(workspace).holes).toBe(0);
  await again();
  expect(readdirSync(join(workspace.dir, 'a/zones'))).toContain('a');
  expect(existsSync(out) && readFileSync(join(out, 'index.html'), 'utf8')).toBe('home');
});
