/** What single browsing pages tell. */
import { describe, expect, test } from 'vitest';
import type { ArticleRecord } from '../../../src/articles/record.ts';
import { publishingDays } from '../../../src/archive/schema.ts';
import { buildCatalogue } from '../../../src/catalogue/catalogue.ts';
import type { AuthorProps } from '../../../src/site/views/facets/author.ts';
import type { AuthorInitialProps, AuthorsProps } from '../../../src/site/views/facets/authors.ts';
import type { CoverageProps, CoverageYearProps } from '../../../src/site/views/calendar/coverage.ts';
import type { DatesProps } from '../../../src/site/views/calendar/dates.ts';
import type { DayOfYearProps, DaysProps } from '../../../src/site/views/calendar/days.ts';
import { pages } from '../../../src/site/views/index.ts';
import type { ListPageProps } from '../../../src/site/views/parts/list.ts';
import type { IssueProps } from '../../../src/site/views/calendar/issue.ts';
import type { IssuesProps, IssueYearProps } from '../../../src/site/views/calendar/issues.ts';
import type { DayProps, MonthProps } from '../../../src/site/views/calendar/month.ts';
import type { TopicProps } from '../../../src/site/views/facets/topic.ts';
import type { TopicsProps } from '../../../src/site/views/facets/topics.ts';
import type { YearProps } from '../../../src/site/views/calendar/year.ts';
import type { ZoneProps } from '../../../src/site/views/facets/zone.ts';
import type { ZonesProps } from '../../../src/site/views/facets/zones.ts';
import type { Page } from '../../../src/site/views/parts/page.ts';
import { PAPER, record, sampleArchive, type Given } from './sample.ts';

/** Props of one page of an archive with these articles. */
function propsAt<Props>(...given: Parameters<typeof pageAt>): Props {
  return pageAt(...given).props as Props;
}

function pageAt(path: string, all: ArticleRecord[], archive = sampleArchive()): Page {
  const page = [...pages(buildCatalogue(archive, all))].find(
    (candidate) => decodeURI(candidate.path) === path,
  );
  if (!page) throw new Error(`no page at ${path}`);
  return page;
}
const urls = (cards: { url: string }[]) => cards.map(({ url }) => url.replace(/^\/articles\/|\.html$/g, ''));
const many = (count: number, given: (index: number) => Omit<Given, 'id'> & { id?: string }) =>
  Array.from({ length: count }, (_, index) =>
    record({ id: `a${String(index).padStart(3, '0')}`, ...given(index) }),
  );

