/** Files for programs, by the definitions and parsers of those who read them. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseAtomFeed, parseJsonFeed, parseOpml } from 'feedsmith';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import { filesOf } from '../support/pages.ts';
import { builtSite } from '../support/site.ts';

const ORIGIN = 'https://archive.example.org/papers/';

let site: string;
let files: string[];
const read = (file: string) => readFileSync(join(site, file), 'utf8');
beforeAll(() => {
  site = builtSite('varied');
  files = filesOf(site);
});

describe('site maps', () => {
  /** The definition of sitemaps.org, as the package `sitemap` carries it. */
  const definition = () => {
    const folder = dirname(createRequire(import.meta.url).resolve('sitemap/package.json'));
    return XsdValidator.fromDoc(
      XmlDocument.fromString(readFileSync(join(folder, 'schema/sitemap.xsd'), 'utf8')),
    );
  };

  /** @throws where a document is not as the definition wants it */
  const validate = (text: string) => {
    using document = XmlDocument.fromString(text);
    using validator = definition();
    validator.validate(document);
  };

  it('are valid against the definition, and the index by the same types of address and day', () => {
    const maps = files.filter((file) => /^sitemap\/.*\.xml$/.test(file));
    expect(maps.length).toBeGreaterThan(3);
    for (const file of maps) expect(() => validate(read(file)), file).not.toThrow();
    const index = read('sitemap.xml');
    expect(index.match(/<sitemap>/g)).toHaveLength(maps.length);
    const asMap = index.replaceAll('sitemapindex', 'urlset').replaceAll('sitemap>', 'url>');
    expect(() => validate(asMap)).not.toThrow();
    expect(() => validate(asMap.replace('<loc>', '<location>').replace('</loc>', '</location>'))).toThrow();
  });
});

describe('feeds', () => {
  it('are Atom that a strict reader takes: an id, a title and an instant for feed and entries, authors, own addresses', () => {
    const atoms = files.filter((file) => /^feed(?:s\/.*)?\.xml$/.test(file));
    expect(atoms.length).toBeGreaterThan(10);
    for (const file of atoms) {
      const feed = parseAtomFeed(read(file));
      expect(feed.links?.find(({ rel }) => rel === 'self')?.href, file).toBe(
        ORIGIN + file.split('/').map(encodeURIComponent).join('/'),
      );
      expect(feed.authors, file).toHaveLength(1);
      expect(feed.entries!.length, file).toBeGreaterThan(0);
      const ids = feed.entries!.map(({ id }) => id);
      expect(new Set(ids).size, file).toBe(ids.length);
      for (const one of [feed, ...feed.entries!]) {
        expect([one.id, String(one.title)], file).toEqual([
          expect.stringMatching(/^https:\/\//),
          expect.stringMatching(/./u),
        ]);
        expect(new Date(one.updated as unknown as string).toISOString(), file).toMatch(/T00:00:00\.000Z$/);
      }
    }
  });

  it('are a JSON Feed with the articles of the newest, and an OPML with every zone', () => {
    const json = parseJsonFeed(read('feed.json'));
    const atom = parseAtomFeed(read('feed.xml'));
    expect(json.items!.map(({ id }) => id)).toEqual(atom.entries!.map(({ id }) => id));
    expect(json).toMatchObject({ feed_url: `${ORIGIN}feed.json`, home_page_url: ORIGIN });
    const opml = parseOpml(read('feeds/zones.opml'));
    for (const { xmlUrl } of opml.body!.outlines!)
      expect(files).toContain(decodeURIComponent(xmlUrl!.slice(ORIGIN.length)));
  });
});
