/** Content that is changed while a build reads it: what is published is of one state, the last. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Disk, insert } from '../../scripts/reliability/disk.ts';
import { filesOf } from '../support/pages.ts';
import { folderOf } from '../support/folder.ts';
import { runCommand } from '../support/run.ts';
import { articlesOf, writeArchive } from './support/archive.ts';

it('is built from the beginning again, and after some times told', async () => {
  const folder = folderOf({});
  const [content, out] = [join(folder, 'content'), join(folder, 'site')];
  writeArchive(content, 3);
  const article = articlesOf(content)[0]!;
  const text = readFileSync(article, 'utf8');
  let changes = 0;
  /** Somebody writes, so many times, whenever a build has read the articles and lays down what its pages are made of. */
  const build = async (most: number) => {
    const disk = new Disk(folder);
    const last = changes + most;
    let isRead = false;
    const step = disk.step.bind(disk);
    disk.step = (one) => {
      step(one);
      if (one.path.includes('.site/lock')) isRead = true;
      if (!isRead || changes === last || one.does !== 'create' || !one.path.includes('.site/tmp/')) return;
      isRead = false;
      restore();
      writeFileSync(article, `${text}\n改动第${++changes}次。\n`);
      restore = insert(disk);
    };
    let restore = insert(disk);
    return runCommand('build', ['--content', content, '--out', out]).finally(() => restore());
  };
  const pages = () =>
    filesOf(out)
      .filter((file) => file.startsWith('articles/'))
      .map((file) => readFileSync(join(out, file), 'utf8'))
      .join('');

  const once = await build(1);
  expect(once, once.stderr).toMatchObject({ code: 0 });
  expect(once.stderr).toContain('又有改动');
  expect(pages()).toContain('改动第1次。');

  writeFileSync(article, `${text}\n另一次改动。\n`);
  const always = await build(Infinity);
  expect([always.code, always.stderr]).toEqual([2, expect.stringContaining('[content-changing]')]);
  expect(pages()).toContain('改动第1次。');

  expect((await build(0)).code).toBe(0);
  expect(pages()).toContain(`改动第${changes}次。`);
});
