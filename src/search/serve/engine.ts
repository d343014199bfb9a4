/**
 * The search engine: no browser, no Node; it sees the index through a transport alone.
 * One engine serves the page's worker and the terminal, so both give the same answers.
 */
import type { CharacterTable } from '../../text/normalize.ts';
import { normalize } from '../../text/normalize.ts';
import { applyFacets, facetIndex, type FacetIndex } from '../results/facets.ts';
import { hitOf } from '../results/hit.ts';
import { nearWords, someWords, weightOf, type Loosened } from '../results/loosen.ts';
import { matchTerms, recordsOfAll, withinDays, type MatchedTerm } from '../results/match.ts';
import { daysOf, parseQuery, type QueryTerm } from '../query/parse.ts';
import { rank, sortByPlace, sortByRank } from '../results/rank.ts';
import { SearchIndex } from '../read/searchIndex.ts';
import { suggest } from '../results/suggest.ts';
import type { ExportRow, Match, SearchRequest, SearchResponse, Suggestion, Term } from '../types.ts';
import { exportRow } from '../results/export.ts';
import type { Transport } from '../codec/transport.ts';

/** Everything a query finds, before it is cut into pages. */
interface Found {
  match: Match;
  /** In order. */
  records: number[];
  matched: MatchedTerm[];
  /** What is to be marked, normalised. */
  words: string[];
  facets: SearchResponse['facets'];
  offer?: SearchResponse['offer'];
}

const DEFAULT_LIMIT = 6;

/** Answers requests and suggests, from one index. */
export class SearchEngine {
  readonly index: SearchIndex;
  #facets: FacetIndex;
  #table: CharacterTable;
  /** The last result: paging through it costs nothing but the hits. */
  #last: { key: string; found: Promise<Found> } | undefined;

  private constructor(index: SearchIndex, table: CharacterTable) {
    this.index = index;
    this.#facets = facetIndex(index);
    this.#table = table;
  }

  /**
   * Opens an index.
   * @param table traditional to simplified characters
   * @throws when a file cannot be had or has another format
   */
  static async open(transport: Transport, table: CharacterTable): Promise<SearchEngine> {
    return new SearchEngine(await SearchIndex.open(transport), table);
  }

