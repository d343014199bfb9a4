/**
 * Facets: choices within one are ORed, facets among each other ANDed; counts are live. Provinces and zones are one
 * choice, of places: a zone lies in a province, and whoever ticks both wants the articles of either.
 */
import type { Kind } from '../../articles/schema.ts';
import type { SearchIndex } from '../read/searchIndex.ts';
import { kindOf } from '../codec/docValues.ts';
import { FACETS, type FacetName, type FacetSelection, type FacetValue } from '../types.ts';

/** Value of the zone facet for articles about no single zone. */
export const NO_ZONE = 'none';

const KIND_LABELS = { news: '报道', photo: '图片', commentary: '评论', notice: '公告' };

/** What a reader may type for a kind after 类型:. */
export const KIND_WORDS: Record<Kind, string[]> = {
  news: ['news', '报道', '新闻', '消息'],
  photo: ['photo', '图片', '照片'],
  commentary: ['commentary', '评论'],
  notice: ['notice', '公告', '通知'],
};

/** All values of all facets of an index, numbered. */
export interface FacetIndex {
  /** The values of each facet. */
  values: Record<FacetName, Omit<FacetValue, 'count' | 'selected'>[]>;
  /** The numbers of a record's values in a facet. */
  of: Record<FacetName, (record: number) => readonly number[]>;
}

/** Prepares the facets of an index; that of authors has values once they are loaded. */
export function facetIndex({ docValues, vocabulary, size, authors }: SearchIndex): FacetIndex {
  const { dictionaries } = docValues;
  const zones = new Map(vocabulary.zones.map((zone) => [zone.id, zone]));
  const topics = new Map(vocabulary.topics.map((topic) => [topic.id, topic]));
  const province = column(size, (record) => [
    ...new Set(
      docValues.zones[record]!.map((zone) => zones.get(dictionaries.zones[zone]!)?.province ?? '').filter(
        Boolean,
      ),
    ),
  ]);
  const year = column(size, (record) => [
    String(Math.floor(docValues.dates[record]! / 10000)).padStart(4, '0'),
  ]);
  const none = [dictionaries.zones.length];
  const kinds = Array.from({ length: 4 }, (_, kind) => [kind]);
  return {
    values: {
      province: province.values.map((value) => ({ value, label: value })),
      zone: [
        ...dictionaries.zones.map((value) => ({
          value,
          label: zones.get(value)?.name ?? value,
          group: zones.get(value)?.province,
        })),
        { value: NO_ZONE, label: '综合' },
      ],
      topic: dictionaries.topics.map((value) => ({ value, label: topics.get(value)?.name ?? value })),
      author: (authors?.names ?? []).map((value) => ({ value, label: value })),
      year: year.values.map((value) => ({ value, label: `${Number(value)} 年` })),
      kind: kinds.map((_, kind) => ({ value: kindOf(kind), label: KIND_LABELS[kindOf(kind)] })),
    },
    of: {
      province: (record) => province.lists[record]!,
      zone: (record) => (docValues.zones[record]!.length > 0 ? docValues.zones[record]! : none),
      topic: (record) => docValues.topics[record]!,
      author: (record) => authors?.lists[record] ?? [],
      year: (record) => year.lists[record]!,
      kind: (record) => kinds[docValues.kinds[record]!]!,
    },
  };
}

function column(
  size: number,
  valuesOf: (record: number) => string[],
): { values: string[]; lists: number[][] } {
  const numbers = new Map<string, number>();
  const lists = Array.from({ length: size }, (_, record) =>
    valuesOf(record).map((value) => {
      if (!numbers.has(value)) numbers.set(value, numbers.size);
      return numbers.get(value)!;
    }),
  );
  return { values: [...numbers.keys()], lists };
}

/** What a selection leaves, and the live counts. */
export interface Faceted {
  /** The records that pass every facet. */
  records: number[];
  facets: Record<FacetName, FacetValue[]>;
}

/**
 * Applies a selection and counts.
 * @param records under the query and the dates, before any facet
 */
export function applyFacets(
  index: FacetIndex,
  records: readonly number[],
  selection: FacetSelection,
): Faceted {
  const chosen = FACETS.map((name) => chosenNumbers(index, name, selection[name]));
  const counts = FACETS.map((name) => new Uint32Array(index.values[name].length));
  const passing: number[] = [];
  for (const record of records) {
    const failed = failedChoice(index, chosen, record);
    if (failed === SEVERAL) continue;
    if (failed === NONE) passing.push(record);
    // An article that fails one choice alone still counts for that choice's other values.
    FACETS.forEach((name, facet) => {
      if (failed !== NONE && failed !== CHOICE_OF[name]) return;
      for (const value of index.of[name](record)) counts[facet]![value]!++;
    });
  }
  const facets = Object.fromEntries(
    FACETS.map((name, facet) => [name, facetValues(index, name, counts[facet]!, selection[name] ?? [])]),
  );
  return { records: passing, facets: facets as Faceted['facets'] };
}

/** Facets that are chosen from together. */
const CHOICES: readonly (readonly FacetName[])[] = [
  ['province', 'zone'],
  ...FACETS.filter((name) => name !== 'province' && name !== 'zone').map((name) => [name]),
];
const CHOICE_OF = Object.fromEntries(
  CHOICES.flatMap((names, choice) => names.map((name) => [name, choice])),
) as Record<FacetName, number>;
const NONE = -1;
const SEVERAL = -2;

/** The only choice that a record fails, `NONE`, or `SEVERAL`. */
function failedChoice(index: FacetIndex, chosen: (Set<number> | undefined)[], record: number): number {
  let failed = NONE;
  for (let choice = 0; choice < CHOICES.length; choice++) {
    if (meets(index, chosen, CHOICES[choice]!, record)) continue;
    if (failed !== NONE) return SEVERAL;
    failed = choice;
  }
  return failed;
}

function meets(
  index: FacetIndex,
  chosen: (Set<number> | undefined)[],
  names: readonly FacetName[],
  record: number,
): boolean {
  let isChosen = false;
  for (const name of names) {
    const numbers = chosen[FACETS.indexOf(name)];
    if (!numbers) continue;
    isChosen = true;
    if (index.of[name](record).some((value) => numbers.has(value))) return true;
  }
  return !isChosen;
}

/** Numbers of the chosen values; undefined when nothing is chosen. A value that is not there matches nothing. */
function chosenNumbers(
  index: FacetIndex,
  name: FacetName,
  values: readonly string[] | undefined,
): Set<number> | undefined {
  if (!values || values.length === 0) return undefined;
  return new Set(values.map((wanted) => index.values[name].findIndex(({ value }) => value === wanted)));
}

function facetValues(
  index: FacetIndex,
  name: FacetName,
  counts: Uint32Array,
  selected: readonly string[],
): FacetValue[] {
  const known = index.values[name].map((value, number) => ({
    ...value,
    count: counts[number]!,
    selected: selected.includes(value.value),
  }));
  const unknown = selected
    .filter((value) => !known.some((one) => one.value === value))
    .map((value) => ({ value, label: value, count: 0, selected: true }));
  const byValue = (a: FacetValue, b: FacetValue) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0);
  return [...known, ...unknown]
    .filter(({ count, selected: chosen }) => count > 0 || chosen)
    .sort(name === 'year' ? (a, b) => byValue(b, a) : (a, b) => b.count - a.count || byValue(a, b));
}
