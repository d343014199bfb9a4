import fc from 'fast-check';
import { expect, it } from 'vitest';
import { HEADLINE } from '../../../src/search/codec/postings.ts';
import { CommonPairs } from '../../../src/search/index/commonPairs.ts';
import { PARTS, mergeRuns, partsOf, sortRun } from '../../../src/search/index/mergeRuns.ts';
import { PairLog } from '../../../src/search/index/pairLog.ts';
import { Units } from '../../../src/search/index/units.ts';

const unit = fc.constantFrom('高', '新', '区', '𠮷', 'a', '');
const texts = fc.array(
  fc.record({ units: fc.array(unit, { maxLength: 8 }), field: fc.constantFrom(0 as const, HEADLINE) }),
  { maxLength: 5 },
);

/** Pairs with their places, counted one by one. */
function counted(all: { units: string[]; field: number }[]): Map<string, [number, number][]> {
  const pairs = new Map<string, [number, number][]>();
  all.forEach(({ units, field }, record) =>
    units.slice(1).forEach((second, position) => {
      const first = units[position]!;
      if (first === '' || second === '') return;
      pairs.set(first + second, [...(pairs.get(first + second) ?? []), [record, position * 2 + field]]);
    }),
  );
  return pairs;
}

function logged(all: { units: string[]; field: 0 | typeof HEADLINE }[], units = new Units()): PairLog {
  const log = new PairLog(units);
  all.forEach((text, record) => log.note(record, text.field, units.numbers(text.units)));
  return log;
}

/** The pairs of a log, each occurrence with its record, its spot, and the units before and after. */
function placesIn(log: PairLog) {
  return Array.from(log.sorted(), ({ term, occurrences: { length, records, spots, before, after } }) => ({
    term,
    places: Array.from({ length }, (_, at) => [records[at]!, spots[at]!, before[at]!, after[at]!] as const),
  }));
}

it('the log gives every pair once, sorted, with all its places in order', () => {
  fc.assert(
    fc.property(texts, (all) => {
      const sorted = placesIn(logged(all));
      const terms = sorted.map(({ term }) => term);
      expect(terms).toEqual([...terms].sort((a, b) => (a < b ? -1 : 1)));
      const found = sorted.map(({ term, places }) => [term, places.map(([record, spot]) => [record, spot])]);
      expect(Object.fromEntries(found)).toEqual(Object.fromEntries(counted(all)));
    }),
  );
});

it('the log knows what stands before and after a pair, and nothing of the lists beside it', () => {
  const units = new Units();
  const log = logged(
    [
      { units: ['高', '新', '区', 'a'], field: HEADLINE },
      { units: ['新', '区'], field: 0 },
    ],
    units,
  );
  const [pair] = placesIn(log).filter(({ term }) => term === '新区');
  expect(pair!.places).toEqual([
    [0, 2 + HEADLINE, units.number('高'), units.number('a')],
    [1, 0, 0, 0],
  ]);
});

it('a log that was cleared gives only what was noted since', () => {
  const units = new Units();
  const log = logged([{ units: ['高', '新', '区'], field: 0 }], units);
  log.clear();
  log.note(7, 0, units.numbers(['新', '区']));
  expect(placesIn(log)).toEqual([{ term: '新区', places: [[7, 0, 0, 0]] }]);
});

it('merging gives every term of any run once, in order, with the bytes of each', () => {
  fc.assert(
    fc.property(fc.array(texts, { maxLength: 3 }), (runsOfTexts) => {
      const runs = runsOfTexts.flatMap((all) => sortRun(logged(all)) ?? []);
      const merged = [...mergeRuns(runs)];
      const terms = merged.map(({ term }) => term);
      expect(terms).toEqual([...new Set(runs.flatMap((run) => run.terms))].sort((a, b) => (a < b ? -1 : 1)));
      for (const part of PARTS) {
        const bytes = merged
          .flatMap((one) => partsOf(one, part))
          .reduce((sum, { start, end }) => sum + end - start, 0);
        expect(bytes).toBe(runs.reduce((sum, run) => sum + run.parts[part].bytes.length, 0));
      }
    }),
  );
});

it('nothing noted makes no run', () => {
  expect(sortRun(new PairLog(new Units()))).toBeUndefined();
  expect([...mergeRuns([])]).toEqual([]);
});

it('a common pair is found from either side, and only where it is commoner', () => {
  const units = new Units();
  const common = new CommonPairs(units);
  common.add('高新', 2);
  common.add('新区', 1);
  common.add('区区', 0);
  expect(['高新', '新区', '区区', '新高'].map((term) => common.classOf(term))).toEqual([2, 1, 0, 0]);
  const [before, after] = common.beside('新区');
  expect([before?.(units.number('高')), before?.(units.number('区')), after]).toEqual([
    true,
    false,
    undefined,
  ]);
  const [, behind] = common.beside('高新');
  expect(behind?.(units.number('区'))).toBe(false);
});
