import type { Query } from './queries.ts';

/** What one query cost and brought. */
export interface Answer {
  query: Query;
  /** Numbers of the articles found, best first. */
  found: number[];
  /** Of a cold query, after the first use. */
  bytes: number;
  requests: number;
  /** Milliseconds of the same query again. */
  warm: number;
}

/** Figures of one way to search. */
export interface Figures {
  name: string;
  answers: Answer[];
  indexBytes: number;
  indexSeconds: number;
  firstUseBytes: number;
}

/** Arithmetic mean; NaN of nothing. */
export const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);

/** @param share 0.5 for the median */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
}

const recallOf = ({ query, found }: Answer) =>
  query.right.length === 0
    ? 1
    : query.right.filter((number) => found.includes(number)).length / query.right.length;

function precisionOf({ query, found }: Answer, most = Infinity): number {
  const shown = found.slice(0, most);
  if (shown.length === 0) return query.right.length === 0 ? 1 : 0;
  const right = new Set(query.right);
  return shown.filter((number) => right.has(number)).length / shown.length;
}

const reciprocalRank = ({ query, found }: Answer) => {
  const place = found.indexOf(query.right[0]!);
  return place < 0 ? 0 : 1 / (place + 1);
};

const two = (value: number) => value.toFixed(3);
const kb = (bytes: number) => (bytes / 1000).toFixed(1);

/** The table of docs/benchmarks.md. @param articles size of the corpus */
export function table(all: readonly Figures[], articles: number): string {
  const rows: [string, (figures: Figures) => string][] = [
    ['recall, 2–8 characters', (one) => two(mean(of(one, '2-8').map(recallOf)))],
    ['precision, 2–8 characters', (one) => two(mean(of(one, '2-8').map((answer) => precisionOf(answer))))],
    ['first ten right', (one) => two(mean(of(one, '2-8').map((answer) => precisionOf(answer, 10))))],
    ['recall, 1 character', (one) => two(mean(of(one, '1').map(recallOf)))],
    ['recall / precision, mixed Han, Latin, digits', (one) => both(of(one, 'mixed'))],
    ['recall / precision, traditional', (one) => both(of(one, 'traditional'))],
    ['recall / precision, full-width', (one) => both(of(one, 'full-width'))],
    [
      'answers for strings that are nowhere (of ' + of(all[0]!, 'nowhere').length + ')',
      (one) => String(of(one, 'nowhere').filter(({ found }) => found.length > 0).length),
    ],
    ['mean reciprocal rank, headlines', (one) => two(mean(of(one, 'headline').map(reciprocalRank)))],
    ['KB at first use', (one) => kb(one.firstUseBytes)],
    [
      'KB of a cold query, median / 90 %',
      (one) => `${kb(quantile(bytes(one), 0.5))} / ${kb(quantile(bytes(one), 0.9))}`,
    ],
    [
      'requests of a cold query, median / 90 %',
      (one) => `${quantile(requests(one), 0.5)} / ${quantile(requests(one), 0.9)}`,
    ],
    [
      'warm query, ms, median / 95 %',
      (one) => `${quantile(warm(one), 0.5).toFixed(1)} / ${quantile(warm(one), 0.95).toFixed(1)}`,
    ],
    ['index, bytes an article', (one) => (one.indexBytes / articles).toFixed(0)],
    ['indexing, seconds', (one) => one.indexSeconds.toFixed(1)],
  ];
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(['', ...all.map(({ name }) => name)]),
    line(['---', ...all.map(() => '---:')]),
    ...rows.map(([label, cell]) => line([label, ...all.map(cell)])),
  ].join('\n');
}

const of = ({ answers }: Figures, kind: Query['kind']) => answers.filter(({ query }) => query.kind === kind);
const both = (answers: Answer[]) =>
  `${two(mean(answers.map(recallOf)))} / ${two(mean(answers.map((answer) => precisionOf(answer))))}`;
const bytes = (one: Figures) => of(one, '2-8').map((answer) => answer.bytes);
const requests = (one: Figures) => of(one, '2-8').map((answer) => answer.requests);
const warm = (one: Figures) => of(one, '2-8').map((answer) => answer.warm);
