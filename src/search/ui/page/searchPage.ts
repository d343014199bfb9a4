/**
 * The search page. One way round: a part asks for a new state → address → engine → answer → all parts.
 */
import {
  FIRST_SCREEN,
  type LoadProgress,
  type SearchClient,
  type SearchRequest,
  type SearchResponse,
} from '../../types.ts';
import { cutQuery } from './address.ts';
import { lateAuthors } from './lateAuthors.ts';
import { PageHistory, type HistoryPlace } from './pageHistory.ts';
import type { PageTexts } from './pageTexts.ts';
import { keepPlaceOf } from './place.ts';
import { hitListButtons } from '../list/hitListButtons.ts';
import { moveByKeys } from '../results/resultKeys.ts';
import { PAGE, resultList, type ResultList } from '../results/resultList.ts';
import type { WordList } from '../results/wordList.ts';
import { wordPlace } from '../results/wordPlace.ts';
import { PINYIN, searchForm, type SearchForm } from './searchForm.ts';
import { searchView } from './pageParts.ts';
import type { SearchView } from './searchView.ts';
import { sitePages, type SitePages } from './sitePages.ts';
import { isAsking, isLimited, requestOf, type SearchState } from './state.ts';
import { siteBase } from '../../serve/siteBase.ts';

/** A search that takes longer says that it is at work, in milliseconds. */
const SLOW = 250;

/**
 * Brings the page to life.
 * @param root holds the form, the texts and the places for the parts; see SearchPage.astro
 */
export function startSearchPage(root: HTMLElement, client: SearchClient): void {
  new SearchPage(root, client).start();
}

