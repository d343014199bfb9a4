import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  dateNumber,
  decodeAuthors,
  decodeDocValues,
  encodeAuthors,
  encodeDocValues,
  kindOf,
  lengthStep,
  type DocValuesRow,
} from '../../../src/search/codec/docValues.ts';

const names = fc.uniqueArray(fc.constantFrom('kunshan', 'nanning', '魏志强', '吕科', 'a"b\n'), {
  maxLength: 3,
});
const row: fc.Arbitrary<DocValuesRow> = fc.record({
  sortKey: fc.constantFrom('1998-00-00', '2023-04-00', '2023-04-15', '2025-12-31'),
  zones: names,
  topics: names,
  authors: names,
  column: fc.option(fc.constantFrom('党建在高新', '要闻'), { nil: undefined }),
  kind: fc.constantFrom('news', 'photo', 'commentary', 'notice'),
  length: fc.nat(100_000),
});

it('come back as they were', () => {
  fc.assert(
    fc.property(fc.array(row), (unsorted) => {
      const rows = unsorted.sort((a, b) => (a.sortKey < b.sortKey ? -1 : 1));
      const values = decodeDocValues(encodeDocValues(rows));
      const { dictionaries } = values;
      expect([...values.dates]).toEqual(rows.map(({ sortKey }) => dateNumber(sortKey)));
      expect(Array.from(values.kinds, kindOf)).toEqual(rows.map(({ kind }) => kind));
      expect([...values.lengths]).toEqual(rows.map(({ length }) => lengthStep(length)));
      expect(Array.from(values.columns, (column) => dictionaries.columns[column])).toEqual(
        rows.map(({ column }) => column),
      );
      const { names: all, lists } = decodeAuthors(encodeAuthors(rows));
      expect(lists.map((list) => list.map((value) => all[value]))).toEqual(
        rows.map(({ authors }) => authors),
      );
      for (const name of ['zones', 'topics'] as const)
        expect(values[name].map((list) => list.map((value) => dictionaries[name][value]))).toEqual(
          rows.map((one) => one[name]),
        );
    }),
  );
});

it('count a name that an article gives twice once', () => {
  const values = decodeDocValues(
    encodeDocValues([
      { sortKey: '2023-00-00', zones: ['xian', 'xian'], topics: [], authors: [], kind: 'news', length: 1 },
    ]),
  );
  expect(values.zones).toEqual([[0]]);
});