  /** Answers a request. @throws {DOMException} `AbortError` once aborted */
  async search(request: SearchRequest, signal?: AbortSignal): Promise<SearchResponse> {
    const found = await this.#find(request, signal);
    const { offset = 0, limit = DEFAULT_LIMIT } = request;
    const page = found.records.slice(offset, offset + limit);
    const hits = await Promise.all(page.map((record) => hitOf(this.index, record, found.words, this.#table)));
    signal?.throwIfAborted();
    return {
      request,
      match: found.match,
      total: found.records.length,
      archiveTotal: this.index.total,
      hits,
      facets: found.facets,
      terms: this.#parse(request.query).map(termOf),
      missing: missingWords(this.index, found.matched),
      ...(found.offer && { offer: found.offer }),
    };
  }

  /** The whole result list in its order, a batch of records at a time in memory. */
  async *exportRows(request: SearchRequest, signal?: AbortSignal): AsyncGenerator<ExportRow> {
    const { records } = await this.#find(request, signal);
    for (let start = 0; start < records.length; start += 256) {
      signal?.throwIfAborted();
      yield* await Promise.all(
        records.slice(start, start + 256).map((record) => exportRow(this.index, record)),
      );
    }
  }

  /** Suggestions for what is being typed. */
  suggest(text: string, limit = 8): Promise<Suggestion[]> {
    return suggest(this.index, normalize(text, this.#table).trim(), limit);
  }

  #parse(query: string): QueryTerm[] {
    return parseQuery(query, this.#table, this.index.names.zonePrefixes);
  }

  #find(request: SearchRequest, signal: AbortSignal | undefined): Promise<Found> {
    const { query, facets = {}, from, to, sort, loosen } = request;
    const key = JSON.stringify([query, facets, from, to, sort, loosen]);
    if (this.#last?.key === key) return this.#last.found;
    const found = this.#compute(request, signal);
    this.#last = { key, found };
    found.catch(() => {
      if (this.#last?.found === found) this.#last = undefined;
    });
    return found;
  }

  async #compute(request: SearchRequest, signal: AbortSignal | undefined): Promise<Found> {
    const { index } = this;
    const terms = this.#parse(request.query);
    const matched = await matchTerms(index, terms, signal);
    const words = wordsOf(matched);
    const inDays = this.#dayTest(request);
    const exact = recordsOfAll(index, matched);
    if (exact.length > 0 || terms.length === 0)
      return this.#arrange(request, 'exact', exact.filter(inDays), matched, words);
    const some = someWords(index, matched);
    this.#raiseNamed(some, matched);
    if (!request.loosen) {
      const offer: Found['offer'] = some.size > 0 ? { match: 'some', total: some.size } : { match: 'near' };
      const empty = await this.#arrange(request, 'exact', [], matched, words);
      return canLoosen(terms) ? { ...empty, offer } : empty;
    }
    if (some.size > 0)
      return this.#arrange(request, 'some', [...some.keys()].filter(inDays), matched, words, some);
    const { found: near, pairs } = await nearWords(index, matched);
    signal?.throwIfAborted();
    for (const record of this.#namedRecords(terms)) near.set(record, (near.get(record) ?? 0) + 1);
    return this.#arrange(request, 'near', [...near.keys()].filter(inDays), matched, pairs, near);
  }

  /** A word that an article lacks counts all the same where it names the article's zone, topic or author. */
  #raiseNamed(some: Loosened, matched: readonly MatchedTerm[]): void {
    if (some.size === 0) return;
    for (const { term, records } of matched)
      for (const record of this.#namedRecords([term]))
        if (some.has(record) && records[record] === 0)
          some.set(record, some.get(record)! + weightOf(term.needle));
  }

  #dayTest({ from = '', to = '' }: SearchRequest): (record: number) => boolean {
    const days = daysOf(`${from}..${to}`) ?? [0, 99999999];
    return from === '' && to === ''
      ? () => true
      : (record) => withinDays(this.index.columns.dates[record]!, days);
  }

  /** Facets and order. @param weights of a loosened result: the more of the query is met, the earlier */
  #arrange(
    request: SearchRequest,
    match: Match,
    records: number[],
    matched: MatchedTerm[],
    words: string[],
    weights?: Loosened,
  ): Found {
    const faceted = applyFacets(this.#facets, records, request.facets ?? {});
    const ordered = this.#sort(request, faceted.records, matched, weights);
    return { match, records: ordered, matched, words, facets: faceted.facets };
  }

  #sort(
    { sort = 'relevance' }: SearchRequest,
    records: number[],
    matched: MatchedTerm[],
    weights: Loosened | undefined,
  ): number[] {
    const { index } = this;
    const occurrences = matched.flatMap(({ term, occurrences: found }) =>
      found && !term.excluded ? [found] : [],
    );
    if (sort === 'oldest') return sortByPlace(records, index.oldest);
    if (sort === 'newest' || (occurrences.length === 0 && !weights))
      return sortByPlace(records, index.newest);
    const named = this.#namedRecords(matched.map(({ term }) => term));
    return sortByRank(
      index,
      records,
      (record) =>
        Math.min(weights?.get(record) ?? 0, 2000) * 512 + rank(index, occurrences, named.has(record), record),
    );
  }

  /** Records of the zones, topics and authors that the words name. */
  #namedRecords(terms: readonly QueryTerm[]): Set<number> {
    const { columns, names, size } = this.index;
    const words = terms
      .filter(({ field, excluded, needle }) => field === 'any' && !excluded && needle.length > 1)
      .flatMap(({ forms }) => forms);
    const named = new Set<number>();
    if (words.length === 0) return named;
    const meets = (name: string) =>
      words.some((word) => name.includes(word) || (name.length > 1 && word.includes(name)));
    const ids = (list: readonly { id: string; name: string; aliases?: string[] }[]) =>
      new Set(
        list
          .filter(({ name, aliases = [] }) =>
            [name, ...aliases].some((one) => meets(normalize(one, this.#table))),
          )
          .map(({ id }) => id),
      );
    const numbers = (values: readonly string[], wanted: Set<string>) =>
      new Set(values.flatMap((value, number) => (wanted.has(value) ? [number] : [])));
    const zones = numbers(columns.dictionaries.zones, ids(names.zones));
    const topics = numbers(columns.dictionaries.topics, ids(names.topics));
    const authors = numbers(
      columns.dictionaries.authors,
      new Set(columns.dictionaries.authors.filter((name) => meets(normalize(name, this.#table)))),
    );
    for (let record = 0; record < size; record++) {
      const found =
        columns.zones[record]!.some((zone) => zones.has(zone)) ||
        columns.topics[record]!.some((topic) => topics.has(topic)) ||
        columns.authors[record]!.some((author) => authors.has(author));
      if (found && this.index.alive[record] === 1) named.add(record);
    }
    return named;
  }
}

const wordsOf = (matched: readonly MatchedTerm[]) =>
  matched
    .filter(
      ({ term: { field, excluded } }) =>
        !excluded && (field === 'any' || field === 'title' || field === 'author'),
    )
    .map(({ term, form }) => form ?? term.needle);

const canLoosen = (terms: readonly QueryTerm[]) =>
  terms.some(({ field, excluded, needle }) => !excluded && field === 'any' && needle.length > 1);

const termOf = ({ text, field, excluded, quoted }: QueryTerm): Term => ({ text, field, excluded, quoted });

function missingWords(index: SearchIndex, matched: readonly MatchedTerm[]): string[] {
  return matched
    .filter(
      ({ term, records }) =>
        !term.excluded && !records.some((met, record) => met === 1 && index.alive[record] === 1),
    )
    .map(({ term }) => term.text);
}
