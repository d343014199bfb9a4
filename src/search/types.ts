/**
 * What the parts of search say to each other: interface ↔ client ↔ worker ↔ engine.
 * Everything here is plain data (structured clone, JSON); texts are plain text, never HTML.
 */
import type { Kind } from '../articles/schema.ts';

/** Orders of hits. */
export type Sort = 'relevance' | 'newest' | 'oldest';

/** Facets of the archive. `zone` also holds `none` (综合: articles about no single zone). */
export const FACETS = ['province', 'zone', 'topic', 'author', 'year', 'kind'] as const;
/** Name of a facet. */
export type FacetName = (typeof FACETS)[number];

/**
 * Chosen facet values: any of them within a facet, all facets together. Provinces and zones count as one facet, of
 * places: an article meets it when it is of a chosen zone or of a chosen province.
 */
export type FacetSelection = Partial<Record<FacetName, readonly string[]>>;

/** Hits that fit a first screen: each costs a small download. */
export const FIRST_SCREEN = 4;

/** One question to the engine. */
export interface SearchRequest {
  /** What the reader typed, untouched. Empty: every article, as far as facets and dates allow. */
  query: string;
  /** Ids of zones and topics, names of provinces and authors, years as `2023`, kinds. Default: no limit. */
  facets?: FacetSelection;
  /** First and last day, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, both inclusive. Default: open. */
  from?: string;
  to?: string;
  /** Default: `relevance` (which is `newest` when the query is empty). */
  sort?: Sort;
  /** Hits to pass over. Default: 0. */
  offset?: number;
  /** Hits wanted; each costs about one small download, so ask for those in view. Default: `FIRST_SCREEN`. */
  limit?: number;
  /** Where nothing matches exactly, answer with the loosened result. Default: false (then see `offer`). */
  loosen?: boolean;
  /** Whether synonyms of the words will do in their place. Default: as the archive has it. */
  synonyms?: boolean;
  /** Count the values of the facet of authors, which costs a download the first time. Default: true. */
  countAuthors?: boolean;
}

/** Text with parts to be marked: half-open ranges of UTF-16 code units, ascending, not overlapping. */
export interface MarkedText {
  text: string;
  marks: [start: number, end: number][];
}

/** A name with the id that facets and permalinks use. */
export interface Named {
  id: string;
  name: string;
}

/** One article found. */
export interface Hit {
  id: string;
  /** Permalink as a site path, without the base path. Example: `/articles/2023/04/kunshan.html`. */
  url: string;
  title: MarkedText;
  /** The paper printed no headline; this one is the archive's, and shown in brackets. */
  titleSupplied?: true;
  kicker?: MarkedText;
  subtitle?: MarkedText;
  /** EDTF, as in the front-matter. */
  date: string;
  /** The date is not printed but inferred. */
  dateInferred: boolean;
  zones: Named[];
  topics: Named[];
  /** Names of the authors, as printed. */
  authors: MarkedText[];
  column?: string;
  kind: Kind;
  /** Newspaper, day of the issue and page number, where known. */
  source: { publication?: string; issueDate?: string; pageNumber?: string };
  /** The text is the archive's digest of what was printed. */
  digest?: true;
  /** The text around the best match, or the opening where the match is in the headline or names. */
  excerpt: MarkedText;
  /** Words that were found in this article, as normalised: hand them to the article page for marking. */
  words: string[];
}

/** How the hits relate to the query. */
export type MatchKind =
  /** Every hit holds every word exactly; also when there is no hit. */
  | 'exact'
  /** Nothing holds all words: these hold some of them (most first). To be labelled. */
  | 'some'
  /** No word occurs: these hold parts of the words, or belong to a zone or topic so named. To be labelled. */
  | 'near';

/** One value of a facet with its live count. */
export interface FacetValue {
  /** What a request's `facets` takes. */
  value: string;
  /** What the reader sees. */
  label: string;
  /** Hits with this value under the query, the dates and the choices in the OTHER facets (places are one). */
  count: number;
  selected: boolean;
  /** For zones: the province's name. */
  group?: string;
}

/** The answer to one request. */
export interface SearchResponse {
  request: SearchRequest;
  match: MatchKind;
  /** Number of hits, all pages together. */
  total: number;
  /**
   * Nothing matches exactly, but the same request with `loosen: true` would find so many articles.
   */
  offer?: { match: 'some' | 'near'; total: number };
  /** Number of articles in the archive. */
  archiveTotal: number;
  hits: Hit[];
  /** All values that have hits or are selected; years newest first, others by count. */
  facets: Record<FacetName, FacetValue[]>;
  /** Articles of the whole archive by year, the oldest first: what the hits of a year are a part of. */
  archiveYears: { year: string; total: number }[];
  /** Words of the query as understood, for a line such as “含 昆山、创新，不含 苏州”. */
  terms: Term[];
  /** How the words are joined; absent where there are none. */
  expression?: Expression;
  /** Words of the query that have synonyms in this archive, and whether those were searched for; absent for none. */
  synonyms?: { isOn: boolean; terms: WidenedTerm[] };
  /** Words (as typed) that occur nowhere in the archive. */
  missing: string[];
  /**
   * Where nothing matches exactly: queries that find something, with words that look or sound like those typed, or
   * that are read as the pinyin typed; the most frequent first.
   */
  meant?: string[];
}

