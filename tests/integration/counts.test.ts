/** Every number that is a link leads to so many articles: by the real search, or on the page that it opens. */
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadArchive } from '../../src/archive/load.ts';
import type { SearchEngine } from '../../src/search/serve/engine.ts';
import { openSite } from '../../src/search/serve/node/terminal.ts';
import { stateOf } from '../../src/search/ui/page/address.ts';
import { requestOf } from '../../src/search/ui/page/state.ts';
import { articlesBehind, countLinksOf, type CountLink } from '../support/countLinks.ts';
import { pagesOf, type BuiltPage } from '../support/pages.ts';
import { ARCHIVES, builtSite, ROOT, type ArchiveName } from '../support/site.ts';

describe.each<ArchiveName>(['shipped', 'varied'])('the site of the %s archive', (name) => {
  let pages: BuiltPage[];
  let links: CountLink[];
  let origin: string;
  let engine: SearchEngine;

  beforeAll(async () => {
    const site = builtSite(name);
    const { archive } = await loadArchive(join(ROOT, ARCHIVES[name]));
    origin = `${archive.site.baseUrl.replace(/\/$/, '')}/`;
    pages = pagesOf(site);
    links = pages.flatMap((page) => countLinksOf(page, origin));
    engine = await openSite(join(site, 'search'));
  });

  it('has numbers on its lists, zones, topics, authors and dates', () => {
    const kinds = new Set(links.map(({ page }) => page.split('/')[0]));
    expect([...kinds].sort()).toEqual(
      expect.arrayContaining(['authors', 'dates', 'index.html', 'topics', 'zones']),
    );
    expect(links.some(({ url }) => url.pathname.endsWith('/search/'))).toBe(true);
  });

  it('finds as many articles behind each', async () => {
    const wrong: string[] = [];
    const known = new Map<string, number>();
    for (const { page, url, count } of links) {
      if (!known.has(url.href)) known.set(url.href, await behind(url));
      if (known.get(url.href) !== count) wrong.push(`${page}: ${count} → ${url.href} ${known.get(url.href)}`);
    }
    expect(wrong).toEqual([]);
  });

  /** Number of articles that a reader comes to. */
  async function behind(url: URL): Promise<number> {
    if (url.pathname.endsWith('/search/'))
      return (await engine.search(requestOf(stateOf(url.search), 0, 1))).total;
    return articlesBehind(url, pages, origin).size;
  }
});
