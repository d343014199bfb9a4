/** What a query names: a word may be the name of a zone, topic or author, and then stands for its articles too. */
import { normalize, type CharacterTable } from '../../text/normalize.ts';
import type { QueryTerm } from '../query/parse.ts';
import type { SearchIndex } from '../read/searchIndex.ts';

/** Records of the zones, topics and authors that the words name. @param table traditional to simplified characters */
export function namedRecords(
  index: SearchIndex,
  terms: readonly QueryTerm[],
  table: CharacterTable,
): Set<number> {
  const words = wordsIn(terms);
  const named = new Set<number>();
  if (words.length === 0) return named;
  const lists = namedLists(index, (name) => meets(normalize(name, table), words));
  for (let record = 0; record < index.size; record++) {
    if (index.alive[record] === 0) continue;
    if (lists.some(([of, numbers]) => of[record]!.some((value) => numbers.has(value)))) named.add(record);
  }
  return named;
}

/** Whether the words name an author, so that the authors must be loaded. */
export function namesAuthor(
  { vocabulary }: SearchIndex,
  terms: readonly QueryTerm[],
  table: CharacterTable,
): boolean {
  const words = wordsIn(terms);
  return (
    words.length > 0 &&
    vocabulary.authors.some(({ name, aliases = [] }) =>
      [name, ...aliases].some((one) => meets(normalize(one, table), words)),
    )
  );
}

const wordsIn = (terms: readonly QueryTerm[]) =>
  terms
    .filter(({ field, excluded, near, needle }) => field === 'any' && !excluded && !near && needle.length > 1)
    .flatMap(({ forms }) => forms);

const meets = (name: string, words: readonly string[]) =>
  words.some((word) => name.includes(word) || (name.length > 1 && word.includes(name)));

/** For zones, topics and authors: the values of each record, and the numbers of the values that are named. */
function namedLists(
  { docValues, vocabulary, authors }: SearchIndex,
  isNamed: (name: string) => boolean,
): [lists: number[][], numbers: Set<number>][] {
  const idsOf = (list: readonly { id: string; name: string; aliases?: string[] }[]) =>
    new Set(list.filter(({ name, aliases = [] }) => [name, ...aliases].some(isNamed)).map(({ id }) => id));
  const zones = idsOf(vocabulary.zones);
  const topics = idsOf(vocabulary.topics);
  const people = new Set(
    vocabulary.authors.flatMap(({ name, aliases = [] }) => (aliases.some(isNamed) ? [name] : [])),
  );
  const { dictionaries } = docValues;
  return [
    [docValues.zones, numbersOf(dictionaries.zones, (id) => zones.has(id))],
    [docValues.topics, numbersOf(dictionaries.topics, (id) => topics.has(id))],
    // Where they are not loaded, no author is named: see `namesAuthor`.
    ...(authors
      ? [
          [authors.lists, numbersOf(authors.names, (name) => isNamed(name) || people.has(name))] as [
            number[][],
            Set<number>,
          ],
        ]
      : []),
  ];
}

/** Places in a dictionary of the values that pass a test. */
export const numbersOf = (values: readonly string[], test: (value: string) => boolean): Set<number> =>
  new Set(values.flatMap((value, number) => (test(value) ? [number] : [])));
