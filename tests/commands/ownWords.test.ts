/** Commands call the things of an archive what the archive calls them: helps, faults, reports. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { COMMANDS, type CommandName } from '../../src/commands/index.ts';
import { articleFile } from '../support/articleFile.ts';
import { folderOf } from '../support/folder.ts';
import { runCommand } from '../support/run.ts';

const SITE =
  'title: 甲縣新聞檔案\nbaseUrl: https://jia.news/\npublication: 甲縣報\nlanguage: zh-TW\nformatVersion: 2\n';
const FILES = {
  'content/site.yaml': `${SITE}vocabulary:\n  zh-TW: {zone: 鄉鎮, province: 片區}\n`,
  'content/zones.yaml': 'zones:\n  - {id: dong, name: 東鎮}\n  - {id: xi, name: 西鎮}\n',
  'content/topics.yaml': 'topics:\n  - {id: water, name: 水利}\n',
  'content/pages/about.md': '---\ntitle: 關於\n---\n\n一段。\n',
};
const article = (zones: string | undefined) => articleFile({ zones, topics: '[水利]' });

it('in helps, faults, questions and the report of an import', async () => {
  const cwd = folderOf({
    ...FILES,
    'content/articles/2024/05/a.md': article('[南鎮]'),
    'content/articles/2024/05/b.md': article(undefined),
    'content/articles/2024/05/c.md': article('[東鎮, 東鎮]'),
    'content/articles/2024/05/d.md': article('東鎮、西鎮'),
    'content/articles/2024/05/e.md': article('[{鎮: 東鎮}]'),
    'content/articles/2024/05/f.md': article("['']"),
    'page.txt': '甲縣報\n\n東鎮西鎮開了大會\n\n本報訊（記者 王明）昨天東鎮和西鎮開了大會。\n',
  });
  const told: Record<string, string> = {};
  const run = async (name: CommandName, ...args: string[]) => {
    const { stdout, stderr } = await runCommand(name, args, { cwd });
    told[[name, ...args].join(' ')] = stdout + stderr;
  };
  for (const name of Object.keys(COMMANDS) as CommandName[]) await run(name, '--help');
  await run('check');
  await run('new', '--title', '新的一篇');
  await run('new', '--title', '新的一篇', '--zone', '北鎮');
  await run('new');
  await run('import', 'page.txt', '--date', '2024-05-07', '--dry-run');
  await run('import');
  await run('search', '大會');
  await run('deploy:prepare');

  expect(told['check']).toMatch(
    /没有登记过鄉鎮“南鎮”[^]*缺少鄉鎮 — 加一行 zones: \[東鎮\][^]*鄉鎮“東鎮”写了两次[^]*几个鄉鎮写成了一个[^]*鄉鎮应写名称[^]*鄉鎮是空的/,
  );
  expect(told['new --title 新的一篇']).toContain('没有写鄉鎮 — 加上 --zone 名称，例如 --zone 東鎮');
  expect(told['new --title 新的一篇 --zone 北鎮']).toContain('没有登记过鄉鎮“北鎮”');
  expect(told['new --help']).toContain('--zone 鄉鎮');
  expect(told['search --help']).toMatch(/--province 片區[^]*作者: 鄉鎮: 专题:/);
  expect(told['import page.txt --date 2024-05-07 --dry-run']).toContain('标题提到 2 个鄉鎮：東鎮、西鎮');
  for (const [command, text] of Object.entries(told))
    expect(text, command).not.toMatch(/高新|[园園][区區]|\{\{/u);
});

it('and are the usual ones where no archive is at hand', async () => {
  const { stdout } = await runCommand('search', ['--help'], { cwd: join(folderOf({}), 'nowhere') });
  expect(stdout).toMatch(/--zone 园区[^]*作者: 园区:/);
});
