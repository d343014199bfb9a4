/** `site.publication` stands for the paper of articles that name none: everywhere, and after it changed. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { build } from '../../src/pipeline/build.ts';
import { BUILD_DEFAULTS } from '../../src/pipeline/base/options.ts';
import { filesBelow } from '../../src/pipeline/base/filesBelow.ts';
import { makeProgress } from '../../src/pipeline/base/progress.ts';
import { openSite } from '../../src/search/serve/node/terminal.ts';
import { articleFile } from '../support/articleFile.ts';
import { folderOf } from '../support/folder.ts';

const settings = (paper: string) =>
  `title: 档案\nbaseUrl: https://archive.example.org\npublication: ${paper}\n`;

it('names the paper on the page, in data files, search hits and after a change of the settings', async () => {
  const folder = folderOf({
    'content/site.yaml': settings('甲报'),
    'content/articles/2023/04/a.md': articleFile({ source: '{issueDate: 2023-04-17}' }),
    'content/articles/2023/04/b.md': articleFile({
      source: '{publication: 乙报, issueDate: 2023-01-23/2023-01-29, pageNumber: 1-8}',
    }),
  });
  const outDir = join(folder, 'site');
  const papers = async () => {
    await build({ ...BUILD_DEFAULTS, contentDir: join(folder, 'content'), outDir }, makeProgress());
    const data = JSON.parse(readFileSync(join(outDir, 'data/2023.json'), 'utf8')) as {
      source?: { publication?: string };
    }[];
    const engine = await openSite(join(outDir, 'search'));
    const { hits } = await engine.search({ query: '正文', sort: 'oldest' });
    return {
      page: readFileSync(join(outDir, 'articles/2023/04/a.html'), 'utf8').includes('甲报'),
      data: data.map(({ source }) => source?.publication),
      hits: hits.map(({ source }) => source.publication),
    };
  };
  expect(await papers()).toEqual({ page: true, data: ['乙报', '甲报'], hits: ['甲报', '乙报'] });
  // A joint issue has one page, at its first day.
  expect(readFileSync(join(outDir, 'issues/2023/01/23/乙报/index.html'), 'utf8')).toContain(
    '2023年1月23日—1月29日',
  );
  expect(readFileSync(join(outDir, 'articles/2023/04/b.html'), 'utf8')).toContain(
    `/issues/2023/01/23/${encodeURIComponent('乙报')}/#p1-8`,
  );
  writeFileSync(join(folder, 'content/site.yaml'), settings('丙报'));
  expect(await papers()).toEqual({ page: false, data: ['乙报', '丙报'], hits: ['丙报', '乙报'] });
});

it('a zone that gets another name moves no file of the articles in the search index', async () => {
  const zones = (name: string, aliases: string) =>
    `zones:\n  - {id: dong, name: ${name}, aliases: [${aliases}]}\n  - {id: xi, name: 西镇}\n`;
  const folder = folderOf({
    'content/site.yaml': settings('甲报'),
    'content/zones.yaml': zones('东镇', ''),
    ...Object.fromEntries(
      ['a', 'b', 'c'].map((name) => [
        `content/articles/2023/04/${name}.md`,
        articleFile({ zones: '[东镇]' }),
      ]),
    ),
  });
  const outDir = join(folder, 'site');
  const indexed = async () => {
    await build({ ...BUILD_DEFAULTS, contentDir: join(folder, 'content'), outDir }, makeProgress());
    return filesBelow(join(outDir, 'search')).filter((file) => /^(?:base|recent)-/.test(file));
  };
  const before = await indexed();
  expect(before.length).toBeGreaterThan(0);
  writeFileSync(join(folder, 'content/zones.yaml'), zones('东街', '东镇'));
  expect(await indexed()).toEqual(before);
  expect(readFileSync(join(outDir, 'articles/2023/04/a.html'), 'utf8')).toContain('东街');
});
