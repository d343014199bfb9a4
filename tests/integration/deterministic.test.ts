/** The same archive gives the same bytes: again, elsewhere, and in whatever order the file system lists files. */
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { folderOf } from '../support/folder.ts';
import { filesOf } from '../support/pages.ts';
import { runScript } from '../support/run.ts';
import { ARCHIVES, ROOT, builtSite } from '../support/site.ts';

/** Digest of each file of a site. */
function digestsOf(out: string): Record<string, string> {
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
  // Built in another folder, by another process.
  const first = digestsOf(builtSite('varied'));
  const out = join(folder, 'second');
  const { code, stdout, stderr } = runScript('build', ['--content', copy, '--out', out]);
  expect(code, stdout + stderr).toBe(0);
  const second = digestsOf(out);
  expect(Object.keys(first).length).toBeGreaterThan(30);
  expect(Object.keys(first).some((file) => file.includes('search'))).toBe(true);
  expect(second).toEqual(first);
});
