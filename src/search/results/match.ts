/** Which records a query finds, before facets. */
import { normalize, type CharacterTable } from '../../text/normalize.ts';
import type { Frequencies } from '../read/phrase.ts';
import { isConjunction, type Query } from '../query/expression.ts';
import { daysOf, yearOf, type QueryTerm } from '../query/parse.ts';
import type { Expression } from '../types.ts';
import type { SearchIndex } from '../read/searchIndex.ts';
import { numbersOf } from './named.ts';
import { KIND_WORDS } from './facets.ts';
import { sumOf } from './rank.ts';
import { kindOf } from '../codec/docValues.ts';
import { indexCharacters } from '../codec/tokens.ts';

/** A word of the query and the records that meet it. */
export interface MatchedTerm {
  term: QueryTerm;
  /** 1 for the records that meet the term. */
  records: Uint8Array;
  /** What is to be marked: the form of the word that was found, and the one near it. */
  marks?: string[];
  /** Where the word stands; undefined for a term about something else than text. */
  frequencies?: Frequencies;
}

/** Words looked up side by side. */
const AT_ONCE = 8;

/**
 * Looks all terms up; gives up early on long queries of which no article can hold all words.
 * @param expression how they are joined
 * @param table traditional to simplified characters: names are compared in it
 * @param signal checked between loads
 */
export async function matchTerms(
  index: SearchIndex,
  { terms, expression }: Query,
  table: CharacterTable,
  signal: AbortSignal,
): Promise<MatchedTerm[]> {
  const mayEndEarly = terms.length > AT_ONCE && isConjunction(expression);
  const several = terms.filter(({ excluded }) => !excluded).length > 1;
  const matched: MatchedTerm[] = [];
  for (let start = 0; start < terms.length; start += AT_ONCE) {
    signal.throwIfAborted();
    matched.push(
      ...(await Promise.all(
        terms.slice(start, start + AT_ONCE).map((term) => matchTerm(index, term, several, table)),
      )),
    );
    if (mayEndEarly && index.recordsWhere((record) => meetsAll(matched, record)).length === 0) break;
  }
  signal.throwIfAborted();
  return matched;
}

/** Whether a record meets every term and no excluded one. */
export const meetsAll = (matched: readonly MatchedTerm[], record: number): boolean =>
  matched.every((one) => (one.records[record] === 1) !== one.term.excluded);

/** Whether a record meets an expression. @param matched its terms; of those not looked up none is met */
export function meets(expression: Expression, matched: readonly MatchedTerm[], record: number): boolean {
  if ('term' in expression) return matched[expression.term]?.records[record] === 1;
  if ('not' in expression) return !meets(expression.not, matched, record);
  return 'all' in expression
    ? expression.all.every((one) => meets(one, matched, record))
    : expression.any.some((one) => meets(one, matched, record));
}

async function matchTerm(
  index: SearchIndex,
  term: QueryTerm,
  several: boolean,
  table: CharacterTable,
): Promise<MatchedTerm> {
  if (term.field !== 'any' && term.field !== 'title')
    return { term, records: fieldRecords(index, term, table) };
  const { marks, frequencies } = term.near
    ? await bothWords(index, term.needle, term.near)
    : await withSynonyms(index, term);
  const { headline, body } = frequencies;
  const records = new Uint8Array(index.size);
  const year =
    several && !term.quoted && !term.excluded && !term.near && term.field === 'any'
      ? yearOf(term.needle)
      : undefined;
  for (let record = 0; record < records.length; record++) {
    const found = headline[record]! > 0 || (term.field === 'any' && body[record]! > 0);
    // Beside other words a year also means the articles of that year, which seldom print it.
    if (found || (year !== undefined && Math.floor(index.docValues.dates[record]! / 10000) === year))
      records[record] = 1;
  }
  return { term, records, frequencies, marks };
}

