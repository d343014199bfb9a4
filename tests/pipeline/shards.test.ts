import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderOf } from '../support/folder.ts';
import { runCommand } from '../support/run.ts';
import { articlesOf, contentsOf, differences, writeArchive } from './support/archive.ts';
import { rmSync } from 'node:fs';

it('joins four parts into exactly what one machine makes, and nothing less', async () => {
  const folder = folderOf({});
  const content = join(folder, 'content');
  writeArchive(content, 14);
  const part = (index: number) => join(folder, `part-${index}`);
  for (const index of [1, 2, 3, 4]) {
    const { code, stderr } = await runCommand('build', [
      '--content',
      content,
      '--shard',
      `${index}/4`,
      '--out',
      part(index),
    ]);
    expect(code, stderr).toBe(0);
  }
  expect((await runCommand('build', ['--content', content, '--out', join(folder, 'one')])).code).toBe(0);
  const joined = await runCommand('assemble', [
    part(3),
    part(1),
    part(4),
    part(2),
    '--out',
    join(folder, 'joined'),
  ]);
  expect(joined.code, joined.stderr).toBe(0);
  expect(differences(contentsOf(join(folder, 'joined')), contentsOf(join(folder, 'one')))).toEqual([]);

  expect(
    await runCommand('assemble', [part(1), part(2), part(4), '--out', join(folder, 'short')]),
  ).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/缺第 3 个/) as string,
  });
  rmSync(articlesOf(content)[0]!);
  await runCommand('build', ['--content', content, '--shard', '2/4', '--out', part(2)]);
  expect(
    await runCommand('assemble', [1, 2, 3, 4].map(part).concat('--out', join(folder, 'mixed'))),
  ).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/不是同一个网站/) as string,
  });
});

it('explains a share that is none', async () => {
  expect(await runCommand('build', ['--shard', '5/4'])).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/写 I\/N/) as string,
  });
});
