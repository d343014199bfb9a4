/** What an archive decides for itself: texts, menu, theme; and what it is told that it has not decided yet. */
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { loadArchive } from '../../src/archive/load.ts';
import { formatProblem } from '../../src/problems/problem.ts';
import { menuLinks } from '../../src/site/menuLinks.ts';
import { LANGUAGES, shippedStrings, stringsOf, zonePrefixes } from '../../src/strings/index.ts';
import { sample } from '../../src/strings/ownTexts.ts';
import { folderOf, type Files } from '../support/folder.ts';

const SITE = 'title: 甲县新闻档案\nbaseUrl: https://jia.news/\n';
const OWN: Files = {
  'zones.yaml': 'zones:\n  - {id: dong, name: 东镇}\n',
  'topics.yaml': 'topics:\n  - {id: water, name: 水利}\n',
  'pages/about.md': '---\ntitle: 关于\n---\n\n一段。\n',
};

async function load(files: Files) {
  const content = folderOf(files);
  const { archive, problems, notices } = await loadArchive(content);
  const told = (list: typeof problems) =>
    list.map((problem) => formatProblem(problem).replace(`${content}/`, ''));
  return { archive, problems: told(problems), notices: told(notices) };
}

describe('what an archive has not written', () => {
  it('is told with what to write, and borrows no name and no page', async () => {
    const { archive, problems, notices } = await load({ 'articles/.keep': '' });
    expect(problems).toEqual([]);
    expect(notices.map((line) => line.split(':')[0])).toEqual([
      'site.yaml',
      'zones.yaml',
      'topics.yaml',
      'pages/about.md',
    ]);
    for (const line of notices) expect(line).toMatch(/ — 新建它，/);
    expect(archive.site.title).toBe('新闻档案');
    expect(archive.prose.map(({ html }) => html).join()).not.toMatch(/高新区|中国高新技术产业导报/);
  });

  it('is silent about an archive that has everything, and tells an example address and an old format', async () => {
    expect((await load({ ...OWN, 'site.yaml': `${SITE}formatVersion: 2\n` })).notices).toEqual([]);
    const example = await load({
      ...OWN,
      'site.yaml': 'title: 甲\nbaseUrl: https://www.example.org/a/\nformatVersion: 2\n',
    });
    expect(example.notices).toEqual([
      'site.yaml:2:1 baseUrl: 网址 https://www.example.org/a/ 只是例子 — 改成网站发布后的网址 [base-url-example]',
    ]);
    expect((await load({ ...OWN, 'site.yaml': SITE })).notices[0]).toMatch(
      /档案的格式是第 1 版，现在是第 2 版：.*vocabulary.* — 照此核对后，在 site.yaml 写 formatVersion: 2/,
    );
    expect((await load({ ...OWN, 'site.yaml': `${SITE}formatVersion: 9\n` })).notices[0]).toContain(
      '升级程序：npm update gaoxin-archive',
    );
  });

  it.each(['zh-CN', 'zh-TW', 'en'])('has neutral pages in %s, in its own words', async (language) => {
    const { archive } = await load({
      ...OWN,
      'pages/about.md': '---\ntitle: 关于\n---\n\n一段。\n',
      'site.yaml': `${SITE}language: ${language}\nvocabulary:\n  ${language}: {zone: 乡镇, zones: 乡镇们, short: 镇}\n`,
    });
    const help = archive.prose.find(({ name }) => name === 'help')!;
    expect(help.html).toContain(`<a href="../zones/">${language === 'en' ? '乡镇们' : '乡镇'}</a>`);
    expect(help.html).not.toMatch(/\{|园区|園區|高新/);
  });
});

describe('vocabulary', () => {
  it('names the menu, the labels and the prefixes of queries', async () => {
    const { archive } = await load({
      ...OWN,
      'site.yaml': `${SITE}vocabulary:\n  zh-CN: {zone: 乡镇, prefixes: [镇], register: '共 {total} 个{zone}，有报道的 {covered} 个。'}\n`,
    });
    const t = stringsOf(archive.site);
    expect([t.site.zones, t.article.zone, t.browse.zoneIndex.lead(16, 3)]).toEqual([
      '乡镇',
      '乡镇',
      '共 16 个乡镇，有报道的 3 个。',
    ]);
    expect(zonePrefixes(archive.site)).toEqual(expect.arrayContaining(['乡镇', '镇', 'zone']));
  });

  it('says what is wrong in it', async () => {
    const { problems } = await load({
      ...OWN,
      'site.yaml': `${SITE}vocabulary:\n  zh-CN: {zon: 乡镇}\n`,
    });
    expect(problems).toEqual([expect.stringMatching(/site.yaml:4:11 .*没有“zon”这个字段/)]);
  });
});

describe('own texts', () => {
  const texts = (yaml: string) => load({ ...OWN, 'site.yaml': SITE, 'strings.yaml': yaml });

  it('take the place of shipped ones, with their values and plural forms', async () => {
    const { archive, problems } = await texts(
      "zh-CN:\n  site:\n    home: 头版\n  count:\n    articles: '{1} 則'\n  browse:\n    others: {one: 还有一个, other: '还有 {1} 个'}\n",
    );
    expect(problems).toEqual([]);
    const t = stringsOf(archive.site);
    expect([t.site.home, t.site.topics, t.count.articles(7), t.browse.others(7)]).toEqual([
      '头版',
      '专题',
      '7 則',
      '还有 7 个',
    ]);
  });

  it('are sound where they are the shipped ones, all of them, in the way a program writes them', async () => {
    const written = (tree: unknown): unknown =>
      typeof tree === 'object' && tree !== null && !Array.isArray(tree)
        ? Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, written(value)]))
        : typeof tree === 'function'
          ? sample(tree)
          : tree;
    const all = Object.fromEntries(
      LANGUAGES.map((language) => [language, written(shippedStrings(language))]),
    );
    expect((await texts(stringify(all))).problems).toEqual([]);
    expect((await texts(stringify(all, { lineWidth: 0, indent: 4 }))).problems).toEqual([]);
  });

  it('are told where they are unknown, of another kind, or have no value to fill', async () => {
    const { problems } = await texts(
      "zh-CN:\n  site:\n    hom: 头版\n    topics:\n      - 甲\n  count:\n    articles: '{2} 篇'\n  search:\n    page:\n      found: '找到 {m} 篇'\nfr: {}\n",
    );
    expect(problems).toEqual([
      expect.stringMatching(/^strings.yaml:3:5 .*没有“site.hom”这一条界面文字 — 这里可以写 home/),
      expect.stringMatching(/^strings.yaml:4:5 .*“site.topics”应是文字/),
      expect.stringMatching(/^strings.yaml:7:5 .*\{2\} 没有值可填 — 可以用 \{1\}/),
      expect.stringMatching(/^strings.yaml:10:7 .*\{m\} 没有值可填 — 可以用 \{n\}/),
      expect.stringMatching(/^strings.yaml:11:1 fr: 没有“fr”这种界面语言 — 写 zh-CN、zh-TW、en 之一/),
    ]);
  });
});