describe('a zone', () => {
  const articles = many(8, (index) => ({
    date: `${2018 + Math.floor(index / 4)}-03-0${1 + (index % 4)}`,
    zones: ['kunshan'],
    topics: index < 6 ? ['talent'] : ['talent', 'energy'],
    authors: [{ name: index < 5 ? '魏志强' : '吕科' }],
  }));
  const zone = propsAt<ZoneProps>('/zones/kunshan/', articles);

  test('tells what the registry states, and nothing it does not', () => {
    expect(zone.facts).toEqual({
      officialName: '昆山高新技术产业开发区',
      aliases: [],
      province: '江苏',
      city: '苏州',
      county: '昆山市',
      approved: '2010-09',
    });
    expect(propsAt<ZoneProps>('/zones/changzhou/', articles).facts).not.toHaveProperty('approved');
    expect(zone.trail.map(({ label }) => label)).toEqual(['园区', '江苏']);
  });

  test('names it otherwise once each, as set, however often papers printed it otherwise', () => {
    const archive = sampleArchive();
    const [kunshan] = archive.zones.filter(({ id }) => id === 'kunshan');
    const aliases = ['昆山园区（玉山）', '昆山园区(玉山)', '昆山高新区', '昆山高新技术产业开发区'];
    const zones = archive.zones.map((one) => (one === kunshan ? { ...one, aliases } : one));
    const { facts } = propsAt<ZoneProps>('/zones/kunshan/', articles, { ...archive, zones });
    expect(facts!.aliases).toEqual(['昆山园区（玉山）']);
  });

  test('shows the newest articles first, the newest page filled up with the full one before it', () => {
    expect(urls(zone.latest.cards)).toEqual(['a007', 'a006', 'a005', 'a004', 'a003']);
    expect(zone.latest).toMatchObject({ total: 8, older: '/zones/kunshan/page/1/' });
  });

  test('is read forward on its numbered pages, from the oldest on, each with the years so far', () => {
    expect(zone.latest.oldest).toBe('/zones/kunshan/page/1/');
    const [first, second] = [1, 2].map((number) =>
      propsAt<ListPageProps>(`/zones/kunshan/page/${number}/`, articles),
    );
    expect(urls(first!.cards)).toEqual(['a000', 'a001', 'a002']);
    expect(urls(second!.cards)).toEqual(['a003', 'a004', 'a005']);
    expect(first!.years).toEqual([{ label: '2018', url: '/zones/kunshan/page/1/#y2018' }]);
    expect(second!.years.at(-1)).toEqual({ label: '2019', url: '/zones/kunshan/page/2/#y2019' });
  });

  test('on one page has its oldest first by the search, unless all is seen at a glance', () => {
    const archive = sampleArchive({ pageSize: 20 });
    const oldest = (count: number) =>
      propsAt<ZoneProps>('/zones/kunshan/', articles.slice(0, count), archive).latest.oldest;
    expect(oldest(8)).toBe('/search/?zone=kunshan&sort=oldest');
    expect(oldest(5)).toBeUndefined();
  });

  test('counts topics, authors and years, and leads from a year to the page where it begins', () => {
    expect(zone.topics).toEqual({
      links: [
        { label: '人才', url: '/search/?zone=kunshan&topic=talent', count: 8 },
        { label: '新能源', url: '/search/?zone=kunshan&topic=energy', count: 2 },
      ],
      others: 0,
    });
    expect(zone.authors.links.map(({ label, count }) => [label, count])).toEqual([
      ['魏志强', 5],
      ['吕科', 3],
    ]);
    expect(zone.years).toEqual([
      { year: 2018, count: 4, url: '/zones/kunshan/page/1/#y2018', found: '/search/?zone=kunshan&year=2018' },
      { year: 2019, count: 4, url: '/zones/kunshan/#y2019', found: '/search/?zone=kunshan&year=2019' },
    ]);
    const older = propsAt<ZoneProps>('/zones/kunshan/', [
      ...articles,
      ...many(4, (index) => ({ id: `b${index}`, date: '2021-01-01', zones: ['kunshan'] })),
    ]);
    expect(older.years.map(({ year, url }) => [year, url])).toEqual([
      [2018, '/zones/kunshan/page/1/#y2018'],
      [2019, '/zones/kunshan/page/2/#y2019'],
      [2020, undefined],
      [2021, '/zones/kunshan/page/3/#y2021'],
    ]);
  });

  test('names its neighbours in the province without numbers, which would change with articles elsewhere', () => {
    expect(zone.neighbours).toEqual([{ label: '常州高新区', url: '/zones/changzhou/' }]);
  });

  test('without articles has a page all the same', () => {
    expect(propsAt<ZoneProps>('/zones/lhasa/', articles)).toMatchObject({
      name: '拉萨高新区',
      years: [],
      latest: { cards: [], total: 0 },
    });
  });

  test('综合 gathers articles about no single zone', () => {
    const zones = propsAt<ZoneProps>('/zones/none/', [...articles, record({ id: 'general' })]);
    expect(zones).toMatchObject({ name: '综合', neighbours: [], latest: { total: 1 } });
    expect(zones.facts).toBeUndefined();
  });
});

