import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderOf } from '../support/folder.ts';
import { runCommand } from '../support/run.ts';
import { articlesOf, contentsOf, differences, writeArchive } from './support/archive.ts';
import { appendFileSync, readdirSync, rmSync } from 'node:fs';

it('joins four parts into exactly what one machine makes, the index in packs, and nothing less', async () => {
  const folder = folderOf({});
  const content = join(folder, 'content');
  writeArchive(content, 14);
  const settings = join(content, 'site.yaml');
  appendFileSync(settings, 'search: { files: packed }\n');
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
  expect(readdirSync(join(folder, 'joined/search'), { recursive: true }).join()).toContain('packs.bin');

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
  appendFileSync(settings, 'feeds: [{ title: 人才, query: 人才 }]\n');
  expect(await runCommand('build', ['--content', content, '--shard', '2/4', '--out', part(2)])).toMatchObject(
    { code: 2, stderr: expect.stringMatching(/检索订阅/) as string },
  );
});

it('explains a share that is none', async () => {
  expect(await runCommand('build', ['--shard', '5/4'])).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/写 I\/N/) as string,
  });
});
