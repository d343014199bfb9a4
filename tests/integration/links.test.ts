/** Every address in every page leads somewhere, and nothing comes from elsewhere. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadArchive } from '../../src/archive/load.ts';
import { loadArticles } from '../../src/articles/load.ts';
import { article, author, topic, zone } from '../../src/urls.ts';
import { addressesOf, fileAt, type Address } from '../support/addresses.ts';
import { attribute, elementsOf, filesOf, isRedirect, pagesOf, type BuiltPage } from '../support/pages.ts';
import { ARCHIVES, builtSite, ROOT, type ArchiveName } from '../support/site.ts';

/** Ways into the articles, which stand at their addresses though an archive has nothing for them yet. */
const BROWSING = ['topics', 'authors', 'columns', 'dates', 'dates/days', 'issues'].map(
  (path) => `${path}/index.html`,
);

describe.each<ArchiveName>(['shipped', 'varied'])('the site of the %s archive', (name) => {
  let site: string;
  let origin: string;
  let pages: BuiltPage[];
  let addresses: Address[];
  let files: Set<string>;

  beforeAll(async () => {
    site = builtSite(name);
    const { archive } = await loadArchive(join(ROOT, ARCHIVES[name]));
    origin = `${archive.site.baseUrl.replace(/\/$/, '')}/`;
    pages = pagesOf(site);
    addresses = pages.flatMap((page) => addressesOf(page, origin));
    files = new Set(filesOf(site));
  });

  it('has pages, with links', () => {
    expect(pages.length).toBeGreaterThan(30);
    expect(addresses.length).toBeGreaterThan(pages.length * 5);
  });

  it('leads nowhere that is not there', () => {
    const broken = addresses.filter(
      ({ url }) => url.origin === new URL(origin).origin && !files.has(fileAt(url, origin) ?? ''),
    );
    expect(broken.map(({ page, from, written }) => `${page}: ${from} ${written}`)).toEqual([]);
  });

  it('names a number of articles that is a link by what it counts, unless the heads of a table do', () => {
    const bare = pages.flatMap((page) => {
      const named = new Set(elementsOf(page, 'table').flatMap(linksIn));
      return elementsOf(page, 'a')
        .filter((link) => /\bcount\b/.test(attribute(link, 'className')))
        .filter((link) => !named.has(link) && attribute(link, 'ariaLabel') === '')
        .filter((link) => /^[\d,]+( ?篇)?$/.test(toString(link).trim()))
        .map((link) => `${page.file}: ${toString(link)}`);
    });
    expect(bare).toEqual([]);
  });

  it('points at parts of pages that exist', () => {
    const ids = new Map(
      pages.map((page) => [page.file, new Set(elementsOf(page).map((node) => attribute(node, 'id')))]),
    );
    const broken = addresses.filter(({ url }) => {
      const part = decodeURIComponent(url.hash.slice(1));
      return (
        part !== '' && !part.startsWith(':~:') && ids.get(fileAt(url, origin) ?? '')?.has(part) === false
      );
    });
    expect(broken.map(({ page, written }) => `${page}: ${written}`)).toEqual([]);
  });

  it('fetches nothing from elsewhere, in pages or style sheets', () => {
    const strangers = addresses.filter(
      ({ fetched, url }) => fetched && url.protocol !== 'data:' && fileAt(url, origin) === undefined,
    );
    expect(strangers.map(({ page, from, written }) => `${page}: ${from} ${written}`)).toEqual([]);
    const styles = [...files].filter((file) => file.endsWith('.css'));
    const imported = styles.flatMap((file) =>
      [
        ...readFileSync(join(site, file), 'utf8').matchAll(
          /url\(\s*["']?((?:https?:)?\/\/[^)"']+)|@import[^;]+/g,
        ),
      ].map((match) => `${file}: ${match[0]}`),
    );
    expect(imported).toEqual([]);
  });

  it('uses only web and mail addresses in links', () => {
    expect(
      addresses
        .filter(({ url }) => !['http:', 'https:', 'mailto:', 'data:'].includes(url.protocol))
        .map(({ written }) => written),
    ).toEqual([]);
  });

  it('has no page that cannot be reached from home, but for those that have nothing yet', () => {
    const clicks = clicksFrom('index.html', addresses, origin);
    const lost = pages.filter(
      (page) => !isRedirect(page) && page.file !== '404.html' && !clicks.has(page.file),
    );
    expect(lost.filter((page) => !isBare(page)).map(({ file }) => file)).toEqual([]);
  });

  it('leads to no browsing page that has nothing yet', () => {
    const clicks = clicksFrom('index.html', addresses, origin);
    const empty = pages.filter((page) => BROWSING.includes(page.file) && isBare(page));
    expect(empty.filter(({ file }) => clicks.has(file)).map(({ file }) => file)).toEqual([]);
  });

  it('keeps drafts to itself', async () => {
    const { archive } = await loadArchive(join(ROOT, ARCHIVES[name]));
    const { records } = await loadArticles(join(ROOT, ARCHIVES[name]), archive);
    const drafts = records.filter(({ draft }) => draft).map(({ id }) => `articles/${id}.html`);
    expect(drafts.filter((file) => files.has(file))).toEqual([]);
  });
});

it('has each shipped article, and its zones, topics and authors, within two clicks of home', async () => {
  const { archive } = await loadArchive(join(ROOT, ARCHIVES.shipped));
  const { records } = await loadArticles(join(ROOT, ARCHIVES.shipped), archive);
  const origin = `${archive.site.baseUrl.replace(/\/$/, '')}/`;
  const clicks = clicksFrom(
    'index.html',
    pagesOf(builtSite('shipped')).flatMap((page) => addressesOf(page, origin)),
    origin,
  );
  const wanted = records.flatMap(({ id, zones, topics, authors }) => [
    article(id),
    ...zones.map(zone),
    ...topics.map(topic),
    ...authors.map(({ name }) => author(name)),
  ]);
  expect(records).toHaveLength(7);
  const far = [...new Set(wanted)].filter(
    (path) => !((clicks.get(fileAt(new URL(path.slice(1), origin), origin)!) ?? Infinity) <= 2),
  );
  expect(far).toEqual([]);
});

/** Number of clicks from a page to every page that links and forms lead to. */
function clicksFrom(start: string, addresses: Address[], origin: string): Map<string, number> {
  const links = Map.groupBy(
    addresses.filter(({ from }) => from === 'a href' || from === 'form action'),
    ({ page }) => page,
  );
  const clicks = new Map([[start, 0]]);
  for (const [page, count] of clicks) {
    for (const { url } of links.get(page) ?? []) {
      const file = fileAt(url, origin);
      if (file !== undefined && !clicks.has(file)) clicks.set(file, count + 1);
    }
  }
  return clicks;
}

/** Whether a page leads nowhere but back, and asks nothing. */
function isBare(page: BuiltPage): boolean {
  const [main] = elementsOf(page, 'main');
  const isTrail = (node: Element) => attribute(node, 'className') === 'breadcrumb';
  let ways = 0;
  if (main)
    visit(main, 'element', (node) => {
      if (isTrail(node)) return SKIP;
      if (node.tagName === 'a' || node.tagName === 'form') ways += 1;
      return CONTINUE;
    });
  return ways === 0;
}

/** Every link within an element. */
function linksIn(whole: Element): Element[] {
  const links: Element[] = [];
  visit(whole, 'element', (node) => {
    if (node.tagName === 'a') links.push(node);
  });
  return links;
}
