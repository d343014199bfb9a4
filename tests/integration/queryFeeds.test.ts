/** Feeds of queries: of a real build, they hold what the search page finds. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadArchive } from '../../src/archive/load.ts';
import { queryFeeds } from '../../src/catalogue/queryFeeds.ts';
import { openSite, resultOf } from '../../src/search/serve/node/terminal.ts';
import { fileOf } from '../../src/urls.ts';
import { ARCHIVES, builtSite, ROOT } from '../support/site.ts';

let site: string;
let feeds: ReturnType<typeof queryFeeds>;
beforeAll(async () => {
  site = builtSite('varied');
  feeds = queryFeeds((await loadArchive(join(ROOT, ARCHIVES.varied))).archive.site);
});
const read = (file: string) => readFileSync(join(site, file), 'utf8');

describe('a query named in site.yaml', () => {
  it('has feeds of exactly what the search finds, synonyms too', async () => {
    expect(feeds).toHaveLength(2);
    const engine = await openSite(join(site, 'search'));
    for (const { query, atom, json } of feeds) {
      const { results } = await resultOf(engine, { query });
      const found = results.map(({ url }) => url).sort();
      expect(found.length).toBeGreaterThan(1);
      const inAtom = Array.from(read(fileOf(atom)).matchAll(/<entry>[^]*?<id>[^<]*?(\/articles\/[^<]*)</g));
      expect(inAtom.map(([, url]) => url).sort()).toEqual(found);
      const { items } = JSON.parse(read(fileOf(json))) as { items: { url: string }[] };
      expect(items.map(({ url }) => url.replace(/^.*(?=\/articles\/)/, '')).sort()).toEqual(found);
    }
  });

  it('is listed with its feeds, in OPML, and told to programs', () => {
    const [page, search, opml] = ['feeds/index.html', 'search/index.html', 'feeds/zones.opml'].map(read);
    for (const { title, atom } of feeds) {
      expect(page).toContain(`href="/papers${atom}"`);
      expect(search).toContain(`title="${title}" href="/papers${atom}"`);
      expect(opml).toContain(`https://archive.example.org/papers${atom}`);
    }
    expect(page).toContain('订阅清单（OPML）');
    expect(opml).toContain('<title>订阅');
    // Renamed: under its old address.
    expect(feeds[1]!.title).toBe('没有图 / 文末');
    expect(fileOf(feeds[1]!.atom)).toBe('feeds/search/没有图.xml');
    expect(read(fileOf(feeds[0]!.atom))).toMatch(/<title>平常.+试验档案<\/title>/);
  });
});
