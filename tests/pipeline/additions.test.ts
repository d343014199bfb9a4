/** An archive fills backwards: what feeds tell of an old article, from build to build, by the ledger. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { articleFile } from '../support/articleFile.ts';
import { filesOf } from '../support/pages.ts';
import { REGISTRIES } from '../support/registries.ts';
import { folderOf, writeFiles } from '../support/folder.ts';
import { runCommand } from '../support/run.ts';

const OLD = 'articles/1995/05/old.md';
const LEDGER = [
  '- {date: 2026-01-05, added: 2022/05/a}',
  '- {date: 2026-01-05, added: 2023/04/b}',
  '- {date: 2026-02-10, added: 1995/05/old}',
  '- {date: 2026-03-15, corrected: 1995/05/old}',
];
const ledger = (events: number) => ({ 'ledger.yaml': `${LEDGER.slice(0, events).join('\n')}\n` });

it('an article of 1995 comes first when it is added, and only its day moves when it is corrected', async () => {
  const folder = folderOf({});
  const [content, grown, cold] = ['content', 'grown', 'cold'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const build = async (out: string) => {
    const { code, stderr } = await runCommand('build', ['--content', content, '--out', out]);
    expect(code, stderr).toBe(0);
    return new Map(filesOf(out).map((file) => [file, readFileSync(join(out, file))]));
  };
  const additions = (site: Map<string, Buffer>) => String(site.get('feeds/additions.xml'));
  const entries = (site: Map<string, Buffer>) =>
    Array.from(additions(site).matchAll(/<entry>.*?<\/entry>/gs), ([entry]) => ({
      entry,
      id: /<id>.*\/articles\/(.*)\.html/.exec(entry)![1],
      updated: /<updated>(.{10})/.exec(entry)![1],
    }));

  writeFiles(content, {
    ...REGISTRIES,
    'site.yaml': 'title: 试验档案\nbaseUrl: https://archive.example.org/\npublication: 试验日报\n',
    'articles/2022/05/a.md': articleFile({ date: '2022-05-01' }),
    'articles/2023/04/b.md': articleFile({ title: '乙' }),
    ...ledger(2),
  });
  await build(grown);

  writeFiles(content, { [OLD]: articleFile({ title: '旧闻', date: '1995-05-08' }), ...ledger(3) });
  const added = await build(grown);
  expect(entries(added).map(({ id, updated }) => [id, updated])).toEqual([
    ['1995/05/old', '2026-02-10'],
    ['2023/04/b', '2026-01-05'],
    ['2022/05/a', '2026-01-05'],
  ]);

  writeFiles(content, {
    [OLD]: articleFile({ title: '旧闻', date: '1995-05-08' }, '正文一段，改了一个字。\n'),
    ...ledger(4),
  });
  const corrected = await build(grown);
  const [before, after] = [entries(added), entries(corrected)];
  expect(after[0]!.updated).toBe('2026-03-15');
  expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  const unmoved = ({ entry }: { entry: string }) =>
    entry.replace(/<updated>.*?<\/updated>/, '').replace(/<summary>.*?<\/summary>/, '');
  expect(after.map(unmoved)).toEqual(before.map(unmoved));
  expect(after.slice(1)).toEqual(before.slice(1));

  // Neither a second build nor one from nothing, on whatever day, gives other bytes.
  expect(await build(grown)).toEqual(corrected);
  expect(await build(cold)).toEqual(corrected);
});
