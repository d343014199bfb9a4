import { expect, it } from 'vitest';
import { loadArchive } from '../../../src/archive/load.ts';
import { heldArticles } from '../../../src/import/writing/heldArticles.ts';
import { folderOf } from '../../support/folder.ts';
import { REGISTRIES } from '../../support/registries.ts';

const ARTICLE = (title: string, rest = '') =>
  `---\ntitle: ${title}\ndate: 2023-04-10\nzones: [昆山高新区]\ntopics: [党建]\n${rest}---\n\n园区的工厂在春天开了工。\n`;

it('compares with every article of an archive, with what cannot be read as well, and knows columns and paths', async () => {
  const content = folderOf({
    ...REGISTRIES,
    'articles/2023/whole.md': ARTICLE('工厂开工', 'column: 园区夜话\n'),
    'articles/2023/broken.md': ARTICLE('工厂又开工', 'kind: 没有这种\n'),
  });
  const { archive } = await loadArchive(content);

  const { held, paths, columns } = await heldArticles(content, archive);

  expect([...paths].sort()).toEqual(['articles/2023/broken.md', 'articles/2023/whole.md']);
  expect(held.map(({ file, headline }) => [file, headline]).sort()).toEqual([
    ['articles/2023/broken.md', '工厂又开工'],
    ['articles/2023/whole.md', '工厂开工'],
  ]);
  const [one, other] = held;
  expect([...one!.pairs()].sort()).toEqual([...other!.pairs()].sort());
  expect([...columns]).toEqual(['园区夜话']);
});
