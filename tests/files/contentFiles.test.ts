/** What lies in an archive that is no plain file: told with its path, never passed over, never waited for. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findFiles } from '../../src/files/contentFiles.ts';
import { folderOf } from '../support/folder.ts';

const codesOf = (folder: string, options = {}) =>
  findFiles(folder, options).problems.map(({ code, file }) => [code, file.slice(folder.length + 1)]);

it('finds files by path, sorted, below folders and links to folders; hidden ones where asked', () => {
  const folder = folderOf({ 'in/b/z.md': '', 'in/a.md': '', 'in/.hidden': '', 'other/c.md': '' });
  symlinkSync('../other', join(folder, 'in/link'));
  symlinkSync('a.md', join(folder, 'in/same.md'));
  const { files, problems } = findFiles(join(folder, 'in'));
  expect(problems).toEqual([]);
  expect(files.map(({ path }) => path)).toEqual(['a.md', 'b/z.md', 'link/c.md', 'same.md']);
  expect(findFiles(join(folder, 'in'), { hidden: true }).files[0]!.path).toBe('.hidden');
});

it('tells names that are not UTF-8, with what they may have been', () => {
  const folder = folderOf({});
  // “昆山.md” as Windows packs it.
  writeFileSync(
    Buffer.concat([Buffer.from(`${folder}/`), Buffer.of(0xc0, 0xa5, 0xc9, 0xbd), Buffer.from('.md')]),
    '',
  );
  const { files, problems } = findFiles(folder);
  expect(files).toEqual([]);
  expect(problems).toMatchObject([
    { code: 'name-encoding', message: expect.stringContaining('像是 GBK 的“昆山.md”') as string },
  ]);
});

it('tells pipes instead of waiting for them', () => {
  const folder = folderOf({});
  expect(spawnSync('mkfifo', [join(folder, 'pipe.md')]).status).toBe(0);
  expect(codesOf(folder)).toEqual([['file-special', 'pipe.md']]);
});

it('tells links that lead nowhere, in circles, or out of where they must stay', () => {
  const folder = folderOf({ 'in/sub/a.txt': '', 'secret/b.txt': '' });
  const inner = join(folder, 'in');
  symlinkSync('nowhere', join(inner, '1-broken'));
  symlinkSync('2-self', join(inner, '2-self'));
  symlinkSync('.', join(inner, '3-here'));
  symlinkSync('../..', join(inner, 'sub/4-up'));
  symlinkSync('../secret', join(inner, '5-out'));
  symlinkSync('/etc/hosts', join(inner, '6-far'));
  expect(codesOf(inner)).toEqual([
    ['link-broken', '1-broken'],
    ['link-loop', '2-self'],
    ['link-loop', '3-here'],
    ['link-loop', 'sub/4-up'],
  ]);
  expect(codesOf(inner, { within: inner }).map(([code]) => code)).toEqual([
    'link-broken',
    'link-loop',
    'link-loop',
    'link-outside',
    'link-outside',
    'link-outside',
  ]);
  expect(findFiles(inner, { within: inner }).files.map(({ path }) => path)).toEqual(['sub/a.txt']);
});

it('ends with links that lead into each other', () => {
  const folder = folderOf({ 'a/x.md': '', 'b/y.md': '' });
  mkdirSync(join(folder, 'c'));
  symlinkSync('../b', join(folder, 'a/to-b'));
  symlinkSync('../a', join(folder, 'b/to-a'));
  const { files, problems } = findFiles(folder);
  expect(files.length).toBeLessThan(20);
  expect(problems.length).toBeGreaterThan(0);
  expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['link-loop']));
});
