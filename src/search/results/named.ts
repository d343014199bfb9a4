/** What a query names: a word may be the name of a zone, topic or author, and then stands for its articles too. */
import { normalize, type CharacterTable } from '../../text/normalize.ts';
import type { QueryTerm } from '../query/parse.ts';
import type { SearchIndex } from '../read/searchIndex.ts';

/**
 * Records of the zones, topics and authors that the words name; of authors as far as `loadWriters` has loaded them.
 * @param table traditional to simplified characters
 */
export function namedRecords(
  index: SearchIndex,
  terms: readonly QueryTerm[],
  table: CharacterTable,
): Set<number> {
  const words = wordsIn(terms);
  const named = new Set<number>();
  if (words.length === 0) return named;
  const lists = namedLists(index, (name) => meets(normalize(name, table), words));
  const written = new Set(namedAuthors(index, terms, table).flatMap((name) => [...index.writtenBy(name)]));
  for (let record = 0; record < index.size; record++) {
    if (index.alive[record] === 0) continue;
    if (written.has(record) || lists.some(([of, numbers]) => of[record]!.some((value) => numbers.has(value))))
      named.add(record);
  }
  return named;
}

/** The authors whom the words name, by the names of the archive. */
export function namedAuthors(
  { vocabulary }: SearchIndex,
  terms: readonly QueryTerm[],
  table: CharacterTable,
): string[] {
  const words = wordsIn(terms);
  if (words.length === 0) return [];
  return vocabulary.authors
    .filter(({ name, aliases = [] }) => [name, ...aliases].some((one) => meets(normalize(one, table), words)))
    .map(({ name }) => name);
}

const wordsIn = (terms: readonly QueryTerm[]) =>
  terms
    .filter(({ field, excluded, near, needle }) => field === 'any' && !excluded && !near && needle.length > 1)
    .flatMap(({ forms }) => forms);

const meets = (name: string, words: readonly string[]) =>
  words.some((word) => name.includes(word) || (name.length > 1 && word.includes(name)));

/** For zones and topics: the values of each record, and the numbers of the values that are named. */
function namedLists(
  { docValues, vocabulary }: SearchIndex,
  isNamed: (name: string) => boolean,
): [lists: number[][], numbers: Set<number>][] {
  const idsOf = (list: readonly { id: string; name: string; aliases?: string[] }[]) =>
    new Set(list.filter(({ name, aliases = [] }) => [name, ...aliases].some(isNamed)).map(({ id }) => id));
  const zones = idsOf(vocabulary.zones);
  const topics = idsOf(vocabulary.topics);
  const { dictionaries } = docValues;
  return [
    [docValues.zones, numbersOf(dictionaries.zones, (id) => zones.has(id))],
    [docValues.topics, numbersOf(dictionaries.topics, (id) => topics.has(id))],
  ];
}

/** Places in a dictionary of the values that pass a test. */
export const numbersOf = (values: readonly string[], test: (value: string) => boolean): Set<number> =>
  new Set(values.flatMap((value, number) => (test(value) ? [number] : [])));
