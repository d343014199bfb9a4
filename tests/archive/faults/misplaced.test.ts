import { describe, expect, it } from 'vitest';
import { misplacedIn } from '../../../src/archive/faults/misplaced.ts';
import { loadArchive } from '../../../src/archive/load.ts';
import { articleFile } from '../../support/articleFile.ts';
import { folderOf, type Files } from '../../support/folder.ts';

const SOUND: Files = {
  'site.yaml': 'title: 甲\nbaseUrl: https://jia.cn/\nformatVersion: 2\n',
  'zones.yaml': 'zones: []\n',
  'topics.yaml': 'topics: []\n',
  'pages/about.md': '---\ntitle: 甲\n---\n\n乙\n',
};
const told = async (files: Files) =>
  (await misplacedIn(folderOf({ ...SOUND, ...files }))).map(({ code, values }) => [code, values?.['right']]);

describe('what lies at the top and is read by nobody', () => {
  it.each([
    ['article/a.md', 'settings-name', 'articles'],
    ['Articles/a.md', 'settings-name', 'articles'],
    ['aritcles/a.md', 'settings-name', 'articles'],
    ['文章/a.md', 'settings-name', 'articles'],
    ['Public/a.png', 'settings-name', 'public'],
    ['page/a.md', 'settings-name-both', 'pages'],
    ['zone.yaml', 'settings-name-both', 'zones.yaml'],
    ['zones.yml', 'settings-name-both', 'zones.yaml'],
    ['zones.yaml.txt', 'settings-name-both', 'zones.yaml'],
    ['author.yaml', 'settings-name', 'authors.yaml'],
    ['作者.yaml', 'settings-name', 'authors.yaml'],
    ['import.yml', 'settings-name', 'import.yaml'],
    ['theme.css.txt', 'settings-name', 'theme.css'],
    ['2024/05/a.md', 'folder-unknown', 'articles/2024/'],
    ['备份/a.md', 'folder-unknown', 'articles/'],
    ['kunshan.md', 'file-misplaced', undefined],
  ])('%s', async (path, code, right) => {
    expect(await told({ [path]: articleFile() })).toEqual([[code, right]]);
  });

  it.each([
    ['README.md', '# 档案\n'],
    ['notes.txt', '甲'],
    ['zones.csv', 'id,name'],
    ['images/a.jpg', 'x'],
    ['docs/a.md', '# 甲\n'],
    ['node_modules/a/a.md', articleFile()],
    ['.obsidian/a.md', articleFile()],
    ['config.json', '{}'],
  ])('may be %s', async (path, text) => {
    expect(await told({ [path]: text })).toEqual([]);
  });
});

it('of settings with a fault nothing is said that they do not say', async () => {
  const site = `${SOUND['site.yaml'] as string}pageSize: 二十\n`;
  const { problems, notices } = await loadArchive(folderOf({ ...SOUND, 'site.yaml': site }));
  expect([...problems, ...notices].map(({ code }) => code)).toEqual(['page-size-form']);
});

it('an id that another entry has is told beside the other faults of the file', async () => {
  const { problems } = await loadArchive(
    folderOf({
      ...SOUND,
      'topics.yaml':
        'topics:\n  - {id: Jia, name: 甲}\n  - {id: a, name: 乙}\n  - {id: a, name: 丙}\n  - {id: a-2, name: 乙}\n',
    }),
  );
  expect(problems.map(({ code, line, hint }) => [code, line, hint.split('；')[0]])).toEqual([
    ['registry-id-rewrite', 2, '写成 jia'],
    ['registry-id-twice', 4, '写成 a-3'],
    ['entry-name-twice', 5, '换一个名称'],
  ]);
});

it.each([
  ['without an id', 'zones.yaml', 'zones:\n  - {id: a, name: 甲}\n  - name: 甲\n', 3, 'entry-name-twice'],
  ['without anything else', 'topics.yaml', 'topics:\n  - {id: a, name: 甲}\n  - 甲\n', 3, 'entry-name-twice'],
  [
    'among former names',
    'zones.yaml',
    'zones:\n  - {id: a, name: 甲, formerNames: [{name: 乙}]}\n  - {id: b, name: 乙, sameAs: [x]}\n',
    3,
    'entry-name-twice',
  ],
  [
    'of authors',
    'authors.yaml',
    'authors:\n  - {name: 王明}\n  - {name: 李四, sameAs: [x]}\n  - {name: 王明}\n',
    4,
    'author-twice',
  ],
])(
  'a name given twice is told beside the other faults of the file: %s',
  async (_name, file, text, line, code) => {
    const { problems } = await loadArchive(folderOf({ ...SOUND, [file]: text }));
    expect(problems.map((one) => [one.line, one.code])).toContainEqual([line, code]);
    expect(problems.length).toBeGreaterThan(1);
  },
);

it('a file in another encoding is told alone', async () => {
  const utf16 = Buffer.from('\ufefftitle: 甲\nbaseUrl: https://jia.cn/\n', 'utf16le');
  const big5 = Uint8Array.of(0x2d, 0x2d, 0x2d, 0x0a, 0xa4, 0xa4, 0xa4, 0xe5);
  const { problems, notices } = await loadArchive(
    folderOf({ ...SOUND, 'site.yaml': utf16, 'pages/about.md': big5, 'topics.yaml': utf16 }),
  );
  expect(new Set([...problems, ...notices].map(({ code }) => code.replace('-known', '')))).toEqual(
    new Set(['file-encoding']),
  );
  expect(problems).toHaveLength(3);
});