async function bothWords(
  index: SearchIndex,
  needle: string,
  { needle: other, within }: NonNullable<QueryTerm['near']>,
): Promise<{ marks: string[]; frequencies: Frequencies }> {
  const frequencies = await index.near([indexCharacters(needle), indexCharacters(other)], within);
  return { marks: [needle, other], frequencies };
}

/** The word and those that will do in its place, as one. */
async function withSynonyms(
  index: SearchIndex,
  { forms, also = [] }: QueryTerm,
): Promise<{ marks: string[]; frequencies: Frequencies }> {
  const [own, ...others] = await Promise.all(
    [forms, ...also.map((one) => one.forms)].map((one) => firstForm(index, one)),
  );
  if (others.length === 0) return own!;
  const all = [own!, ...others];
  return {
    marks: all.flatMap(({ marks }) => marks),
    frequencies: sumOf(all.map(({ frequencies }) => frequencies)),
  };
}

/** The first form of a word that occurs, and where; the word as typed where none does. */
async function firstForm(
  index: SearchIndex,
  [typed, ...others]: readonly string[],
): Promise<{ marks: string[]; frequencies: Frequencies }> {
  const look = async (form: string) => ({
    marks: [form],
    frequencies: await index.word(indexCharacters(form)),
  });
  const asTyped = await look(typed!);
  for (let one = asTyped; ; one = await look(others.shift()!)) {
    const { body, headline } = one.frequencies;
    if (body.some(Boolean) || headline.some(Boolean)) return one;
    if (others.length === 0) return asTyped;
  }
}

function fieldRecords(index: SearchIndex, term: QueryTerm, table: CharacterTable): Uint8Array {
  const meets = fieldTest(index, term, table);
  return Uint8Array.from({ length: index.size }, (_, record) => (meets(record) ? 1 : 0));
}

function fieldTest(
  { docValues, vocabulary, authors }: SearchIndex,
  { field, needle, quoted }: QueryTerm,
  table: CharacterTable,
): (record: number) => boolean {
  const { dictionaries } = docValues;
  const holds = (name: string) => normalize(name, table).includes(needle);
  switch (field) {
    case 'zone': {
      const ids = new Set(
        vocabulary.zones
          .filter(({ id, name, aliases }) => id === needle || [name, ...aliases].some(holds))
          .map(({ id }) => id),
      );
      const general = '综合'.includes(needle);
      const numbers = numbersOf(dictionaries.zones, (id) => ids.has(id));
      return (record) =>
        docValues.zones[record]!.length === 0
          ? general
          : docValues.zones[record]!.some((zone) => numbers.has(zone));
    }
    case 'topic': {
      const ids = new Set(
        vocabulary.topics.filter(({ id, name }) => id === needle || holds(name)).map(({ id }) => id),
      );
      const numbers = numbersOf(dictionaries.topics, (id) => ids.has(id));
      return (record) => docValues.topics[record]!.some((topic) => numbers.has(topic));
    }
    case 'author': {
      const alsoCalled = new Set(
        vocabulary.authors.flatMap(({ name, aliases = [] }) => (aliases.some(holds) ? [name] : [])),
      );
      const numbers = numbersOf(authors!.names, (name) => holds(name) || alsoCalled.has(name));
      return (record) => authors!.lists[record]!.some((author) => numbers.has(author));
    }
    case 'column': {
      const numbers = numbersOf(
        dictionaries.columns,
        quoted ? (name) => normalize(name, table) === needle : holds,
      );
      return (record) => numbers.has(docValues.columns[record]!);
    }
    case 'kind':
      return (record) => KIND_WORDS[kindOf(docValues.kinds[record]!)].includes(needle);
    default: {
      const days = daysOf(needle);
      return (record) => days !== undefined && withinDays(docValues.dates[record]!, days);
    }
  }
}

/** Whether a date, at its precision, may lie in a span. @param date `YYYYMMDD` with `00` for what is unknown */
export function withinDays(date: number, [first, last]: readonly [number, number]): boolean {
  const latest = date % 10000 === 0 ? date + 1231 : date % 100 === 0 ? date + 31 : date;
  return date <= last && latest >= first;
}
