/** Counts of facets against their definition: what choosing a value would leave, all other choices as they are. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyFacets, type FacetIndex } from '../../../src/search/results/facets.ts';
import { FACETS, type FacetName, type FacetSelection } from '../../../src/search/types.ts';

const VALUES = 4;
type Row = Record<FacetName, number[]>;

const some = fc.uniqueArray(fc.nat(VALUES - 1), { maxLength: 3 });
const rows = fc.array(fc.record(Object.fromEntries(FACETS.map((name) => [name, some]))), { maxLength: 30 });
/** A value that no record has may be chosen too: an old address names it. */
const chosen = fc.record(
  Object.fromEntries(FACETS.map((name) => [name, fc.uniqueArray(fc.nat(VALUES), { maxLength: 2 })])),
);

function indexOf(given: Row[]): FacetIndex {
  const values = Array.from({ length: VALUES }, (_, value) => ({ value: `v${value}`, label: `v${value}` }));
  return {
    values: Object.fromEntries(FACETS.map((name) => [name, values])) as unknown as FacetIndex['values'],
    of: Object.fromEntries(
      FACETS.map((name) => [name, (record: number) => given[record]![name]]),
    ) as unknown as FacetIndex['of'],
  };
}

/** Places are one choice: a province or a zone. */
const choiceOf = (name: FacetName) => (name === 'zone' ? 'province' : name);

function passes(row: Row, selection: Row, without?: string): boolean {
  const choices = new Map<string, boolean>();
  for (const name of FACETS) {
    const choice = choiceOf(name);
    if (choice === without || selection[name].length === 0) continue;
    choices.set(
      choice,
      (choices.get(choice) ?? false) || selection[name].some((value) => row[name].includes(value)),
    );
  }
  return [...choices.values()].every(Boolean);
}

it('leaves what meets each choice, and counts each value under all the other choices', () => {
  fc.assert(
    fc.property(rows, chosen, (given, picked) => {
      const [articles, selection] = [given as Row[], picked as Row];
      const wanted = Object.fromEntries(
        FACETS.map((name) => [name, selection[name].map((value) => `v${value}`)]),
      ) as FacetSelection;
      const { records, facets } = applyFacets(indexOf(articles), [...articles.keys()], wanted);

      expect(records).toEqual([...articles.keys()].filter((record) => passes(articles[record]!, selection)));
      for (const name of FACETS)
        for (let value = 0; value < VALUES; value++) {
          const count = articles.filter(
            (row) => passes(row, selection, choiceOf(name)) && row[name].includes(value),
          ).length;
          const shown = facets[name].find((one) => one.value === `v${value}`);
          expect(shown?.count ?? 0).toBe(count);
        }
    }),
  );
});

it('keeps a chosen value that no article has, so that it can be taken back', () => {
  const { records, facets } = applyFacets(indexOf([]), [], { topic: ['gone'] });
  expect(records).toEqual([]);
  expect(facets.topic).toEqual([{ value: 'gone', label: 'gone', count: 0, selected: true }]);
});
