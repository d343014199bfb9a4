import fc from 'fast-check';
import { expect, it } from 'vitest';
import { HEADLINE } from '../../../src/search/codec/postings.ts';
import { CommonPairs } from '../../../src/search/index/commonPairs.ts';
import { PARTS, bytesOf, mergeRuns, sortRun } from '../../../src/search/index/mergeRuns.ts';
import { PairLog, Units } from '../../../src/search/index/pairLog.ts';
import { UnitMap } from '../../../src/search/index/unitMap.ts';

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
  all.forEach((text, record) => log.note(record, text.field, text.units));
  return log;
}

it('the log gives every pair once, sorted, with all its places in order', () => {
  fc.assert(
    fc.property(texts, (all) => {
      const sorted = [...logged(all).sorted()];
      const terms = sorted.map(({ term }) => term);
      expect(terms).toEqual([...terms].sort((a, b) => (a < b ? -1 : 1)));
      const found = sorted.map(({ term, records, spots }) => [
        term,
        [...records].map((record, at) => [record, spots[at]!]),
      ]);
      expect(Object.fromEntries(found)).toEqual(Object.fromEntries(counted(all)));
    }),
  );
});

it('the log knows what stands before and after a pair', () => {
  const units = new Units();
  const [pair] = [...logged([{ units: ['高', '新', '区', 'a'], field: 0 }], units).sorted()].filter(
    ({ term }) => term === '新区',
  );
  expect([[...pair!.before], [...pair!.after]]).toEqual([[units.number('高')], [units.number('a')]]);
});

it('merging gives every term of any run once, in order, with the bytes of each', () => {
  fc.assert(
    fc.property(fc.array(texts, { maxLength: 3 }), (runsOfTexts) => {
      const runs = runsOfTexts.flatMap((all) => sortRun(logged(all)) ?? []);
      const merged = [...mergeRuns(runs)];
      const terms = merged.map(({ term }) => term);
      expect(terms).toEqual([...new Set(runs.flatMap((run) => run.terms))].sort((a, b) => (a < b ? -1 : 1)));
      for (const part of PARTS) {
        const bytes = merged.flatMap((one) => bytesOf(one, part)).reduce((sum, one) => sum + one.length, 0);
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

it('units get numbers from one on, in the order they were met; a value is made once', () => {
  const units = new Units();
  expect(['高', '𠮷', '高', 'ab'].map((one) => units.number(one))).toEqual([1, 2, 1, 3]);
  expect(units.names()).toEqual(['高', '𠮷', 'ab']);
  let made = 0;
  const map = new UnitMap((one) => ({ one, made: made++ }));
  expect(map.of('高')).toBe(map.of('高'));
  expect(map.of('𠮷')).toBe(map.of('𠮷'));
  expect(made).toBe(2);
});
