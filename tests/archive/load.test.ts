import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadArchive, SHIPPED } from '../../src/archive/load.ts';
import { formatProblem } from '../../src/problems/problem.ts';
import { folderOf, type Files } from '../support/folder.ts';

async function load(files: Files) {
  const content = folderOf(files);
  const { archive, problems } = await loadArchive(content);
  return {
    archive,
    lines: problems.map((problem) =>
      formatProblem(problem).replace(`${content}/`, '').replace(SHIPPED, '(shipped) '),
    ),
  };
}

const zones = (yaml: string) => ({ 'zones.yaml': `zones:\n${yaml}` });

describe('what is missing', () => {
  it('comes from the shipped archive, file by file', async () => {
    const { archive, lines } = await load({
      'site.yaml': 'title: 另一个档案\nbaseUrl: https://other.example/news/\n',
    });
    expect(lines).toEqual([]);
    expect(archive.site).toMatchObject({
      title: '另一个档案',
      language: 'zh-CN',
      pageSize: 20,
      offline: false,
    });
    expect(archive.zones.length).toBeGreaterThan(170);
    expect(archive.topics.length).toBeGreaterThan(5);
    expect(archive.prose.map(({ name }) => name)).toEqual(expect.arrayContaining(['about', 'help']));
  });

  it('is read behind a mark of byte order, as Windows writes it', async () => {
    const mark = '\uFEFF';
    const { archive, lines } = await load({
      'site.yaml': `${mark}title: 另一个档案\nbaseUrl: https://other.example/\n`,
      'zones.yaml': `${mark}zones:\n  - id: jia\n    name: 甲镇\n`,
      'topics.yaml': `${mark}topics:\n  - id: yi\n    name: 乙事\n`,
      'strings.yaml': `${mark}zh-CN: {}\n`,
    });
    expect(lines).toEqual([]);
    expect(archive.site.title).toBe('另一个档案');
    expect([archive.zones.map(({ name }) => name), archive.topics.map(({ name }) => name)]).toEqual([
      ['甲镇'],
      ['乙事'],
    ]);
  });

  it('is told when it is the folder itself', async () => {
    const { problems } = await loadArchive('/no/such/folder');
    expect(problems.map((problem) => formatProblem(problem))).toEqual([
      '/no/such/folder:1:1 没有这个文件夹 — --content 写档案所在的文件夹，里面有 articles/ [content-missing]',
    ]);
  });

  it('lets a page of the archive take the place of the shipped one', async () => {
    const { archive } = await load({
      'pages/about.md': '---\ntitle: 本馆\n---\n\n一段。\n',
      'pages/staff.md': '---\ntitle: 馆员\n---\n\n一段。\n',
    });
    expect(archive.prose.find(({ name }) => name === 'about')).toMatchObject({ title: '本馆' });
    expect(archive.prose.map(({ name }) => name)).toEqual(['about', 'help', 'staff']);
  });
});

const SETTINGS = [
  ...['site.yaml', 'zones.yaml', 'topics.yaml', 'authors.yaml', 'synonyms.yaml', 'strings.yaml'],
  ...['import.yaml', 'ledger.yaml', 'theme.css'],
];

