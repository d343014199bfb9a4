/** From a request to its records in order: exact, and where nothing is exact, loosened. */
import type { CharacterTable } from '../../text/normalize.ts';
import { isConjunction, readQuery, type Query } from '../query/expression.ts';
import { daysOf, type QueryTerm } from '../query/parse.ts';
import { synonymsIn, widened } from '../query/synonyms.ts';
import type { SearchIndex } from '../read/searchIndex.ts';
import type { Expression, MatchKind, SearchRequest, SearchResponse } from '../types.ts';
import { indexCharacters } from '../codec/tokens.ts';
import { applyFacets, type FacetIndex } from './facets.ts';
import { nearWords, someWords, weightOf, type Loosened } from './loosen.ts';
import type { MeantWord } from './meant.ts';
import { matchTerms, meets, meetsAll, withinDays, type MatchedTerm } from './match.ts';
import { namedAuthors, namedRecords } from './named.ts';
import { rank, rankedWords, sortByPlace, sortByRank } from './rank.ts';

/** What finding needs. */
export interface FindContext {
  index: SearchIndex;
  /** Of the index as far as it is loaded. */
  facets: () => FacetIndex;
  /** Traditional to simplified characters. */
  table: CharacterTable;
}

/** Everything a query finds, before it is cut into pages. */
export interface Matches {
  match: MatchKind;
  /** In order. */
  records: number[];
  /** The query as read. */
  terms: QueryTerm[];
  /** How they are joined; undefined where there are none. */
  expression: Expression | undefined;
  matched: MatchedTerm[];
  /** What is to be marked, normalised. */
  words: string[];
  facets: SearchResponse['facets'];
  synonyms?: SearchResponse['synonyms'];
  offer?: SearchResponse['offer'];
  meant?: SearchResponse['meant'];
}

/** Finds the records of a request. @param signal checked between loads */
export async function find(
  context: FindContext,
  request: SearchRequest,
  signal: AbortSignal,
): Promise<Matches> {
  const { index, table } = context;
  const { asked, synonyms } = readWithSynonyms(context, request);
  const { terms, expression } = asked;
  if (needsAuthors(request, terms)) await index.loadAuthors();
  const [matched] = await Promise.all([
    matchTerms(index, asked, table, signal),
    index.loadWriters(namedAuthors(index, terms, table)),
  ]);
  const query: AskedQuery = {
    request,
    terms,
    expression,
    matched,
    words: wordsOf(matched),
    ...(synonyms && { synonyms }),
  };
  const inDays = dayTest(index, request);
  const exact = index.recordsWhere((record) => !expression || meets(expression, matched, record));
  // What to leave out of a query with alternatives is the reader's to say.
  if (exact.length > 0 || !expression || !isConjunction(expression))
    return arrange(context, query, 'exact', exact.filter(inDays));
  const some = someWords(index, matched);
  raiseNamed(context, some, matched);
  const meant = await wordsMeant(index, matched);
  signal.throwIfAborted();
  const empty = () => arrange(context, query, 'exact', []);
  const loosened =
    some.size > 0
      ? arrange(context, query, 'some', [...some.keys()].filter(inDays), some)
      : await nearest(context, query, meant, inDays, signal);
  const answer = offered(request, loosened, empty);
  return meant.length === 0
    ? answer
    : { ...answer, meant: meant.map(({ typed, word }) => request.query.replace(typed, () => word)) };
}

/** The query, its words with their synonyms where the reader or the archive wants them. */
function readWithSynonyms(
  { index: { vocabulary }, table }: FindContext,
  { query, synonyms: wanted }: SearchRequest,
): { asked: Query; synonyms: SearchResponse['synonyms'] } {
  const asked = readQuery(query, table, vocabulary.zonePrefixes);
  if (!vocabulary.synonyms) return { asked, synonyms: undefined };
  const { groups, offer = false } = vocabulary.synonyms;
  const terms = synonymsIn(asked.terms, groups, table);
  if (terms.length === 0) return { asked, synonyms: undefined };
  const isOn = wanted ?? !offer;
  return {
    asked: isOn ? { ...asked, terms: widened(asked.terms, terms, table) } : asked,
    synonyms: { isOn, terms },
  };
}

/** Words of the archive like those typed. They are a help: where their script cannot be had, there are none. */
async function wordsMeant(index: SearchIndex, matched: readonly MatchedTerm[]): Promise<MeantWord[]> {
  const script = await import('./meant.ts').catch(() => undefined);
  return script ? script.meantWords(index, matched) : [];
}

