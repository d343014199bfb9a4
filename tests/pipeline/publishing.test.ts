/** Putting a generation in order: what fails once, and what somebody forged, stops no later build and hurts nobody. */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkedManifest, deltaOf, type Manifest } from '../../src/pipeline/base/manifest.ts';
import { writeState } from '../../src/pipeline/base/stateFile.ts';
import { workspaceOf, type Workspace } from '../../src/pipeline/base/workspace.ts';
import { bringUpToDate, readHeld } from '../../src/pipeline/publish/generation.ts';
import { folderOf } from '../support/folder.ts';

const FORGED = [
  '../victim.txt',
  '/etc/passwd',
  'a/../../victim.txt',
  '',
  'a//b',
  './a',
  'a/..',
  '..',
  'a\\..\\b',
  'a\0',
];

/** Makes generation `a` hold these files, by what it held before. */
function put(workspace: Workspace, files: Record<string, string>, source: string): Manifest {
  const keys = new Map(Object.keys(files).map((file) => [file, files[file]!]));
  const before = readHeld(workspace, 'a')?.manifest;
  return bringUpToDate(
    workspace,
    'a',
    { site: { makers: 'm', keys }, before, delta: deltaOf(before, keys) },
    () => ({ copy: source }),
  );
}

it('begins a generation anew after a change of it failed', () => {
  const folder = folderOf({ source: 'text' });
  const workspace = workspaceOf(join(folder, 'site'));
  const source = join(folder, 'source');
  put(workspace, { 'old/x.txt': '1', 'b.txt': '1' }, source);
  // Somebody's own file keeps the folder in the place of the file that comes.
  writeFileSync(join(workspace.dir, 'a/old/stray'), '');
  expect(() => put(workspace, { old: '2', 'b.txt': '1' }, source)).toThrow(/EISDIR/);
  expect(readHeld(workspace, 'a')?.manifest).toBeUndefined();
  expect(Object.keys(put(workspace, { old: '2', 'b.txt': '1' }, source).files)).toEqual(['old', 'b.txt']);
  expect(readdirSync(join(workspace.dir, 'a')).sort()).toEqual(['b.txt', 'old']);
});

it.each(FORGED)('takes no manifest and no journal that names %j', (file) => {
  expect(checkedManifest({ makers: 'm', files: { [file]: ['k', 1] } })).toBeUndefined();
  const folder = folderOf({ source: 'text', 'victim.txt': 'mine' });
  const workspace = workspaceOf(join(folder, 'site'));
  const source = join(folder, 'source');
  put(workspace, { 'b.txt': '1' }, source);
  const forged: [string, unknown][] = [
    ['a.manifest', { makers: 'm', files: { 'b.txt': ['1', 4], [file]: ['k', 1] } }],
    ['a.journal', [file]],
  ];
  for (const [name, value] of forged) {
    writeState(join(workspace.state, name), value);
    expect(readHeld(workspace, 'a')?.manifest).toBeUndefined();
    put(workspace, { 'c.txt': '1' }, source);
    expect(readFileSync(join(folder, 'victim.txt'), 'utf8')).toBe('mine');
    expect(existsSync(join(workspace.dir, 'a/c.txt'))).toBe(true);
  }
});

it('takes no manifest of another shape', () => {
  for (const value of [
    null,
    [],
    'x',
    {},
    { makers: 'm' },
    { makers: 1, files: {} },
    { makers: 'm', files: { a: 'k' } },
  ])
    expect(checkedManifest(value), JSON.stringify(value)).toBeUndefined();
  expect(checkedManifest({ makers: 'm', files: { a: ['k', 1, 'i'] } })).toBeDefined();
});
