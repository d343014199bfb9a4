/** Small archives for the tests of catalogue and views. */
import fc from 'fast-check';
import { makeArchive, type Archive } from '../../../src/archive/archive.ts';
import { site, topic, zone, type PublishingDays } from '../../../src/archive/schema.ts';
import { markOf } from '../../../src/articles/mark.ts';
import { digestOf } from '../../../src/articles/parse.ts';
import type { ArticleRecord } from '../../../src/articles/record.ts';
import type { ArticleId, TopicId, ZoneId } from '../../../src/ids.ts';
import { daysInMonth } from '../../../src/dates/edtf.ts';

export const PAPER = '科技园报';

const ZONES = [
  {
    id: 'kunshan',
    name: '昆山高新区',
    officialName: '昆山高新技术产业开发区',
    province: '江苏',
    city: '苏州',
    county: '昆山市',
    approved: '2010-09',
  },
  { id: 'changzhou', name: '常州高新区', aliases: ['常州国家高新区'], province: '江苏', city: '常州' },
  { id: 'chongqing', name: '重庆高新区', province: '重庆', city: '重庆' },
  { id: 'songshanhu', name: '东莞松山湖高新区', province: '广东', city: '东莞', demonstration: '珠三角' },
  { id: 'lhasa', name: '拉萨高新区', province: '西藏', city: '拉萨' },
];
const TOPICS = [
  { id: 'talent', name: '人才', description: '人才的引进与培养。' },
  { id: 'energy', name: '新能源' },
  { id: 'culture', name: '文化体育' },
];

/** An archive with five zones in four provinces and three topics. */
export function sampleArchive({
  pageSize = 3,
  publishingDays = [],
}: { pageSize?: number; publishingDays?: PublishingDays[] } = {}): Archive {
  return makeArchive({
    site: {
      ...site.parse({ title: '档案', baseUrl: 'https://example.org', publication: PAPER, pageSize }),
      publishingDays,
    },
    zones: ZONES.map((entry) => zone.parse(entry)),
    provinceGrid: ['江苏', '重庆', '广东', '西藏', '台湾'].map((province, index) => ({
      province,
      col: index + 2,
      row: index,
    })),
    topics: TOPICS.map((entry) => topic.parse(entry)),
    authors: [],
    prose: [],
  });
}

/** What a test cares about in an article. */
export type Given = Partial<Omit<ArticleRecord, 'id' | 'zones' | 'topics'>> & {
  id: string;
  zones?: string[];
  topics?: string[];
};

/** A record with what a test cares about; the rest is plain. */
export function record({ id, zones = [], topics = ['talent'], source, ...given }: Given): ArticleRecord {
  const digest = digestOf(JSON.stringify({ ...given, source }));
  return {
    id: id as ArticleId,
    file: `articles/${id}.md`,
    digest,
    sha256: digest,
    mark: markOf(id, digest),
    title: `标题 ${id}`,
    headline: [`标题 ${id}`],
    date: '2020-05-04',
    zones: zones as ZoneId[],
    authors: [],
    topics: topics as TopicId[],
    kind: 'news',
    excerpt: '开头',
    length: 800,
    images: [],
    corrections: [],
    redirectFrom: [],
    draft: false,
    names: [],
    simhash: '0123456789abcdef',
    ...given,
    // As where articles are loaded: the archive's own paper where the source names none.
    ...(source && { source: { publication: PAPER, ...source } }),
  };
}

const pad = (value: number) => String(value).padStart(2, '0');
const day = (years: { min: number; max: number }) =>
  fc
    .tuple(fc.integer(years), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
    .map(
      ([year, month, dayOfMonth]) =>
        `${year}-${pad(month)}-${pad(Math.min(dayOfMonth, daysInMonth(year, month)))}`,
    );

/** A date of any precision. */
const date = (years: { min: number; max: number }) =>
  fc
    .tuple(day(years), fc.constantFrom(10, 10, 10, 7, 4), fc.constantFrom('', '', '~', '?'))
    .map(([whole, length, mark]) => whole.slice(0, length) + mark);

const AUTHORS = [
  { name: '魏志强' },
  { name: '解张', role: '记者' },
  { name: '欧阳钢桥', role: '通讯员' },
  { name: 'Li Ming' },
];

/** Any article of the sample archive; ids are given by `records`. */
const article = (years: { min: number; max: number }) =>
  fc.record({
    date: date(years),
    zones: fc.subarray(
      ZONES.slice(0, 4).map(({ id }) => id),
      { maxLength: 2 },
    ),
    topics: fc.subarray(
      TOPICS.map(({ id }) => id),
      { minLength: 1 },
    ),
    authors: fc.subarray(AUTHORS, { maxLength: 2 }),
    column: fc.option(fc.constantFrom('党建在高新', '园区巡礼'), { nil: undefined }),
    source: fc.option(
      fc.record({
        issueDate: day(years),
        pageNumber: fc.option(fc.constantFrom('1', '2', '10', 'A03'), { nil: undefined }),
      }),
      { nil: undefined },
    ),
  });

/** Any articles, in the order in which their files might be read. */
export const records = (
  options: { minLength?: number; maxLength?: number; years?: { min: number; max: number } } = {},
) => {
  const { minLength = 0, maxLength = 30, years = { min: 2018, max: 2021 } } = options;
  return fc
    .array(article(years), { minLength, maxLength })
    .map((all) => all.map((given, index) => record({ id: `a${index}`, ...given })));
};