/** Whether the authors of all articles are wanted: they are a file of their own. */
const needsAuthors = (
  { countAuthors = true, facets = {} }: SearchRequest,
  terms: readonly QueryTerm[],
): boolean => countAuthors || facets.author !== undefined || terms.some(({ field }) => field === 'author');

/** A loosened result as it was asked for, or, where it was not, nothing and the offer of it. */
function offered({ loosen }: SearchRequest, found: Matches, empty: () => Matches): Matches {
  if (loosen) return found;
  const { match, records, terms } = found;
  const total = records.length;
  return total > 0 && canLoosen(terms)
    ? { ...empty(), offer: { match: match as 'some' | 'near', total } }
    : empty();
}

/** Articles with words that look or sound alike, with parts of the words, or of what the words name. */
async function nearest(
  context: FindContext,
  query: AskedQuery,
  meant: readonly MeantWord[],
  inDays: (record: number) => boolean,
  signal: AbortSignal,
): Promise<Matches> {
  const { index, table } = context;
  const { matched, terms } = query;
  const { found, pairs } = await nearWords(index, matched);
  for (const record of namedRecords(index, terms, table)) found.set(record, (found.get(record) ?? 0) + 1);
  const others = matched.filter(({ records }) => records.includes(1));
  for (const { word } of meant) {
    const { body, headline } = await index.word(indexCharacters(word));
    for (let record = 0; record < index.size; record++)
      if (
        (body[record]! > 0 || headline[record]! > 0) &&
        index.alive[record] === 1 &&
        meetsAll(others, record)
      )
        found.set(record, (found.get(record) ?? 0) + weightOf(word));
  }
  signal.throwIfAborted();
  const words = [...meant.map(({ word }) => word), ...pairs];
  return arrange(context, { ...query, words }, 'near', [...found.keys()].filter(inDays), found);
}

type AskedQuery = Pick<Matches, 'terms' | 'expression' | 'matched' | 'words' | 'synonyms'> & {
  request: SearchRequest;
};

/** Facets and order. @param weights of a loosened result: the more of the query is met, the earlier */
function arrange(
  context: FindContext,
  { request, ...query }: AskedQuery,
  match: MatchKind,
  records: number[],
  weights?: Loosened,
): Matches {
  const faceted = applyFacets(context.facets(), records, request.facets ?? {});
  const ordered = sort(context, request, faceted.records, query, weights);
  return { ...query, match, records: ordered, facets: faceted.facets };
}

function sort(
  { index, table }: FindContext,
  { sort: order = 'relevance' }: SearchRequest,
  records: number[],
  { expression, matched }: Pick<AskedQuery, 'expression' | 'matched'>,
  weights: Loosened | undefined,
): number[] {
  const frequencies = rankedWords(expression, matched);
  if (order === 'oldest') return sortByPlace(records, index.oldest);
  if (order === 'newest' || (frequencies.length === 0 && !weights)) return sortByPlace(records, index.newest);
  const named = namedRecords(
    index,
    matched.map(({ term }) => term),
    table,
  );
  return sortByRank(
    index,
    records,
    (record) =>
      Math.min(weights?.get(record) ?? 0, MOST_WEIGHT) * RANKS +
      rank(index, frequencies, named.has(record), record),
  );
}

/** Ranks of `rank.ts` are below this, so that what a loosened result meets weighs more than any of them. */
const RANKS = 512;
/** Keeps weight and rank together below the 2^20 of `sortByRank`. */
const MOST_WEIGHT = 2000;

/** A word that an article lacks counts all the same where it names the article's zone, topic or author. */
function raiseNamed({ index, table }: FindContext, some: Loosened, matched: readonly MatchedTerm[]): void {
  if (some.size === 0) return;
  for (const { term, records } of matched)
    for (const record of namedRecords(index, [term], table))
      if (some.has(record) && records[record] === 0)
        some.set(record, some.get(record)! + weightOf(term.needle));
}

function dayTest(
  { docValues }: SearchIndex,
  { from = '', to = '' }: SearchRequest,
): (record: number) => boolean {
  const days = daysOf(`${from}..${to}`);
  return (from === '' && to === '') || !days
    ? () => true
    : (record) => withinDays(docValues.dates[record]!, days);
}

const wordsOf = (matched: readonly MatchedTerm[]) =>
  matched
    .filter(
      ({ term: { field, excluded } }) =>
        !excluded && (field === 'any' || field === 'title' || field === 'author'),
    )
    .flatMap(({ term, marks }) => marks ?? [term.needle]);

const canLoosen = (terms: readonly QueryTerm[]) =>
  terms.some(({ field, excluded, needle }) => !excluded && field === 'any' && needle.length > 1);
