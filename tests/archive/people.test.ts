import { describe, expect, it } from 'vitest';
import { check } from '../../src/commands/check.ts';
import { loadArchive } from '../../src/archive/load.ts';
import { folderOf } from '../support/folder.ts';
import { runCommand } from '../support/run.ts';

const article = (authors: string) =>
  `---\ntitle: 一篇\ndate: 2024-05-06\nzones: [dongcheng]\ntopics: [education]\nauthors: ${authors}\n---\n\n正文一段。\n`;

/** What `check` tells of an archive with a registry of authors and articles with these bylines. */
async function told(registry: string, ...bylines: string[]): Promise<string[]> {
  const content = folderOf({
    'site.yaml': 'title: 甲\nbaseUrl: https://jia.news\nformatVersion: 2\n',
    'zones.yaml': 'zones:\n  - {id: dongcheng, name: 东城}\n',
    'topics.yaml': 'topics:\n  - {id: education, name: 教育}\n',
    'pages/about.md': '---\ntitle: 关于\n---\n\n一段。\n',
    'authors.yaml': registry,
    ...Object.fromEntries(bylines.map((line, index) => [`articles/2024/05/a${index}.md`, article(line)])),
  });
  const { stdout, stderr } = await runCommand(check, ['--content', content]);
  return `${stdout}\n${stderr}`
    .replaceAll('提醒：', '')
    .replaceAll(`${content}/`, '')
    .split('\n')
    .filter((line) => /\[(?!article-lists)[a-z-]+\]$/.test(line));
}

const TWO = 'authors:\n  - {name: 李明, qualifier: 苏州日报}\n  - {name: 李明, qualifier: 县电视台}\n';

describe('what check tells of authors', () => {
  it('is nothing where every byline is understood', async () => {
    expect(
      await told(
        'authors:\n  - {name: 王明, aliases: [小明], sameAs: ["https://www.wikidata.org/entity/Q42"]}\n  - {name: 王明, qualifier: 县电视台}\n',
        '[小明]',
        '[{name: 王明, person: 县电视台, role: 记者}]',
      ),
    ).toEqual([]);
  });

  it('is which of two people a byline may mean', async () => {
    expect(await told(TWO, '[李明, {name: 李明, person: 苏州日报}, {name: 李明, person: 县电视台}]')).toEqual(
      [
        expect.stringMatching(
          /^articles\/2024\/05\/a0\.md:6:\d+ .*“李明”不止一位：李明（苏州日报）、李明（县电视台） — 写明是哪一位，例如 \{name: 李明, person: 苏州日报\} \[author-ambiguous\]$/,
        ),
      ],
    );
  });

  it('is a person whom the registry does not have under the name', async () => {
    expect(await told(TWO, '[{name: 李明, person: 南京日报}]')).toEqual([
      expect.stringMatching(
        /^articles\/2024\/05\/a0\.md:6:\d+ .*没有区分为“南京日报”的“李明” — .*\[author-person\]$/,
      ),
    ]);
    expect(await told(TWO, '[{name: 王芳, person: 李明（苏州日报）}]')).toEqual([
      expect.stringContaining('[author-person-name]'),
    ]);
    expect(await told(TWO, '[{name: 王芳, person: 晚报}]')).toEqual([
      expect.stringContaining('- {name: 王芳, qualifier: 晚报}'),
    ]);
  });

  it('is an entry that nobody could tell from another, at its line', async () => {
    expect(await told('authors:\n  - {name: 王明, aliases: [小明]}\n  - {name: 小明}\n', '[王明]')).toEqual([
      expect.stringMatching(/^authors\.yaml:3:\d+ .*“小明”已经是王明的姓名或别名 — .*\[author-twice\]$/),
    ]);
  });

  it('is an entry without articles, and an address that is none', async () => {
    expect(await told('authors:\n  - {name: 王眀}\n', '[王明]')).toEqual([
      expect.stringMatching(/^authors\.yaml:2:\d+ .*没有一篇文章署“王眀” — .*\[author-unused\]$/),
    ]);
    expect(await told('authors:\n  - name: 王明\n    sameAs: [王明]\n', '[王明]')).toEqual([
      expect.stringMatching(/^authors\.yaml:3:\d+ .*sameAs 里不是网址 — .*\[same-as-form\]$/),
    ]);
  });

  it('is a key that authors do not have, under its Chinese name too', async () => {
    const [line, ...more] = await told('authors:\n  - 姓名: 王明\n', '[王明]');
    expect(line).toMatch(/^authors\.yaml:2:\d+ .*name/);
    expect(more).toEqual([]);
  });
});

it('an archive without the file has no registered authors', async () => {
  const { archive, problems } = await loadArchive(folderOf({}));
  expect([archive.authors, problems]).toEqual([[], []]);
});
