import { describe, expect, it } from 'vitest';
import { feeds } from '../../src/feeds/feeds.ts';
import { element, xmlDocument } from '../../src/feeds/xml.ts';
import type { SitePath } from '../../src/urls.ts';
import { catalogueOf, type Written } from '../site/views/catalogueOf.ts';

function filesOf(written: Written[], others: string[] = ['/', '/zones/']): Record<string, string> {
  const catalogue = catalogueOf(written);
  return Object.fromEntries(
    [...feeds(catalogue, others as SitePath[])].map(({ file, text }) => [file, text]),
  );
}

const SOME: Written[] = [
  { id: '2022/a', front: { date: '2022-05-01', title: '甲 & <乙>' } },
  { id: '2023/b', front: { date: '2023-04', corrections: [{ date: '2024-02-03', note: '更正' }] } },
  { id: '2023/c', front: { date: '2023-04-08', redirectFrom: ['/old/c.html'] } },
];

describe('feeds', () => {
  it('tells the newest articles as Atom, newest first, with valid instants', () => {
    const { 'feed.xml': atom } = filesOf(SOME);
    expect([...atom!.matchAll(/<id>(.*?)<\/id>/g)].map((match) => new URL(match[1]!).pathname)).toEqual([
      '/feed.xml',
      '/articles/2023/c.html',
      '/articles/2023/b.html',
      '/articles/2022/a.html',
    ]);
    expect(atom).toContain('<published>2023-04-01T00:00:00Z</published>');
    expect(atom).toContain('<updated>2024-02-03T00:00:00Z</updated>');
    expect(atom).toContain('甲 &#x26; &#x3C;乙>');
  });

  it('names the archive as author of a digest, and tells a photo item by its captions', () => {
    const { 'feed.xml': atom } = filesOf([
      { id: 'digest', front: { digest: true, authors: ['解张'] } },
      { id: 'photo', front: { kind: 'photo', images: [{ caption: '图为会场。' }] }, body: '' },
      { id: 'report', front: { authors: ['王五'] } },
    ]);
    const entry = (id: string) =>
      atom!.split('<entry>').find((one) => one.includes(`/articles/${id}.html</id>`))!;
    expect(entry('digest')).toMatch(/<contributor>\s*<name>解张<\/name>/);
    expect(entry('digest')).not.toMatch(/<author>\s*<name>解张/);
    expect(entry('photo')).toContain('<summary>图为会场。</summary>');
    expect(entry('report')).toMatch(/<author>\s*<name>王五<\/name>/);
  });

  it('maps the site by year: another article changes one part', () => {
    const [before, after] = [
      filesOf(SOME),
      filesOf([...SOME, { id: '2023/d', front: { date: '2023-06-01' } }]),
    ];
    expect(Object.keys(before).filter((file) => file.startsWith('sitemap'))).toEqual([
      'sitemap/pages.xml',
      'sitemap/2023.xml',
      'sitemap/2022.xml',
      'sitemap.xml',
    ]);
    const changed = Object.keys(after).filter(
      (file) => file.startsWith('sitemap') && after[file] !== before[file],
    );
    expect(changed).toEqual(['sitemap/2023.xml']);
    expect(before['robots.txt']).toMatch(/^Sitemap: https?:\/\/.*\/sitemap\.xml$/m);
  });

  it('gives the catalogue as data, an article a line', () => {
    const files = filesOf(SOME);
    const index = JSON.parse(files['data/index.json']!) as { articles: number; years: { file: string }[] };
    expect(index).toMatchObject({
      articles: 3,
      years: [{ year: 2023, articles: 2, file: '2023.json' }, { year: 2022 }],
    });
    const year = JSON.parse(files['data/2023.json']!) as { id: string; date: string }[];
    expect(year.map(({ id, date }) => [id, date])).toEqual([
      ['2023/b', '2023-04'],
      ['2023/c', '2023-04-08'],
    ]);
    expect(files['data/2023.json']!.split('\n')).toHaveLength(5);
    expect(JSON.parse(files['data/zones.json']!)).toEqual(
      expect.arrayContaining([expect.objectContaining({ id: 'kunshan' })]),
    );
  });

  it('names an article without its host, and tells digests, pictures and corrections', () => {
    const entry = (file: string) =>
      JSON.parse(
        filesOf([
          { id: '2023/a', front: { digest: true, titleSupplied: true, images: [{ caption: '图。' }] } },
          { id: '2023/b', front: { corrections: [{ date: '2024-02-03', note: '更正', of: 'archive' }] } },
        ])[file]!,
      ) as Record<string, unknown>[];
    const [a, b] = entry('data/2023.json');
    expect(a).toMatchObject({ digest: true, titleSupplied: true, images: [{ caption: '图。' }] });
    expect(b).toMatchObject({ corrections: [{ of: 'archive' }] });
    expect(a!['urn']).toMatch(/^urn:uuid:/);
    expect(a!['urn']).not.toBe(b!['urn']);
    expect(a!['sha256']).toMatch(/^[0-9a-f]{64}$/);
  });

  it('leads old addresses on', () => {
    expect(filesOf(SOME)['old/c.html']).toMatch(/url=\/articles\/2023\/c\.html"/);
  });

  it('writes XML that holds any text', () => {
    const [head, ...lines] = xmlDocument(
      element('t', { a: '"<&' }, [element('u', {}, 'x\u0001\ny<'), element('v', {})]),
    ).split('\n');
    expect(head).toBe('<?xml version="1.0" encoding="UTF-8"?>');
    expect(lines).toEqual(['<t a="&#x22;&#x3C;&#x26;">', '  <u>x', 'y&#x3C;</u>', '  <v/>', '</t>', '']);
  });
});
