/** The same archive gives the same bytes: again, elsewhere, and in whatever order the file system lists files. */
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { folderOf } from '../support/folder.ts';
import { filesOf } from '../support/pages.ts';
import { runScript } from '../support/run.ts';
import { ARCHIVES, ROOT } from '../support/site.ts';

function build(content: string, out: string): Record<string, string> {
  const { code, stdout, stderr } = runScript('build', ['--content', content, '--out', out]);
  expect(code, stdout + stderr).toBe(0);
  return Object.fromEntries(
    filesOf(out).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(out, file)))
        .digest('hex'),
    ]),
  );
}

it('builds a copy of an archive, its files written in the opposite order, to the same bytes', () => {
  const folder = folderOf({});
  const original = join(ROOT, ARCHIVES.varied);
  const copy = join(folder, 'content');
  for (const file of filesOf(original).reverse()) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    copyFileSync(join(original, file), join(copy, file));
  }
  const first = build(original, join(folder, 'first'));
  const second = build(copy, join(folder, 'second'));
  expect(Object.keys(first).length).toBeGreaterThan(30);
  expect(Object.keys(first).some((file) => file.includes('search'))).toBe(true);
  expect(second).toEqual(first);
});