describe('problems of the settings', () => {
  it('are told of what is a folder, by its name', async () => {
    const { lines } = await load(Object.fromEntries(SETTINGS.map((name) => [`${name}/a.txt`, ''])));
    const told = lines.filter((line) => line.includes('settings-no-file'));
    expect(told.map((line) => line.replace(/:.*/, '')).sort()).toEqual([...SETTINGS].sort());
  });

  it('are told with line, field and remedy', async () => {
    const { lines } = await load({
      'site.yaml':
        "title: 7\nbaseUrl: example.org\nlanguage: fr\npageSize: many\ntitel: x\nears: [a, b, c]\npublishingDays:\n  - publication: 报\n    weekdays: [8]\n    from: '2023-02-30'\n",
    });
    expect(lines).toEqual([
      "site.yaml:1:1 title: 应是一段文字 — 加上引号，写成 '7' [text-number]",
      'site.yaml:2:1 baseUrl: 网址写法不对 — 写成 https://example.org [base-url-meant]',
      'site.yaml:3:1 language: 界面语言写法不对 — 写 zh-CN、zh-TW、en 之一 [language-form]',
      'site.yaml:4:1 pageSize: 每页篇数应是整数 — 写 1 到 200 的整数，例如 20 [page-size-form]',
      'site.yaml:6:1 ears: 至多写 2 项 — 对照 docs/content-format.zh-CN.md 改写 [field-many]',
      'site.yaml:9:16 publishingDays.0.weekdays.0: 至多是 7 — 对照 docs/content-format.zh-CN.md 改写 [field-many]',
      'site.yaml:10:5 publishingDays.0.from: 没有“2023-02-30”这一天 — 核对原报后改成真实的日期；只知道月份就写 2023-02 [date-no-day]',
      expect.stringMatching(/^site\.yaml:5:1 titel: 没有“titel”这个字段 — 删去这一行.* \[field-unknown\]$/),
    ]);
  });

  it('include a name that two zones claim, and a province without a tile', async () => {
    const { lines } = await load(
      zones(
        '  - {id: a, name: 甲高新区, province: 江苏, aliases: [甲区]}\n  - {id: b, name: 乙高新区, province: 江苏, aliases: [甲 区]}\n  - {id: a, name: 丙高新区, province: 汇苏}\nprovince_grid:\n  - {province: 江苏, col: 1, row: 2}\n',
      ),
    );
    expect(lines).toEqual([
      'zones.yaml:3:49 zones.1.aliases.0: “甲区”已经是甲高新区的编号或名称 — 换一个编号或名称；不能单独认定的名称写进 weakAliases [name-twice]',
      'zones.yaml:4:6 zones.2.id: 编号“a”已经是甲高新区的编号或名称 — 写成 a-2；两条说的是同一个的，合成一条 [registry-id-twice]',
      'zones.yaml:4:25 zones.2.province: 省级单位“汇苏”不在 province_grid 里 — 写简称，例如 江苏；或在 province_grid 加上它的位置 [province-unknown]',
    ]);
  });

  it('include what is missing in an entry, broken YAML and other encodings', async () => {
    expect((await load(zones('  - {id: KunShan, province: 江苏}\n'))).lines).toEqual([
      'zones.yaml:2:6 zones.0.id: 编号写法不对 — 写成 kunshan [registry-id-rewrite]',
      'zones.yaml:2:5 zones.0.name: 缺少“name” — 补上这一项，写法见 docs/content-format.zh-CN.md [field-missing]',
    ]);
    expect((await load({ 'topics.yaml': 'topics:\n  - id: a\n    name: "甲\n' })).lines).toEqual([
      "topics.yaml:3:1 引号没有把整段文字括住 — 把这一行改成：    name: '甲' [yaml-quotes-inside]",
    ]);
    expect((await load({ 'topics.yaml': Uint8Array.of(0xb8, 0xdf) })).lines[0]).toBe(
      'topics.yaml:1:1 文件不是 UTF-8 编码，像是 GB18030 — 用编辑器以 GB18030 编码打开，另存为 UTF-8 [file-encoding-known]',
    );
  });

  it('include pages without a title', async () => {
    const { lines } = await load({
      'pages/a.md': '只有正文\n',
      'pages/b.md': '---\ntitel: 乙\n---\n\n正文\n',
    });
    expect(lines).toEqual([
      'pages/a.md:1:1 文件开头没有用两行 --- 括起来的页面信息 — 文件开头写 ---、title: 页面标题、---，下面写正文 [page-front-matter-missing]',
      'pages/b.md:2:1 titel: 没有“titel”这个字段 — 是不是想写 title？ [field-misspelt]',
    ]);
  });
});

describe('names of zones', () => {
  it('are found by id, short and official name, alias, and whatever their width and spaces', async () => {
    const { archive } = await loadArchive(SHIPPED);
    const find = (name: string) => archive.zoneNames.find(name)?.id;
    expect([
      find('kunshan'),
      find('昆山高新区'),
      find('昆山高新技术产业开发区'),
      find('昆山　高新区'),
      find('KUNSHAN'),
    ]).toEqual(Array(5).fill('kunshan'));
    expect(find('昆山')).toBeUndefined();
    expect(find('')).toBeUndefined();
  });

  it('that are nearly right are suggested, nearest first', async () => {
    const { archive } = await loadArchive(SHIPPED);
    const nearest = (name: string) => archive.zoneNames.nearest(name, 3).map((zone) => zone.name);
    expect(nearest('昆山高新园')[0]).toBe('昆山高新区');
    expect(nearest('石家庄高新技术产业开发区区')[0]).toBe('石家庄高新区');
    expect(nearest('昆山').includes('昆山高新区')).toBe(true);
    expect(nearest('㊣㊣㊣')).toEqual([]);
  });
});

it('every shipped file is without fault', async () => {
  expect((await loadArchive(SHIPPED)).problems).toEqual([]);
  expect((await loadArchive(join(SHIPPED, '..', 'content'))).problems).toEqual([]);
});