/** How words are joined; they stand for their place in `terms`. */
export type Expression =
  { term: number } | { all: Expression[] } | { any: Expression[] } | { not: Expression };

/** A word of the query that has synonyms. */
export interface WidenedTerm {
  /** Its place in `terms`. */
  term: number;
  /** The synonyms, as the archive writes them. */
  also: string[];
}

/** One word of the query as understood. */
export interface Term {
  /** As typed, without quotes, prefix and minus. */
  text: string;
  field: 'any' | 'title' | 'author' | 'zone' | 'topic' | 'column' | 'year' | 'date' | 'kind';
  excluded: boolean;
  /** Typed in quotation marks. */
  quoted: boolean;
}

/** One row of an export: everything of the issue's list, texts as printed. */
export interface ExportRow {
  title: string;
  date: string;
  zones: string[];
  topics: string[];
  authors: string[];
  publication: string;
  issueDate: string;
  pageNumber: string;
  /** The text is the archive's digest of what was printed: the authors are those of the printed article. */
  digest: boolean;
  /** Absolute where the site's address is known, otherwise a site path. */
  permalink: string;
}

/** Heads of the columns of an exported table, in the interface's language. */
export type ExportHeadings = Readonly<Record<keyof ExportRow, string>>;

/** Something to jump to while typing. */
export interface Suggestion {
  kind: 'zone' | 'topic' | 'author' | 'headline' | 'text';
  label: MarkedText;
  /** Second line: province of a zone, date of a headline. */
  detail: string;
  /** Site path without the base path. */
  url: string;
  /** For a facet suggestion: what a search restricted to it selects. */
  facet?: { name: FacetName; value: string };
  /** Articles of a zone, topic or author. */
  count?: number;
}

/** One place where words of a query stand. */
export interface ConcordanceLine {
  id: string;
  /** Permalink as a site path, without the base path. */
  url: string;
  title: string;
  /** EDTF, as in the front-matter. */
  date: string;
  left: string;
  word: string;
  right: string;
}

/** Places of the words in the first articles of a result, in its order. */
export interface Concordance {
  lines: ConcordanceLine[];
  /** Words that were found, as normalised: hand them to the article page for marking. */
  words: string[];
  /** Articles that were read for it. */
  articles: number;
  /** Articles of the whole result. */
  total: number;
}

/** How far the first load is. */
export interface LoadProgress {
  state: 'idle' | 'loading' | 'ready' | 'failed';
  /** Bytes received and expected. */
  loaded: number;
  total: number;
}

/** The main thread's handle on the search worker. Every promise rejects with `AbortError` once aborted. */
export interface SearchClient {
  /** Loads the engine and its tables; safe to call again, also to retry after a failure. */
  load(): Promise<void>;
  /** Calls back at once with the state and at every change; returns the way to stop that. */
  onProgress(listener: (progress: LoadProgress) => void): () => void;
  /**
   * Searches. A newer call of `search` aborts the older ones, so an answer is never stale;
   * ask for further hits (`offset`) with `more`.
   */
  search(request: SearchRequest, signal?: AbortSignal): Promise<SearchResponse>;
  /** The same without aborting anything: further hits of a list on screen. */
  more(request: SearchRequest, signal?: AbortSignal): Promise<SearchResponse>;
  /** Suggestions for what is being typed, best first: pinyin (`kunshan`, `ks`) or Chinese. At most `limit` (8). */
  suggest(text: string, limit?: number, signal?: AbortSignal): Promise<Suggestion[]>;
  /** The whole result list. CSV begins with a byte order mark. `onProgress` is told rows that are ready, and all. */
  export(
    request: SearchRequest,
    format: 'csv' | 'json',
    headings: ExportHeadings,
    signal?: AbortSignal,
    onProgress?: (done: number, total: number) => void,
  ): Promise<Blob>;
  /** Every place where the words stand in the first articles of the result. */
  concordance(request: SearchRequest, signal?: AbortSignal): Promise<Concordance>;
  /** One-line citation of a hit (GB/T 7714 newspaper article). */
  cite(hit: Hit): string;
  /** Stops the worker. */
  dispose(): void;
}