class SearchPage {
  #root: HTMLElement;
  #client: SearchClient;
  #input: HTMLInputElement;
  #list: ResultList;
  #pages: SitePages;
  #texts: PageTexts;
  /** Absent where the site has no bundle of the articles. */
  #words: WordList | undefined;
  #view: SearchView;
  #history = new PageHistory();
  #state: SearchState = this.#history.state;
  #response: SearchResponse | undefined;
  #progress: LoadProgress = { state: 'idle', loaded: 0, total: 0 };
  #authors = lateAuthors(
    () => this.#last,
    () => this.#client.more({ ...this.#request(0, 0), countAuthors: true }),
    (response) => this.#view.facets(this.#state, response),
  );
  /** Whether the query was sent with Enter, not only typed. */
  #entered = false;
  /** Numbers the searches: an answer to any but the last is dropped. */
  #last = 0;

  constructor(root: HTMLElement, client: SearchClient) {
    this.#root = root;
    this.#client = client;
    this.#input = this.#find('input');
    const texts = JSON.parse(this.#find('texts').textContent) as PageTexts;
    this.#texts = texts;
    this.#list = this.#makeList(texts);
    this.#pages = sitePages(texts.sitePages, siteBase());
    this.#words = 'byWords' in root.dataset ? wordPlace(texts, siteBase()) : undefined;
    this.#view = searchView({
      find: (name) => this.#find(name),
      texts,
      list: this.#list,
      pages: this.#pages,
      words: this.#words,
      change: (next) => this.#step(next(this.#state)),
      authorsInView: () => this.#authors.want(),
      head: {
        file: (format, signal, onProgress) =>
          client.export(this.#request(0, 0), format, texts.exportColumns, signal, onProgress),
        fileName: () => `${texts.exportName} ${this.#state.query}`,
        total: () => this.#response?.total ?? 0,
      },
      places: (signal) => {
        const { limit: _all, ...request } = this.#request(0, 0);
        return client.concordance(request, signal);
      },
    });
  }

  /** Connects everything and shows what the address asks for. */
  start(): void {
    const { place } = this.#history;
    const form = this.#makeForm();
    moveByKeys(this.#view.results, this.#input, this.#list.links);
    this.#client.onProgress((progress) => this.#view.progress((this.#progress = progress)));
    // Pagefind unpacks itself in the page's own thread: not while that is being set up and nobody has asked yet.
    this.#input.addEventListener('keydown', () => this.#pages.warm(), { once: true });
    const forgetPlace = keepPlaceOf(() => this.#keepPlace());
    this.#history.onReturn(() => {
      forgetPlace();
      this.#state = this.#history.state;
      this.#input.value = this.#state.query;
      void this.#run(this.#history.place ?? { shown: 0, y: 0 });
    });
    void this.#run(place);
    if (wantsFocus(this.#state, place)) form.arrive();
  }

  /** A deliberate step: an entry in the history. */
  #step(state: SearchState): void {
    this.#state = state;
    this.#history.step(state);
    void this.#run();
  }

  /** A step that may change the query. */
  #go(state: SearchState): void {
    this.#input.value = state.query;
    this.#step(state);
  }

  /** Pinyin sent with Enter that is printed nowhere means the word that is read so. */
  #takePinyin(): void {
    const [query] = this.#response?.meant ?? [];
    if (!this.#entered || !query || !PINYIN.test(this.#state.query.trim())) return;
    if (this.#response!.request.query !== this.#state.query) return;
    this.#entered = false;
    this.#go({ ...this.#state, query });
  }

  #typed(typed: string): void {
    const query = cutQuery(typed);
    if (query === this.#state.query) return;
    this.#state = { ...this.#state, query, loosen: false };
    this.#entered = false;
    this.#history.typed(this.#state);
    void this.#run();
  }

  /** Asks the engine for the state and shows the answer. @param place to return to */
  async #run(place = { shown: 0, y: -1 }): Promise<void> {
    const own = ++this.#last;
    const isCurrent = () => own === this.#last;
    const state = this.#state;
    if (!isAsking(state)) return this.#nothingAsked();
    this.#view.asked(state, this.#response);
    const slow = window.setTimeout(() => isCurrent() && this.#view.atWork(this.#progress), SLOW);
    try {
      // Below loosened hits stands what else was found, without them: all of the page must be known.
      const first = state.loosen ? PAGE : FIRST_SCREEN;
      const response = await this.#client.search(this.#request(0, Math.max(place.shown, first)));
      if (!isCurrent()) return;
      this.#response = response;
      this.#view.answer(response, state, (next) => this.#go(next));
      void this.#authors.fill();
      this.#takePinyin();
      void this.#pages.update(state.query);
      if (response.match !== 'exact' || response.total === 0) this.#askForWords(this.#texts.byWords);
      else this.#words?.clear();
      if (place.y >= 0) window.scrollTo({ top: place.y, behavior: 'instant' });
    } catch (error) {
      if (isCurrent() && (error as Error).name !== 'AbortError') this.#failed(error);
    } finally {
      window.clearTimeout(slow);
      if (isCurrent()) this.#view.rest();
    }
  }

  #request(offset: number, limit: number): SearchRequest {
    return { ...requestOf(this.#state, offset, limit), countAuthors: this.#authors.areThere() };
  }

  /** Pagefind's words where there is nothing exact; they know no limits. */
  #askForWords(label: string): void {
    if (isLimited(this.#state)) return this.#words?.clear();
    const listed = new Set(this.#list.links().map(({ pathname }) => pathname));
    void this.#words?.show(this.#state.query, label, listed);
  }

  #nothingAsked(): void {
    this.#response = undefined;
    this.#words?.clear();
    this.#view.nothingAsked();
  }

  #failed(error: unknown): void {
    this.#response = undefined;
    this.#view.failure(error, () => {
      this.#input.focus();
      if (isAsking(this.#state)) void this.#run();
      else this.#load();
    });
    this.#askForWords(this.#texts.byWordsOnly);
  }

  /** Loads the search before anything is asked; a failure is reported, with a way to try again. */
  #load(): void {
    this.#client.load().then(
      () => isAsking(this.#state) || this.#nothingAsked(),
      (error: unknown) => isAsking(this.#state) || this.#failed(error),
    );
  }

  #keepPlace(): void {
    if (this.#response)
      this.#history.keep({ shown: this.#list.links().length, y: Math.round(window.scrollY) });
  }

  #makeForm(): SearchForm {
    const form = searchForm({
      form: this.#find('form'),
      input: this.#input,
      client: this.#client,
      typed: (text) => this.#typed(text),
      entered: () => {
        this.#history.settle();
        this.#entered = true;
        this.#takePinyin();
      },
      leave: () => this.#list.links()[0]?.focus(),
      load: () => this.#load(),
    });
    // What was typed before this script came counts, unless the address asks for something else.
    if (this.#state.query !== '' || this.#input.value === '') this.#input.value = this.#state.query;
    else form.tell();
    return form;
  }

  #makeList(texts: PageTexts): ResultList {
    return resultList({
      texts,
      tools: { cite: (hit) => this.#client.cite(hit), listButton: hitListButtons(texts.list) },
      // Of what is listed, not of what has been typed meanwhile.
      more: async (offset, limit) =>
        (await this.#client.more({ ...this.#response!.request, offset, limit })).hits,
      grown: (shown) => {
        this.#view.grown(shown, this.#response?.total ?? shown);
        this.#keepPlace();
      },
    });
  }

  #find<E extends HTMLElement>(name: string): E {
    return this.#root.querySelector<E>(`[data-search-${name}]`)!;
  }
}

/**
 * Whether the field takes the focus on arrival: where nothing is asked yet, and where a query came from another page's
 * box, so that typing goes on. Not on a touch screen, where a keyboard would cover the results, and not on return.
 */
function wantsFocus(state: SearchState, place: HistoryPlace | undefined): boolean {
  if (place || location.hash !== '') return false;
  return !isAsking(state) || matchMedia('(hover: hover) and (pointer: fine)').matches;
}
