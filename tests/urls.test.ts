import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ArticleId, TopicId, ZoneId } from '../src/ids.ts';
import { stateOf } from '../src/search/ui/page/address.ts';
import { isAsking } from '../src/search/ui/page/state.ts';
import * as urls from '../src/urls.ts';

const { found } = urls;
const zone = 'kunshan' as ZoneId;
const topic = 'party-building' as TopicId;

// Addresses are for ever: others cite them. Each is here as readers have it; no change of code may change one.
it.each<[string, string]>([
  [urls.home(), '/'],
  [urls.notFound(), '/404.html'],
  [urls.article('2023/04/kunshan' as ArticleId), '/articles/2023/04/kunshan.html'],
  [urls.article('2023/04/昆山 a' as ArticleId), '/articles/2023/04/%E6%98%86%E5%B1%B1%20a.html'],
  [urls.zones(), '/zones/'],
  [urls.zone(zone), '/zones/kunshan/'],
  [urls.zone('none'), '/zones/none/'],
  [urls.province('江苏'), '/zones/#%E6%B1%9F%E8%8B%8F'],
  [urls.zonesBy('count'), '/zones/#by-count'],
  [urls.topics(), '/topics/'],
  [urls.topic(topic), '/topics/party-building/'],
  [urls.authors(), '/authors/'],
  [urls.author('胡-a'), '/authors/%E8%83%A1-a/'],
  [urls.authorInitial('H'), '/authors/by-initial/h/'],
  [urls.authorInitial('#'), '/authors/by-initial/other/'],
  [urls.columns(), '/columns/'],
  [urls.column('wto'), '/columns/wto/'],
  [urls.dates(), '/dates/'],
  [urls.year(2023), '/dates/2023/'],
  [urls.year(987), '/dates/0987/'],
  [urls.month(2023, 4), '/dates/2023/04/'],
  [urls.day(2023, 4, 8), '/dates/2023/04/08/'],
  [urls.dayInMonth(2023, 4, 8), '/dates/2023/04/#d08'],
  [urls.days(), '/dates/days/'],
  [urls.dayOfYear(4, 8), '/dates/days/04-08/'],
  [urls.issues(), '/issues/'],
  [urls.issueYear(2023), '/issues/2023/'],
  [urls.issue('2023-05-15', 'bao'), '/issues/2023/05/15/bao/'],
  [urls.issuePage('2023-05-15', 'bao', 'A 06'), '/issues/2023/05/15/bao/#pa-06'],
  [urls.coverage(), '/coverage/'],
  [urls.coverageYear(2023), '/coverage/2023/'],
  [urls.search(), '/search/'],
  [urls.search(''), '/search/'],
  [urls.search('C++ & 园区'), '/search/?q=C%2B%2B%20%26%20%E5%9B%AD%E5%8C%BA'],
  [urls.compare(), '/compare/'],
  [urls.compare({ zones: zone }), '/compare/?zones=kunshan'],
  [urls.compare({ topics: topic }), '/compare/?topics=party-building'],
  [urls.found({}), '/search/?'],
  [urls.found({ query: '', year: 987, sort: 'oldest' }), '/search/?year=0987&sort=oldest'],
  [urls.found({ zone, span: { from: 987, to: 2023 } }), '/search/?zone=kunshan&from=0987&to=2023'],
  [urls.prose('about'), '/about/'],
  [urls.picture('1f3a', 800), '/pictures/1f3a-800.webp'],
  [urls.feed(), '/feed.xml'],
  [urls.updates(), '/updates/'],
  [urls.corrections(), '/corrections/'],
  [urls.feeds(), '/feeds/'],
  [urls.additionsFeed(), '/feeds/additions.xml'],
  [urls.correctionsFeed(), '/feeds/corrections.xml'],
  [urls.feedOf(urls.zone(zone)), '/feeds/zones/kunshan.xml'],
  [urls.zoneFeeds(), '/feeds/zones.opml'],
  [urls.sitemap(), '/sitemap.xml'],
  [urls.trends(), '/search/trends/'],
  [urls.trends(['a b', '园区']), '/search/trends/?q=a+b&q=%E5%9B%AD%E5%8C%BA'],
  [urls.myList(), '/list/'],
  [urls.shareCard('1f3a'), '/cards/1f3a.png'],
  [urls.jsonFeed(), '/feed.json'],
  [urls.openSearch(), '/opensearch.xml'],
  [urls.manifest(), '/manifest.webmanifest'],
  [urls.favicon(), '/favicon.png'],
  [urls.touchIcon(), '/apple-touch-icon.png'],
  [urls.icon(512), '/icon-512.png'],
  [urls.data(), '/data/'],
  [urls.dataFile('articles.csv'), '/data/articles.csv'],
  [urls.queryFeed('人才'), '/feeds/search/%E4%BA%BA%E6%89%8D.xml'],
  [urls.queryJsonFeed('人才'), '/feeds/search/%E4%BA%BA%E6%89%8D.json'],
  [urls.listPage(urls.zone(zone), 3), '/zones/kunshan/page/3/'],
  [urls.yearInList(urls.zone(zone), 987), '/zones/kunshan/#y0987'],
])('%s is the address that it was', (made, known) => {
  expect(made).toBe(known);
});