describe('the index of zones', () => {
  const articles = [
    ...many(4, () => ({ zones: ['changzhou'] })),
    record({ id: 'both', zones: ['changzhou', 'kunshan'] }),
    record({ id: 'c', zones: ['chongqing'] }),
    record({ id: 'none' }),
  ];
  const index = propsAt<ZonesProps>('/zones/', articles);

  test('counts an article about two zones of a province once there', () => {
    expect(index.provinces.map(({ province, count }) => [province, count])).toEqual([
      ['江苏', 5],
      ['重庆', 1],
      ['广东', 0],
      ['西藏', 0],
      ['台湾', 0],
    ]);
    expect(index).toMatchObject({ total: 5, covered: 3, unzoned: { count: 1, url: '/zones/none/' } });
  });

  test('draws every provincial unit on the map, each a link to its section, the shade from its number', () => {
    expect(index.tiles.map(({ label, count, step }) => [label, count, step])).toEqual([
      ['江苏', 5, 4],
      ['重庆', 1, 2],
      ['广东', 0, 0],
      ['西藏', 0, 0],
      ['台湾', 0, 0],
    ]);
    expect(index.tiles.map(({ url }) => decodeURI(url))).toEqual(
      index.provinces.map(({ province }) => `/zones/#${province}`),
    );
    expect(index.tiles[0]).toMatchObject({ col: 1, row: 1 });
  });

  test('orders zones by number, by pinyin, and by number within a province', () => {
    expect(index.ranked.map(({ label, count }) => [label, count])).toEqual([
      ['常州高新区', 5],
      ['重庆高新区', 1],
      ['昆山高新区', 1],
    ]);
    expect(index.initials.map(({ initial, zones }) => [initial, ...zones.map(({ label }) => label)])).toEqual(
      [
        ['C', '常州高新区', '重庆高新区'],
        ['D', '东莞松山湖高新区'],
        ['K', '昆山高新区'],
        ['L', '拉萨高新区'],
      ],
    );
    expect(index.provinces[0]!.zones.map(({ label }) => label)).toEqual(['常州高新区', '昆山高新区']);
    expect(index.provinces[0]!.zones[1]!.find).toBe(
      '昆山高新区|昆山高新技术产业开发区|江苏|苏州|昆山市|kun shan gao xin qu',
    );
  });
});

describe('a topic', () => {
  test('tells its zones over time, in as few columns as a phone can show', () => {
    const articles = many(12, (index) => ({
      date: String(2003 + 2 * index),
      zones: index % 3 === 0 ? ['kunshan'] : ['changzhou', 'chongqing'],
      topics: ['energy'],
    }));
    const { matrix, latest } = propsAt<TopicProps>('/topics/energy/', articles);
    expect(matrix.periods).toEqual(
      [2000, 2005, 2010, 2015, 2020, 2025].map((from) => ({ from, to: from + 4 })),
    );
    expect(
      matrix.rows.map(({ zone, total, counts }) => [
        zone.label,
        total.count,
        counts.map(({ count }) => count),
      ]),
    ).toEqual([
      ['常州高新区', 8, [0, 2, 2, 2, 1, 1]],
      ['重庆高新区', 8, [0, 2, 2, 2, 1, 1]],
      ['昆山高新区', 4, [1, 1, 0, 1, 1, 0]],
    ]);
    expect(latest.total).toBe(12);
  });

  test('of a few years has a column for each', () => {
    const { matrix } = propsAt<TopicProps>(
      '/topics/energy/',
      many(3, (index) => ({ date: `${2021 + index}`, zones: ['kunshan'], topics: ['energy'] })),
    );
    expect(matrix.periods).toEqual([
      { from: 2021, to: 2021 },
      { from: 2022, to: 2022 },
      { from: 2023, to: 2023 },
    ]);
  });

  test('without articles has a page and a place in the index', () => {
    const others = [record({ id: 'a', topics: ['energy'] }), record({ id: 'b', topics: ['talent'] })];
    expect(propsAt<TopicProps>('/topics/culture/', others).nearest!.map(({ label }) => label)).toEqual([
      '新能源',
      '人才',
    ]);
    expect(propsAt<TopicProps>('/topics/energy/', others).nearest).toBeUndefined();
    expect(propsAt<TopicProps>('/topics/culture/', []).matrix).toEqual({ periods: [], rows: [], others: 0 });
    expect(
      propsAt<TopicsProps>('/topics/', []).topics.map(({ label, count, description }) => [
        label,
        count,
        description,
      ]),
    ).toEqual([
      ['人才', 0, '人才的引进与培养。'],
      ['新能源', 0, undefined],
      ['文化体育', 0, undefined],
    ]);
  });

  test('of more centuries than any newspaper still has a table', () => {
    const { matrix } = propsAt<TopicProps>('/topics/energy/', [
      record({ id: 'a', date: '1000', zones: ['kunshan'], topics: ['energy'] }),
      record({ id: 'b', date: '2000', zones: ['kunshan'], topics: ['energy'] }),
    ]);
    expect(matrix.rows[0]!.counts.reduce((sum, { count }) => sum + count, 0)).toBe(2);
  });
});

