/**
 * The shipped digests against the newspaper page they were written from.
 * The page itself is not part of the repository: without it, only the digests' own form is tested.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadArchive } from '../../src/archive/load.ts';
import { loadArticles } from '../../src/articles/load.ts';
import type { Author } from '../../src/articles/schema.ts';
import { splitFile } from '../../src/problems/splitFile.ts';

const content = fileURLToPath(new URL('../../content', import.meta.url));
const pageFile = new URL('../../../shared/newspaper-page.txt', import.meta.url);
const page = existsSync(pageFile) ? readFileSync(pageFile, 'utf8') : undefined;

const { archive, problems: archiveProblems } = await loadArchive(content);
const { records, problems } = await loadArticles(content, archive);
const digests = records
  .filter(({ digestText }) => digestText)
  .map((record) => {
    const split = splitFile(readFileSync(`${content}/${record.file}`, 'utf8'))!;
    return { record, yaml: split.yaml, body: split.body };
  });

const han = (text: string) => (text.match(/\p{Script=Han}/gu) ?? []).join('');
const roleOf = (author: Author) => ('role' in author && author.role) || '';
const figures = (text: string) => text.normalize('NFKC').match(/\d+(?:\.\d+)?%?/g) ?? [];

/** Runs of at least `length` Han characters that both texts hold; punctuation and figures are passed over. */
function sharedRuns(text: string, other: string, length: number): string[] {
  const runs: string[] = [];
  for (let start = 0; start + length <= text.length; start += 1) {
    const run = text.slice(start, start + length);
    if (other.includes(run)) runs.push(run);
  }
  return runs;
}

describe('the shipped articles', () => {
  it('are seven digests without a problem', () => {
    expect([...archiveProblems, ...problems]).toEqual([]);
    expect(digests).toHaveLength(7);
    expect(records).toHaveLength(7);
  });

  it.each(digests)('$record.id has 250 to 600 Han characters', ({ body }) => {
    expect(han(body).length).toBeGreaterThanOrEqual(250);
    expect(han(body).length).toBeLessThanOrEqual(600);
  });

  it.each(digests)('$record.id says what it is and where it comes from', ({ record }) => {
    expect(record).toMatchObject({
      date: '2023-04',
      source: { publication: '中国高新技术产业导报' },
      draft: false,
    });
    expect(record.dateInferred).toContain('推定');
    expect(record.zones).toHaveLength(1);
    expect(record.topics.length).toBeGreaterThan(0);
    expect(record.summary!.length).toBeLessThanOrEqual(80);
    if (record.kind === 'photo')
      expect(record.images[0]).toMatchObject({ caption: expect.any(String), credit: expect.any(String) });
  });

  it('name the authors, zones and columns of the page', () => {
    const facts = records.map(({ zones, authors, column, kind, titleSupplied }) => [
      zones.join(),
      authors.map((author) => author.name + (roleOf(author) && `(${roleOf(author)})`)).join(' '),
      kind,
      column ?? '',
      titleSupplied ?? false,
    ]);
    expect(facts.sort()).toEqual([
      ['changzhou', '解张 张旭博 吴嵩情', 'news', '', false],
      ['dongguan-songshanhu', '', 'photo', '', true],
      ['hangzhou', '', 'photo', '', false],
      ['kunshan', '魏志强 吕科', 'news', '党建在高新', false],
      ['nanning', '欧阳钢桥(特约通讯员)', 'news', '', false],
      ['rongchang', '杨丽丹 冯天国', 'news', '', false],
      ['shijiazhuang', '胡俊超', 'news', '', false],
    ]);
  });
});

describe.skipIf(!page)('a digest beside its page', () => {
  const pageHan = han(page ?? '');
  const pageFigures = new Set(figures(page ?? ''));

  it.each(digests)('$record.id is in our own words', ({ yaml, body }) => {
    const ownYaml = yaml
      .split('\n')
      .filter((line) => !line.startsWith('title:'))
      .join('\n');
    expect(sharedRuns(han(body), pageHan, 16)).toEqual([]);
    expect(sharedRuns(han(ownYaml), pageHan, 16)).toEqual([]);
  });

  it.each(digests)('$record.id has no figure that the page has not', ({ record, body }) => {
    const used = figures(
      `${body}\n${record.summary}\n${record.images.map(({ caption }) => caption).join('\n')}`,
    );
    expect(used.filter((figure) => !pageFigures.has(figure))).toEqual([]);
  });

  it.each(digests)('$record.id has the headline and the names as printed', ({ record, yaml }) => {
    const printed = page!.normalize('NFKC').replace(/\s+/g, '');
    const title = /^title: *(.*)$/m.exec(yaml)![1]!.replace(/^'(.*)'$/, '$1');
    if (!record.titleSupplied) expect(printed).toContain(title.normalize('NFKC').replace(/\s+/g, ''));
    const names = [
      ...record.authors.flatMap((author) => [author.name, roleOf(author)]),
      record.column ?? '',
      ...record.images.map(({ credit }) => credit!),
    ];
    for (const name of names) expect(printed).toContain(name.normalize('NFKC'));
  });
});
