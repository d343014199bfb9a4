import { expect, test } from 'vitest';
import { publishingDays } from '../../src/archive/schema.ts';
import { buildCatalogue } from '../../src/catalogue/catalogue.ts';
import { coverageOf } from '../../src/catalogue/coverage.ts';
import { PAPER, record, sampleArchive } from '../site/views/sample.ts';

const printed = (id: string, issueDate: string, pageNumber?: string, publication?: string) =>
  record({
    id,
    source: { issueDate, ...(pageNumber && { pageNumber }), ...(publication && { publication }) },
  });
const issues = (...records: ReturnType<typeof record>[]) => buildCatalogue(sampleArchive(), records).issues;
const plan = (rest: object) => publishingDays.parse({ publication: PAPER, weekdays: [1], ...rest });
const states = (coverage: ReturnType<typeof coverageOf>) =>
  coverage.map(({ days }) => days.map(({ day, state }) => `${day} ${state}`));

test('without publishing days it tells what is held and calls nothing missing', () => {
  const [paper] = coverageOf(
    issues(printed('a', '2023-05-15', '2'), printed('b', '2023-05-15', '2'), printed('c', '2023-05-29')),
    [],
  );
  expect(paper).toMatchObject({ publication: PAPER, planned: false });
  expect(paper!.days).toEqual([
    { day: '2023-05-15', state: 'held', expected: false, articles: 2, pages: 1 },
    { day: '2023-05-29', state: 'held', expected: false, articles: 1, pages: 0 },
  ]);
});

test('tells whole, partly keyed and missing issues, and leaves days without a paper out', () => {
  const held = issues(
    printed('a', '2023-05-08', '1'),
    printed('b', '2023-05-08', '2'),
    printed('c', '2023-05-15', '1'),
    printed('d', '2023-05-16', '1'),
  );
  const coverage = coverageOf(held, [
    plan({ from: '2023-05-01', to: '2023-05-28', except: ['2023-05-01'], pages: 2 }),
  ]);
  expect(states(coverage)).toEqual([
    ['2023-05-08 whole', '2023-05-15 partial', '2023-05-16 held', '2023-05-22 missing'],
  ]);
  expect(coverage[0]!.days.map(({ expected }) => expected)).toEqual([true, true, false, true]);
});

test('where a rule has no first or last day, the first and last issue held stand for it', () => {
  const held = issues(printed('a', '2022-12-26', '1'), printed('b', '2023-01-09', '1'));
  expect(states(coverageOf(held, [plan({})]))).toEqual([
    ['2022-12-26 held', '2023-01-02 missing', '2023-01-09 held'],
  ]);
  expect(coverageOf([], [plan({})])).toEqual([{ publication: PAPER, planned: true, days: [] }]);
});

test('counts Sunday as the seventh day, and lets a later rule win', () => {
  const held = issues(printed('a', '2023-05-07', '1'));
  const coverage = coverageOf(held, [
    plan({ weekdays: [7], from: '2023-05-01', to: '2023-05-14', pages: 2 }),
    plan({ weekdays: [7], from: '2023-05-06', to: '2023-05-08', pages: 1 }),
  ]);
  expect(states(coverage)).toEqual([['2023-05-07 whole', '2023-05-14 missing']]);
});

test('keeps papers apart, also those that differ in signs alone', () => {
  const held = issues(
    printed('a', '2023-05-08', '1', '《园区日报》'),
    printed('b', '2023-05-08', '1', '园区日报'),
    printed('c', '2023-05-08', '1'),
  );
  expect(coverageOf(held, []).map(({ days }) => days.map(({ articles }) => articles))).toEqual([
    [1],
    [1],
    [1],
  ]);
});

test('a joint issue is one issue, at its first day, and nothing is missing on the others', () => {
  const held = issues(
    printed('a', '2023-01-23', '1'),
    printed('b', '2023-01-23/2023-01-30', '2'),
    printed('c', '2023-02-13', '1'),
  );
  expect(held.map(({ day, until, count }) => [day, until, count])).toEqual([
    ['2023-01-23', '2023-01-30', 2],
    ['2023-02-13', undefined, 1],
  ]);
  expect(states(coverageOf(held, [plan({})]))).toEqual([
    ['2023-01-23 held', '2023-02-06 missing', '2023-02-13 held'],
  ]);
});
