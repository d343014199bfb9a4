import { describe, expect, it } from 'vitest';
import { site as siteSchema } from '../../../src/archive/schema.ts';
import { feeds } from '../../../src/feeds/feeds.ts';
import { robots } from '../../../src/feeds/web/robots.ts';
import { pages } from '../../../src/site/views/index.ts';
import { isMapped } from '../../../src/site/views/parts/page.ts';
import { catalogueOf } from '../../site/views/catalogueOf.ts';

const catalogue = catalogueOf([
  { id: '2023/report', front: { authors: ['王五'], title: '报道' } },
  { id: '2023/digest', front: { digest: true, authors: ['解张'], date: '2023-04~' } },
]);
const files = Object.fromEntries([...feeds(catalogue, [])].map(({ file, text }) => [file, text]));

describe('files for programs', () => {
  it('are a JSON Feed that names the archive as author of a digest', () => {
    const feed = JSON.parse(files['feed.json']!) as { version: string; items: Record<string, unknown>[] };
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
    expect(feed.items).toMatchObject([
      { title: '报道', authors: [{ name: '王五' }], tags: ['昆山高新区', '党建'] },
      { authors: [{ name: catalogue.archive.site.title }], date_published: '2023-04-01T00:00:00Z' },
    ]);
    for (const item of feed.items)
      expect(item).toMatchObject({ id: item['url'], content_text: expect.any(String) as string });
  });

  it('are a manifest with icons, a description of the search, and llms.txt', () => {
    expect(JSON.parse(files['manifest.webmanifest']!)).toMatchObject({
      name: catalogue.archive.site.title,
      start_url: '/',
      icons: [{ src: '/icon-192.png', sizes: '192x192' }, { src: '/icon-512.png' }],
    });
    expect(files['opensearch.xml']).toContain('template="https://example.org/search/?q={searchTerms}"');
    expect(files['llms.txt']).toMatch(/^# .*\n\n> .*\n\n/);
    expect(files['llms.txt']).toContain('(https://example.org/data/articles.ndjson)');
  });

  it('tell below a folder where crawlers look', () => {
    const site = siteSchema.parse({ title: '甲', baseUrl: 'https://jia.news/papers/' });
    expect(robots(site)).toContain('# 爬虫只读 https://jia.news/robots.txt');
    expect(robots({ ...site, baseUrl: 'https://jia.news' })).not.toContain('#');
  });
});

it('zones and topics without articles are pages, and not in the site map', () => {
  const all = [...pages(catalogue)];
  const mapped = all.filter(isMapped).map(({ path }) => path);
  expect(mapped).toEqual(expect.arrayContaining(['/zones/kunshan/', '/topics/party-building/']));
  expect(mapped.filter((path) => /^\/(?:zones|topics)\/./.test(path))).toHaveLength(2);
  expect(all.map(({ path }) => path)).toContain('/zones/changzhou/');
});
