import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldText } from '../../../src/import/base/fold.ts';

it.each([
  ['full-width forms', '２０２３年４月，（Ａ１版）', '2023年4月,(A1版)'],
  ['white space', '甲\u3000乙\u00a0丙\t丁', '甲 乙 丙 丁'],
  ['traditional characters', '崑山高新區', '昆山高新区'],
  ['radicals of PDF files', '2023年4⽉10⽇', '2023年4月10日'],
  ['middle dots', '古丽•艾山・买买提', '古丽·艾山·买买提'],
])('folds %s', (_name, raw, folded) => {
  expect(foldText(raw)).toBe(folded);
});

it('keeps the length, so that offsets hold in both texts, and folds once and for all', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (raw) => {
      const folded = foldText(raw);
      expect(folded).toHaveLength(raw.length);
      expect(foldText(folded)).toBe(folded);
    }),
  );
});