describe('authors', () => {
  const byline = (names: string[]) => many(names.length, (index) => ({ authors: [{ name: names[index]! }] }));

  test('stand under the initial of the surname, as it is read in names', () => {
    const { initials, most, total } = propsAt<AuthorsProps>(
      '/authors/',
      byline(['解张', '解张', '魏志强', '吴嵩情']),
    );
    expect(
      initials.map(({ initial, count, authors }) => [initial, count, authors!.map(({ label }) => label)]),
    ).toEqual([
      ['W', 2, ['魏志强', '吴嵩情']],
      ['X', 1, ['解张']],
    ]);
    expect(most).toEqual([]);
    expect(total).toBe(3);
  });

  test('have pages by letter where one page cannot hold them all', () => {
    const names = Array.from(
      { length: 601 },
      (_, index) => `${index % 2 === 0 ? '李' : '王'}${String.fromCodePoint(0x4e00 + index)}`,
    );
    const articles = byline(names);
    const index = propsAt<AuthorsProps>('/authors/', articles);
    expect(index.most).toHaveLength(24);
    expect(index.initials).toEqual([
      { initial: 'L', count: 301, url: '/authors/by-initial/l/' },
      { initial: 'W', count: 300, url: '/authors/by-initial/w/' },
    ]);
    expect(propsAt<AuthorInitialProps>('/authors/by-initial/l/', articles).authors).toHaveLength(301);
  });

  test('have roles, zones, years and articles on their pages', () => {
    const articles = many(3, (index) => ({
      date: `${2020 + index}-01-01`,
      zones: ['kunshan'],
      authors: [{ name: '欧阳钢桥', role: '特约通讯员' }],
    }));
    const author = propsAt<AuthorProps>('/authors/欧阳钢桥/', articles);
    expect(author).toMatchObject({
      name: '欧阳钢桥',
      roles: ['特约通讯员'],
      zones: { links: [{ label: '昆山高新区', count: 3 }] },
      latest: { total: 3 },
    });
    expect(author.years.map(({ year }) => year)).toEqual([2020, 2021, 2022]);
  });
});

