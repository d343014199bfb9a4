import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { makeFolder } from '../../src/files/folder.ts';

const place = mkdtempSync(join(tmpdir(), 'gaoxin-folder-'));
afterAll(() => rmSync(place, { recursive: true }));

it('makes a folder and those above it, once or twice, through links too', () => {
  const path = join(place, '甲/乙/丙');
  makeFolder(path);
  makeFolder(path);
  expect(statSync(path).isDirectory()).toBe(true);
  symlinkSync(join(place, '甲'), join(place, 'link'));
  makeFolder(join(place, 'link/丁/戊'));
  expect(statSync(join(place, '甲/丁/戊')).isDirectory()).toBe(true);
});

it.each(['file', 'file/below', 'file/below/it'])('says that a file is in the way of %s', (path) => {
  writeFileSync(join(place, 'file'), '');
  expect(() => makeFolder(join(place, path))).toThrow(/EEXIST|ENOTDIR/);
});

it.runIf(process.platform === 'linux').each(['/proc/none', '/proc/none/below', '/sys/none/below/it'])(
  'comes back where nothing can be made: %s',
  (path) => {
    const { href } = pathToFileURL(join(import.meta.dirname, '../../src/files/folder.ts'));
    const { stderr, signal } = spawnSync(
      process.execPath,
      ['--input-type=module', '-e', `(await import('${href}')).makeFolder('${path}')`],
      { encoding: 'utf8', timeout: 30_000 },
    );
    expect(signal).toBeNull();
    expect(stderr).toMatch(/ENOENT|EACCES|EPERM|EROFS/);
  },
);
