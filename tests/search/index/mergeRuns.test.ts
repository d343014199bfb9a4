import fc from 'fast-check';
import { expect, it } from 'vitest';
import { HEADLINE } from '../../../src/search/codec/postings.ts';
import { mergeRuns, PARTS, partsOf, sortRun, type SortedRun } from '../../../src/search/index/mergeRuns.ts';
import { PairLog } from '../../../src/search/index/pairLog.ts';
import { Units } from '../../../src/search/index/units.ts';

const text = fc.array(fc.constantFrom('甲', '乙', '丙', '丁'), { maxLength: 8 });

it('merged runs hold every pair once, in order, with its bytes of each run', () => {
  fc.assert(
    fc.property(fc.array(fc.array(text, { minLength: 1, maxLength: 3 }), { maxLength: 4 }), (texts) => {
      const units = new Units();
      let record = 0;
      const runs = texts.flatMap((run): SortedRun[] => {
        const log = new PairLog(units);
        for (const one of run) log.note(record++, one.length % 2 ? HEADLINE : 0, units.numbers(one));
        const sorted = sortRun(log);
        return sorted ? [sorted] : [];
      });
      const merged = [...mergeRuns(runs)];
      const pairs = texts.flat().flatMap((one) => one.slice(1).map((unit, at) => one[at]! + unit));
      expect(merged.map(({ term }) => term)).toEqual([...new Set(pairs)].sort());
      for (const part of PARTS) {
        const bytes = merged
          .flatMap((one) => partsOf(one, part))
          .reduce((sum, { start, end }) => sum + end - start, 0);
        expect(bytes).toBe(runs.reduce((sum, run) => sum + run.parts[part].bytes.length, 0));
      }
    }),
  );
});