describe('dates', () => {
  const articles = [
    record({ id: 'year', date: '2020' }),
    record({ id: 'month', date: '2020-05~' }),
    ...many(14, (index) => ({ date: '2020-05-04', source: { pageNumber: String(index + 1) } })),
    record({ id: 'leap', date: '2020-02-29' }),
    record({ id: 'next', date: '2022-05-04' }),
  ];

  test('lead to the days of the year where a day is known', () => {
    expect(propsAt<DatesProps>('/dates/', articles).days).toBe('/dates/days/');
    expect(propsAt<DatesProps>('/dates/', articles.slice(0, 2)).days).toBeUndefined();
  });

  test('lead from the years to their months', () => {
    const { years, total } = propsAt<DatesProps>('/dates/', articles);
    expect(total).toBe(18);
    expect(
      years.map(({ year, count, months }) => [
        year,
        count,
        months.map(({ month, count: inMonth }) => [month, inMonth]),
      ]),
    ).toEqual([
      [2022, 1, [[5, 1]]],
      [
        2020,
        17,
        [
          [2, 1],
          [5, 15],
        ],
      ],
    ]);
  });

  test('a year has months with their newest headlines, its own zones and topics, and the years beside it', () => {
    const year = propsAt<YearProps>('/dates/2020/', articles);
    expect(year.months.map(({ month, count, headlines }) => [month, count, headlines.length])).toEqual([
      [2, 1, 1],
      [5, 15, 10],
    ]);
    expect(urls(year.months[1]!.headlines)[0]).toBe('a013');
    expect(urls(year.yearOnly.cards)).toEqual(['year']);
    expect(year.previous).toBeUndefined();
    expect(year.next).toEqual({ label: '2022年', url: '/dates/2022/' });
  });

  test('a month has its days, the fullest cut short with a page of their own, and articles known only to the month', () => {
    const month = propsAt<MonthProps>('/dates/2020/05/', articles);
    expect(month.days).toHaveLength(1);
    expect(month.days[0]).toMatchObject({
      day: 4,
      count: 14,
      url: '/dates/2020/05/04/',
      more: '/dates/2020/05/04/',
      sameDay: '/dates/days/05-04/',
    });
    expect(month.days[0]!.headlines).toHaveLength(12);
    expect(urls(month.monthOnly.cards)).toEqual(['month']);
    expect([month.previous?.url, month.next?.url]).toEqual(['/dates/2020/02/', '/dates/2022/05/']);
    expect(urls(propsAt<DayProps>('/dates/2020/05/04/', articles).headlines)).toHaveLength(14);
  });

  test('a calendar day joins the years, each year cut short with the way to all', () => {
    const day = propsAt<DayOfYearProps>('/dates/days/05-04/', articles);
    expect(day.years.map(({ year, count, url, headlines }) => [year, count, url, headlines.length])).toEqual([
      [2022, 1, '/dates/2022/05/#d04', 1],
      [2020, 14, '/dates/2020/05/04/', 6],
    ]);
    expect([day.previous?.label, day.next]).toEqual(['2月29日', undefined]);
    expect(propsAt<DaysProps>('/dates/days/', articles).months).toEqual([
      { month: 2, days: [{ day: 29, url: '/dates/days/02-29/' }] },
      { month: 5, days: [{ day: 4, url: '/dates/days/05-04/' }] },
    ]);
  });
});