describe('menu', () => {
  const linksOf = async (menu: string, pages: Files = {}) => {
    const { archive, problems } = await load({ ...OWN, ...pages, 'site.yaml': SITE + menu });
    const t = stringsOf(archive.site);
    return { problems, ...menuLinks(archive.site.menus, t, (path) => `/base${path}`) };
  };
  const HISTORY = { 'pages/history.md': '---\ntitle: 沿革\n---\n\n一段。\n' };

  it('has the sections and, in the footer, the pages of the archive by default', async () => {
    const { header, footer } = await linksOf('', HISTORY);
    expect(header.map(({ label }) => label)).toEqual([
      '首页',
      '园区',
      '专题',
      '日期',
      '作者',
      '栏目',
      '按期浏览',
    ]);
    expect(footer.map(({ href }) => href)).toContain('/base/history/');
  });

  it('is what site.yaml says: sections, pages, addresses with a label', async () => {
    const { problems, header } = await linksOf(
      'menu:\n  header: [home, history, {to: zones, label: 各镇}, {to: https://jia.gov/, label: 县府}]\n',
      HISTORY,
    );
    expect(problems).toEqual([]);
    expect(header.map(({ label, href }) => [label, href])).toEqual([
      ['首页', '/base/'],
      ['沿革', '/base/history/'],
      ['各镇', '/base/zones/'],
      ['县府', 'https://jia.gov/'],
    ]);
  });

  it('tells what leads nowhere', async () => {
    const { problems } = await linksOf('menu:\n  footer: [histroy]\n', HISTORY);
    expect(problems).toEqual([
      expect.stringMatching(/^site.yaml:4:12 menu.footer.0: 没有叫“histroy”的栏目或页面 — 写 .*history/),
    ]);
  });
});

it('a theme is published under the name of its content, with its colours of paper', async () => {
  const { archive } = await load({
    ...OWN,
    'site.yaml': SITE,
    'theme.css': ':root { --paper: light-dark(#fff, #000); }',
  });
  expect(archive.site.theme).toMatchObject({ paper: ['#fff', '#000'] });
  expect(archive.site.theme!.file).toMatch(/^_assets\/theme\.[0-9a-f]{8}\.css$/);
});
