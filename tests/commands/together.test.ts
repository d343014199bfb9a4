/** What is told in one run: a fault of a page hides none of the articles, a fault of a registry comes alone. */
import { expect, it } from 'vitest';
import { articleFile } from '../support/articleFile.ts';
import { folderOf, type Files } from '../support/folder.ts';
import { REGISTRIES } from '../support/registries.ts';
import { runCommand } from '../support/run.ts';

const FAULTY = { 'articles/2023/04/a.md': articleFile({ zones: '[无此区]' }) };

/** Files of which something is told. */
async function toldOf(files: Files): Promise<string[]> {
  const content = folderOf({ ...REGISTRIES, ...FAULTY, ...files });
  const { code, stdout } = await runCommand('check', ['--content', content, '--json']);
  expect(code).toBe(1);
  const { problems } = JSON.parse(stdout) as { problems: { file: string }[] };
  return [...new Set(problems.map(({ file }) => file.replace(`${content}/`, '')))].sort();
}

it.each([
  ['pages/p.md', '---\ntitle: 2024\n---\n\n一页。\n'],
  ['pages/p.md', '---\ntitle: 说明\n---\n\n<b>甲</b>\n'],
  ['strings.yaml', 'nav.home: [1]\n'],
  ['synonyms.yaml', '- [甲]\n'],
])('a fault of %s and those of the articles (%#)', async (file, text) => {
  expect(await toldOf({ [file]: text })).toEqual(['articles/2023/04/a.md', file]);
});

it('a link to a page that has a fault is not told as well', async () => {
  const files = {
    'pages/p.md': '---\ntitle: 2024\n---\n\n一页。\n',
    'articles/2023/04/b.md': articleFile({}, '见[说明](/p/)。'),
  };
  expect(await toldOf(files)).toEqual(['articles/2023/04/a.md', 'pages/p.md']);
});

it('a fault of a registry alone', async () => {
  expect(await toldOf({ 'topics.yaml': 'topics: 甲\n' })).toEqual(['topics.yaml']);
});
