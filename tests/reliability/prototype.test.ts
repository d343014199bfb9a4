/** Words that every object of the language answers to are words like any other, wherever somebody may write them. */
import { expect, it } from 'vitest';
import { foldTable } from '../../src/text/characters/foldTable.ts';
import { parseQuery } from '../../src/search/query/expression.ts';
import { facetLabel } from '../../src/search/ui/limits/facetNames.ts';
import type { PageTexts } from '../../src/search/ui/page/pageTexts.ts';
import { readRtf } from '../../src/import/word/readRtf.ts';
import { articleFile } from '../support/articleFile.ts';
import { folderOf } from '../support/folder.ts';
import { REGISTRIES } from '../support/registries.ts';
import { runCommand } from '../support/run.ts';

const WORDS = Object.getOwnPropertyNames(Object.prototype);

it.each(WORDS)('%s', async (word) => {
  expect(parseQuery(`${word}:甲`, foldTable)).toMatchObject([{ field: 'any', text: `${word}:甲` }]);
  const texts = { kinds: { photo: '图片' } } as unknown as PageTexts;
  expect(facetLabel('kind', { value: word, label: '甲' }, texts)).toBe('甲');
  const letters = word.replaceAll('_', '');
  expect(readRtf(Buffer.from(`{\\rtf1\\ansi \\${letters} a\\par}`, 'latin1')).text).not.toContain('function');

  const content = folderOf({
    ...REGISTRIES,
    'site.yaml': 'title: 档案\nbaseUrl: https://archive.example.org/\nformatVersion: 2\n',
    'articles/2023/04/a.md': articleFile({ [word]: '{a: 1}' }),
  });
  const { code, stdout } = await runCommand('check', ['--content', content]);
  expect([code, stdout]).toEqual([1, expect.stringContaining(`${word}: 没有“${word}”这个字段`)]);
  expect(stdout).not.toMatch(/native code|object Object/);
});

it.each(WORDS)('%s in the settings', async (word) => {
  const content = folderOf({
    ...REGISTRIES,
    'site.yaml': `title: 档案\nbaseUrl: https://archive.example.org/\nformatVersion: 2\n${word}:\n  甲: 1\n`,
  });
  const { code, stdout } = await runCommand('check', ['--content', content]);
  expect([code, stdout]).toEqual([1, expect.stringContaining(`${word}`)]);
  expect(stdout).not.toMatch(/native code|object Object|程序出错/);
});
