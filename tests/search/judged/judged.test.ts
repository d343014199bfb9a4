/** The order of hits against judgements, through the engine; see docs/search.md. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ArticleId, TopicId, ZoneId } from '../../../src/ids.ts';
import type { SearchEngine } from '../../../src/search/serve/engine.ts';
import type { SearchSource } from '../../../src/search/documents/document.ts';
import { build, madeUp, openEngine } from '../archive.ts';
import { ARTICLES, type JudgedArticle } from './articles.ts';
import { QUERIES } from './queries.ts';

const folder = mkdtempSync(join(tmpdir(), 'judged-'));
let engine: SearchEngine;

beforeAll(async () => {
  await build(folder, ARTICLES.map(sourceOf));
  engine = await openEngine(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

function sourceOf({ id, title, kicker, date, zone, topic, author, body }: JudgedArticle): SearchSource {
  return {
    record: {
      ...madeUp(0).record,
      id: id as ArticleId,
      digest: id,
      title,
      kicker,
      date,
      zones: [zone as ZoneId],
      topics: [topic as TopicId],
      authors: author === undefined ? [] : [{ name: author }],
      column: undefined,
      images: [],
      kind: 'news',
    },
    paragraphs: body,
  };
}

async function idsOf(query: string): Promise<string[]> {
  const exact = await engine.search({ query, limit: 100 });
  const { hits } = exact.total > 0 ? exact : await engine.search({ query, limit: 100, loosen: true });
  return hits.map(({ id }) => id);
}

const reciprocalRank = (ids: readonly string[], id: string) =>
  ids.includes(id) ? 1 / (ids.indexOf(id) + 1) : 0;

/** Discounted cumulative gain of the first ten (Järvelin and Kekäläinen 2002), gain 2^grade - 1. */
const gain = (grades: readonly number[]) =>
  grades.slice(0, 10).reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);

function ndcg(ids: readonly string[], grades: Record<string, number>): number {
  const best = Object.values(grades).sort((a, b) => b - a);
  return gain(ids.map((id) => grades[id] ?? 0)) / gain(best);
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

it('judges sixty queries or more, each by articles that exist', () => {
  const known = new Set(ARTICLES.map(({ id }) => id));
  expect(QUERIES.length).toBeGreaterThanOrEqual(60);
  expect(QUERIES.flatMap(([, grades]) => Object.keys(grades)).filter((id) => !known.has(id))).toEqual([]);
});

it('puts the article first whose headline is typed, whole or its first half', async () => {
  const ranks: number[] = [];
  for (const { id, title } of ARTICLES) {
    ranks.push(reciprocalRank(await idsOf(title), id));
    ranks.push(reciprocalRank(await idsOf(title.slice(0, Math.ceil(title.length / 2) + 1)), id));
  }
  expect(mean(ranks)).toBe(1);
});

it('orders hits as judged', async () => {
  const scores: { query: string; score: number; ids: string[] }[] = [];
  for (const [query, grades] of QUERIES) {
    const ids = await idsOf(query);
    scores.push({ query, score: ndcg(ids, grades), ids });
  }
  const poor = scores.filter(({ score }) => score < 0.7);
  expect(poor).toEqual([]);
  expect(mean(scores.map(({ score }) => score))).toBeGreaterThanOrEqual(0.97);
});

it('shows the best article first or second, always', async () => {
  for (const [query, grades] of QUERIES) {
    const best = Math.max(...Object.values(grades));
    const ids = await idsOf(query);
    expect(
      ids.slice(0, 2).some((id) => grades[id] === best),
      `${query}: ${ids.join(' ')}`,
    ).toBe(true);
  }
});
