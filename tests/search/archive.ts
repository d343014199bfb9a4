/** A small archive of made-up articles, rich in what search must get right. The same for the same seed. */
import type { ArticleRecord } from '../../src/articles/record.ts';
import type { ArticleId, TopicId, ZoneId } from '../../src/ids.ts';
import {
  planSegments,
  writeSearch,
  type PlanEntry,
  type PlanOptions,
  type QueryVocabulary,
  type SearchSource,
  type PlannedBefore,
} from '../../src/search/index/writeSegments.ts';
import { SearchEngine } from '../../src/search/serve/engine.ts';
import { fileTransport } from '../../src/search/serve/node/fileTransport.ts';
import { foldTable } from '../../src/text/characters/foldTable.ts';
import { join } from 'node:path';

export const VOCABULARY: QueryVocabulary = {
  zones: [
    {
      id: 'kunshan',
      name: '昆山高新区',
      officialName: '昆山高新技术产业开发区',
      aliases: ['昆山国家高新区'],
      province: '江苏',
    },
    { id: 'suzhou-industrial-park', name: '苏州工业园区', aliases: ['苏州工业园'], province: '江苏' },
    { id: 'nanning', name: '南宁高新区', aliases: [], province: '广西' },
    { id: 'xian', name: '西安高新区', aliases: [], province: '陕西' },
  ],
  topics: [
    { id: 'party-building', name: '党建' },
    { id: 'innovation', name: '科技创新' },
    { id: 'talent', name: '人才' },
  ],
  authors: ['魏志强', '吕科', '欧阳钢桥', '邱腾飞', '阿不都热合曼·买买提'].map((name) => ({ name })),
};

const WORDS = [
  '创新',
  '产业',
  '集群',
  '高新',
  '区',
  '昆山',
  '先进计算',
  '生命健康',
  '5G基站',
  'ISO9001',
  '2025年',
  '党建',
  '人才',
  '的',
  '和',
  '在',
  '是',
  '“链”',
  '《规划》',
  '，',
  '。',
  '、',
  '——',
  '……',
  'AI',
  'Ａ',
  '㎡',
  '3.5%',
  '隨著',
  '區',
  '🚀',
  '한국',
  'é',
  '𠮷',
  '·',
  ' ',
];

/** Repeatable chance (mulberry32). @returns a whole number below `below` */
export function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

/** An article made of chance. @param version changes the text, not the id */
export function madeUp(number: number, version = 0): SearchSource {
  const next = chance(number * 1000 + version);
  const pick = <T>(list: readonly T[]): T => list[next(list.length)]!;
  const some = <T>(list: readonly T[], most: number): T[] => [
    ...new Set(Array.from({ length: next(most + 1) }, () => pick(list))),
  ];
  const text = (length: number) =>
    Array.from({ length }, () => pick(WORDS))
      .join('')
      .trim() || '空';
  const year = 2018 + next(6);
  const date = [`${year}`, `${year}-0${1 + next(9)}`, `${year}-0${1 + next(9)}-1${next(10)}`][
    Math.min(next(6), 2)
  ]!;
  const record: ArticleRecord = {
    id: `${year}/a${number}` as ArticleId,
    file: '',
    digest: `${number}.${version}`,
    sha256: '',
    mark: [number, version],
    title: text(4),
    ...(next(4) === 0 && { kicker: text(2) }),
    date,
    zones: some(VOCABULARY.zones, 2).map(({ id }) => id as ZoneId),
    authors: some(VOCABULARY.authors, 2).map(({ name }) => ({ name })),
    topics: [pick(VOCABULARY.topics).id as TopicId],
    ...(next(5) === 0 && { column: '党建在高新' }),
    kind: pick(['news', 'news', 'photo', 'commentary'] as const),
    source: { publication: '示例报', issueDate: '2023-05-15', pageNumber: '6' },
    excerpt: '',
    length: 0,
    images: next(6) === 0 ? [{ caption: text(3), credit: '资料图片' }] : [],
    corrections: [],
    redirectFrom: [],
    draft: false,
    headline: [],
    names: [],
    simhash: '',
  };
  return { record, paragraphs: Array.from({ length: 1 + next(3) }, () => text(12)) };
}

export const entryOf = ({ record }: SearchSource): PlanEntry => ({
  id: record.id,
  digest: record.digest,
  sortKey: record.date.padEnd(7, '-00').padEnd(10, '-00').slice(0, 10),
});

/** Builds an index of articles into a folder. @returns what the next build needs */
export async function build(
  folder: string,
  articles: readonly SearchSource[],
  state?: PlannedBefore,
  options?: PlanOptions,
  vocabulary = VOCABULARY,
): Promise<PlannedBefore> {
  const plan = planSegments(state, articles.map(entryOf), options);
  const byId = new Map(articles.map((article) => [article.record.id as string, article]));
  await writeSearch({
    plan,
    vocabulary,
    outDir: folder,
    sources: async function* (ids) {
      for (const id of ids) yield byId.get(id)!;
    },
  });
  return plan.state;
}

export const openEngine = (folder: string) =>
  SearchEngine.open(fileTransport(join(folder, 'search')), () => Promise.resolve(foldTable));