it('an article is found again by its address', () => {
  const segment = fc
    .string({ minLength: 1, maxLength: 8, unit: 'grapheme' })
    .filter((text) => !text.includes('/'));
  fc.assert(
    fc.property(fc.array(segment, { minLength: 1, maxLength: 4 }), (segments) => {
      const id = segments.join('/') as ArticleId;
      const address = urls.article(id);
      expect(address).toMatch(/^\/articles\/[!-~]+\.html$/);
      expect(urls.idAt(address)).toBe(id);
      expect(urls.fileOf(address)).toBe(`articles/${id}.html`);
    }),
  );
});

it.each<[string, string]>([
  ['/', 'index.html'],
  ['/zones/', 'zones/index.html'],
  ['/zones/#%E6%B1%9F%E8%8B%8F', 'zones/index.html'],
  ['/search/?q=%2F', 'search/index.html'],
  ['/articles/2023/04/a.html#p1', 'articles/2023/04/a.html'],
  ['/articles/2023/04/a%20%E7%94%B2.html', 'articles/2023/04/a 甲.html'],
  ['/feeds/zones.opml', 'feeds/zones.opml'],
  ['/authors/a%3Fb%23/', 'authors/a?b#/index.html'],
])('%s is answered by the file %s', (address, file) => {
  expect(urls.fileOf(address as urls.SitePath)).toBe(file);
});

it('a site may lie in a folder', () => {
  expect(urls.withBase('/', urls.zones())).toBe('/zones/');
  expect(urls.withBase('/papers/', urls.zones())).toBe('/papers/zones/');
});

it('asks the search page for exactly what a list was limited to', () => {
  const name = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' });
  const year = fc.integer({ min: 1000, max: 9999 });
  fc.assert(
    fc.property(
      fc.record({
        query: name,
        author: name,
        province: name,
        zone: name,
        topic: name,
        year,
        from: year,
        to: year,
      }),
      ({ query, author, province, zone, topic, year: of, from, to }) => {
        const address = found({
          query,
          author,
          province,
          zone: zone as ZoneId,
          topic: topic as TopicId,
          year: of,
          span: { from, to },
        });
        const state = stateOf(new URL(address, 'https://example.org').search);
        expect(isAsking(state)).toBe(true);
        expect(state).toMatchObject({
          query,
          facets: {
            author: [author],
            province: [province],
            zone: [zone],
            topic: [topic],
            year: [String(of)],
          },
          from: String(from),
          to: String(to),
        });
      },
    ),
  );
});