describe('issues', () => {
  const printed = (id: string, issueDate: string, pageNumber?: string) =>
    record({ id, zones: ['kunshan'], source: { issueDate, ...(pageNumber && { pageNumber }) } });
  const articles = [
    printed('a', '2023-05-15', '2'),
    printed('b', '2023-05-15', '1'),
    printed('c', '2023-05-15'),
    printed('d', '2023-05-22', '1'),
    printed('e', '2022-01-03', '1'),
    record({ id: 'undated' }),
  ];

  test('are counted by year, and articles without one are told', () => {
    expect(propsAt<IssuesProps>('/issues/', articles)).toMatchObject({
      total: 3,
      publications: [PAPER],
      undated: 1,
      years: [
        { year: 2023, issues: 2, articles: 4 },
        { year: 2022, issues: 1, articles: 1 },
      ],
    });
    const year = propsAt<IssueYearProps>('/issues/2023/', articles);
    expect(year.publications).toMatchObject([
      {
        name: PAPER,
        issues: 2,
        articles: 4,
        months: [
          {
            month: 5,
            days: [
              { day: 15, count: 3, pages: 2, url: `/issues/2023/05/15/${encodeURI(PAPER)}/` },
              { day: 22, count: 1, pages: 1 },
            ],
          },
        ],
      },
    ]);
    expect(year.coverage).toBe('/coverage/2023/');
    expect([year.previous?.label, year.next]).toEqual(['2022年', undefined]);
  });

  test('have their pages in order, and lead to the issues beside them', () => {
    const issue = propsAt<IssueProps>(`/issues/2023/05/15/${PAPER}/`, articles);
    expect(issue.pages.map(({ id, number, headlines }) => [id, number, urls(headlines)])).toEqual([
      ['p1', '1', ['b']],
      ['p2', '2', ['a']],
      ['unknown', '', ['c']],
    ]);
    expect([issue.previous?.label, issue.next?.label]).toEqual(['2022年1月3日', '2023年5月22日']);
    expect(issue.count).toBe(3);
    expect(issue.sheets).toEqual([
      { number: '1', id: 'p1' },
      { number: '2', id: 'p2' },
    ]);
  });

  test('in a year are told by the longest article of the first page', () => {
    const titled = (id: string, length: number, pageNumber: string) => ({
      ...printed(id, '2023-05-15', pageNumber),
      headline: [id],
      length,
    });
    const year = propsAt<IssueYearProps>('/issues/2023/', [
      titled('brief', 90, '1'),
      titled('leading', 900, '1'),
      titled('inside', 9000, '2'),
    ]);
    expect(year.publications[0]!.months[0]!.days[0]!.headline).toEqual(['leading']);
  });

  test('come with their texts for paper, unless those are too long', () => {
    const page = (length: number) =>
      pageAt(`/issues/2023/05/15/${PAPER}/`, [{ ...printed('a', '2023-05-15', '1'), length }]);
    expect((page(1000).props as IssueProps).printed).toHaveLength(1);
    expect(page(1000).texts).toHaveLength(1);
    expect((page(200_000).props as IssueProps).printed).toEqual([]);
    expect(page(200_000).texts).toEqual([]);
  });

  test('an archive that names none says so', () => {
    expect(propsAt<IssuesProps>('/issues/', [record({ id: 'a' })])).toMatchObject({
      total: 0,
      years: [],
      undated: 1,
    });
  });
});

describe('coverage', () => {
  const printed = (id: string, issueDate: string, pageNumber: string) =>
    record({ id, source: { issueDate, pageNumber } });
  const articles = [
    printed('a', '2022-12-26', '1'),
    printed('b', '2023-01-02', '1'),
    printed('c', '2023-01-02', '2'),
    printed('d', '2023-01-03', '1'),
    record({ id: 'undated' }),
  ];
  const archive = sampleArchive({
    publishingDays: [
      publishingDays.parse({
        publication: PAPER,
        weekdays: [1],
        from: '2022-12-19',
        to: '2023-01-09',
        pages: 2,
      }),
    ],
  });

  test('sums up what is held, missing, partly keyed and beyond the plan, year by year', () => {
    const { publications, undated, total } = propsAt<CoverageProps>('/coverage/', articles, archive);
    expect([undated, total]).toEqual([1, 5]);
    expect(publications).toMatchObject([
      { name: PAPER, sum: { expected: 4, held: 3, missing: 2, partial: 1, extra: 1, pages: 4, articles: 4 } },
    ]);
    expect(publications[0]!.years.map(({ year, held, missing }) => [year, held, missing])).toEqual([
      [2023, 2, 1],
      [2022, 1, 1],
    ]);
  });

  test('shows each day of a year, with its articles and pages, and a link where there is an issue', () => {
    const { publications, previous } = propsAt<CoverageYearProps>('/coverage/2023/', articles, archive);
    expect(
      publications[0]!.months[0]!.days.map(({ day, state, articles: count, pages: printedPages, url }) => [
        day,
        state,
        count,
        printedPages,
        url !== undefined,
      ]),
    ).toEqual([
      [2, 'whole', 2, 2, true],
      [3, 'held', 1, 1, true],
      [9, 'missing', 0, 0, false],
    ]);
    expect(previous).toEqual({ label: '2022年', url: '/coverage/2022/' });
  });

  test('claims nothing missing where the archive does not tell the publishing days', () => {
    const { publications } = propsAt<CoverageProps>('/coverage/', articles);
    expect(publications[0]!.sum).toEqual({ held: 3, pages: 4, articles: 4 });
  });
});
