/**
 * The search engine: no browser, no Node; it sees the index through a transport alone.
 * One engine serves the page's worker and the terminal, so both give the same answers.
 */
import { normalize, type CharacterTable } from '../../text/normalize.ts';
import { SharedWork } from '../codec/sharedWork.ts';
import type { Transport } from '../codec/transport.ts';
import type { QueryTerm } from '../query/parse.ts';
import { SearchIndex } from '../read/searchIndex.ts';
import { facetIndex, type FacetIndex } from '../results/facets.ts';
import { find, type Matches } from '../results/find.ts';
import { hitOf } from '../results/hit.ts';
import { archiveYears } from '../results/years/archiveYears.ts';
import type { MatchedTerm } from '../results/match.ts';
import {
  FIRST_SCREEN,
  type Concordance,
  type ExportRow,
  type SearchRequest,
  type SearchResponse,
  type Suggestion,
  type Term,
} from '../types.ts';

/** Articles of which a concordance is made, where nobody says: each is a small download. */
const CONCORDED = 100;

/** Answers requests over one index. What few questions need is loaded with the first of them. */
export class SearchEngine {
  readonly index: SearchIndex;
  #facets: { index: FacetIndex; withAuthors: boolean } | undefined;
  #years: SearchResponse['archiveYears'];
  #loadTable: () => Promise<CharacterTable>;
  /** The last result: paging through it costs nothing but the hits. */
  #last: { key: string; found: SharedWork<Matches> } | undefined;

  private constructor(index: SearchIndex, loadTable: () => Promise<CharacterTable>) {
    this.index = index;
    this.#years = archiveYears(index);
    this.#loadTable = loadTable;
  }

  /**
   * Opens an index.
   * @param loadTable gives all that characters may be taken for (`foldTable`); asked for only where a reader types
   *   characters that the archive does not print
   * @throws when a file cannot be had or has another format
   */
  static async open(transport: Transport, loadTable: () => Promise<CharacterTable>): Promise<SearchEngine> {
    return new SearchEngine(await SearchIndex.open(transport), loadTable);
  }

  /** Answers a request. @throws {DOMException} `AbortError` once aborted */
  async search(request: SearchRequest, signal?: AbortSignal): Promise<SearchResponse> {
    const found = await this.#find(request, signal);
    const { offset = 0, limit = FIRST_SCREEN } = request;
    const page = found.records.slice(offset, offset + limit);
    const hits = await Promise.all(
      page.map((record) => hitOf(this.index, record, found.words, this.index.folds)),
    );
    signal?.throwIfAborted();
    return {
      request,
      match: found.match,
      total: found.records.length,
      archiveTotal: this.index.total,
      hits,
      facets: found.facets,
      archiveYears: this.#years,
      terms: found.terms.map(termOf),
      ...(found.expression && { expression: found.expression }),
      missing: missingWords(this.index, found.matched),
      ...(found.synonyms && { synonyms: found.synonyms }),
      ...(found.offer && { offer: found.offer }),
      ...(found.meant && { meant: found.meant }),
    };
  }

  /** The whole result list in its order. @param onProgress told how many rows are ready, and how many there will be */
  async *exportRows(
    request: SearchRequest,
    signal?: AbortSignal,
    onProgress?: (done: number, total: number) => void,
  ): AsyncGenerator<ExportRow> {
    const { records } = await this.#find(request, signal);
    const { exportRows } = await import('../results/export.ts');
    yield* await exportRows(this.index, records, signal, (done) => onProgress?.(done, records.length));
  }

  /** Every place where the words stand, in the first articles of the result (`CONCORDED`); loads their texts. */
  async concordance(request: SearchRequest, signal?: AbortSignal): Promise<Concordance> {
    const { records, words } = await this.#find(request, signal);
    const { linesOf } = await import('../results/concordance.ts');
    const read = records.slice(0, request.limit ?? CONCORDED);
    const stored = await Promise.all(read.map((record) => this.index.stored(record)));
    signal?.throwIfAborted();
    return {
      lines: stored.flatMap((one) => linesOf(one, words, this.index.folds)),
      words,
      articles: read.length,
      total: records.length,
    };
  }

  /** Suggestions for what is being typed. */
  async suggest(text: string, limit = 8): Promise<Suggestion[]> {
    const { suggest } = await import('../results/suggest.ts');
    return suggest(this.index, normalize(text, await this.#tableFor(text)).trim(), limit);
  }

  async #tableFor(text: string): Promise<CharacterTable> {
    return this.index.canFold(text) ? this.index.folds : this.#loadTable();
  }

  async #findAnew(request: SearchRequest, signal: AbortSignal): Promise<Matches> {
    const table = await this.#tableFor(request.query);
    return find({ index: this.index, facets: () => this.#facetsNow(), table }, request, signal);
  }

  /** Made anew once the authors are loaded. */
  #facetsNow(): FacetIndex {
    const withAuthors = this.index.authors !== undefined;
    if (this.#facets?.withAuthors !== withAuthors)
      this.#facets = { index: facetIndex(this.index), withAuthors };
    return this.#facets.index;
  }

  #find(request: SearchRequest, signal: AbortSignal | undefined): Promise<Matches> {
    const { query, facets = {}, from, to, sort, loosen, synonyms, countAuthors = true } = request;
    const key = JSON.stringify([query, facets, from, to, sort, loosen, synonyms, countAuthors]);
    if (this.#last?.key !== key || this.#last.found.isAbandoned)
      this.#last = { key, found: new SharedWork((stop) => this.#findAnew(request, stop)) };
    const { found } = this.#last;
    return found.wait(signal).catch((error: unknown) => {
      // A failed search is asked anew; one that a caller gave up may still be wanted by another.
      if (!signal?.aborted && this.#last?.found === found) this.#last = undefined;
      throw error;
    });
  }
}

const termOf = ({ text, field, excluded, quoted }: QueryTerm): Term => ({ text, field, excluded, quoted });

function missingWords(index: SearchIndex, matched: readonly MatchedTerm[]): string[] {
  return matched
    .filter(
      ({ term, records }) =>
        !term.excluded && !records.some((met, record) => met === 1 && index.alive[record] === 1),
    )
    .map(({ term }) => term.text);
}
