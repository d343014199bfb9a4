/** What the search page shows: nothing asked, at work, an answer, a failure. It holds no state of its own. */
import type { LoadProgress, SearchResponse } from '../../types.ts';
import type { Chips } from '../limits/chips.ts';
import { element } from '../base/element.ts';
import type { FacetPanel } from '../limits/facetPanel.ts';
import { LONGEST_QUERY } from './address.ts';
import { answerNotice, failureNotice, loadingNotice, notice, understoodText } from './notices.ts';
import { fill, type PageTexts } from './pageTexts.ts';
import type { ConcordanceView } from '../results/concordanceView.ts';
import type { ResultHead } from '../results/resultHead.ts';
import type { ResultList } from '../results/resultList.ts';
import { saveButton } from '../saved/saveSearch.ts';
import { savedPlace } from '../saved/savedPlace.ts';
import { skipLink, skipToFilters } from './skipLinks.ts';
import type { YearChart } from '../results/yearChart.ts';
import { isLimited, type SearchState } from './state.ts';

/** The parts that the view shows and hides. */
export interface SearchViewParts {
  /** Status line, help and empty output, from SearchPage.astro. */
  status: HTMLElement;
  help: HTMLElement;
  output: HTMLElement;
  facets: FacetPanel;
  chips: Chips;
  years: YearChart;
  head: ResultHead;
  concordance: ConcordanceView;
  list: ResultList;
  /** Place of the searches that the reader keeps, over the help. */
  saved: HTMLElement;
  /** Line of the site's own pages over the results. */
  pages: HTMLElement;
  /** Articles found by words; below the results. */
  words?: HTMLElement;
}

/** What is on screen. */
export class SearchView {
  /** Holds everything that belongs to the results. */
  readonly results: HTMLElement;
  #texts: PageTexts;
  #parts: SearchViewParts;
  #understood = element('p', { class: 'understood', hidden: true });
  /** Synonyms in the search, with the way to be rid of them. */
  #synonyms = element('p', { class: 'chips synonyms', hidden: true });
  /** The button that keeps the search. */
  #save = element('div', { class: 'save-search' });
  #showSaved: () => Promise<void>;
  /** Whether nothing is asked, and that is on screen. */
  #rests = false;
  #notice = element('div');
  /** Results come first in the document; whoever goes by Tab reaches the filters without passing all of them. */
  #skip: HTMLElement;
  /** From the field to the first result, past links to pages, conditions and orders. */
  #skipToResults: HTMLElement;

  constructor(texts: PageTexts, parts: SearchViewParts) {
    this.#texts = texts;
    this.#parts = parts;
    this.#showSaved = savedPlace(parts.saved, texts);
    const { output, chips, facets, years, head, concordance, list, pages, words } = parts;
    this.#skip = skipToFilters(texts.toFilters, facets.element);
    this.#skipToResults = skipLink(texts.toResults, list.element, 'search-hits', () =>
      list.element.querySelector('a')?.focus(),
    );
    this.results = element(
      'section',
      { class: 'results', 'aria-label': texts.results },
      this.#understood,
      this.#synonyms,
      this.#notice,
      years.element,
      head.element,
      this.#save,
      concordance.element,
      list.element,
      words,
    );
    output.replaceChildren(
      this.#skipToResults,
      pages,
      chips.element,
      this.#skip,
      element('div', { class: 'search-columns' }, this.results, facets.element),
    );
  }

  /** Help, as long as nothing is asked. Where it is there already, what was told of the kept searches stays. */
  nothingAsked(): void {
    if (this.#rests) return;
    this.#rests = true;
    const { status, help, output, list } = this.#parts;
    status.textContent = '';
    this.#notice.replaceChildren();
    list.clear();
    help.hidden = false;
    output.hidden = true;
    void this.#showSaved();
  }

  /** The question as far as it is known without an answer. @param before the answer on screen */
  asked(state: SearchState, before: SearchResponse | undefined): void {
    const { help, output, chips, head, concordance, years, facets } = this.#parts;
    this.#rests = false;
    help.hidden = true;
    output.hidden = false;
    chips.update(state, before);
    head.update(state.sort);
    if (before) return;
    for (const part of [facets, years, head, concordance]) part.element.hidden = true;
  }

  /** An answer that takes long is on its way; what is on screen stays, dimmed. */
  atWork(progress: LoadProgress): void {
    this.results.setAttribute('aria-busy', 'true');
    if (progress.state === 'loading') this.#notice.replaceChildren(loadingNotice(progress, this.#texts));
    else this.#parts.status.textContent = this.#texts.searching;
  }

  /** The first load goes on: follows it, where it is shown. */
  progress(progress: LoadProgress): void {
    const bar = this.#notice.querySelector('.loading');
    if (progress.state === 'loading') bar?.replaceWith(loadingNotice(progress, this.#texts));
    else bar?.remove();
  }

  /** No answer will come. */
  rest(): void {
    this.results.removeAttribute('aria-busy');
  }

  /** An answer. @param go receives the state that the reader chooses in a notice */
  answer(response: SearchResponse, state: SearchState, go: (state: SearchState) => void): void {
    const { status, facets, chips, years, head, list } = this.#parts;
    const { total, hits, match } = response;
    status.textContent = fill(state.query.trim() === '' ? this.#texts.foundAll : this.#texts.found, {
      n: total,
    });
    const told = answerNotice(response, state, this.#texts, go);
    const cut = state.query.length >= LONGEST_QUERY && fill(this.#texts.cut, { n: LONGEST_QUERY });
    this.#notice.replaceChildren(...(cut ? [notice([cut])] : []), ...(told ? [told] : []));
    this.#tellTerms(understoodText(response, this.#texts));
    void this.#tellSynonyms(response, state, go);
    this.#save.replaceChildren(saveButton(state, response, this.#texts));
    this.results.classList.toggle('loosened', match !== 'exact');
    head.element.hidden = this.#skipToResults.hidden = total === 0;
    years.update(response);
    this.#parts.concordance.update(response);
    list.show(hits, total);
    facets.element.hidden = total === 0 && !isLimited(state);
    this.#skip.hidden = facets.element.hidden;
    facets.update(state, response);
    chips.update(state, response);
  }

  /** The facets of the answer on screen, with the authors, who come after it the first time. */
  facets(state: SearchState, response: SearchResponse): void {
    this.#parts.facets.update(state, response);
    this.#parts.facets.authorsAreThere();
  }

  /** The search did not work. */
  failure(error: unknown, retry: () => void): void {
    const { status, help, output, facets, years, head, concordance, list } = this.#parts;
    this.#rests = false;
    status.textContent = '';
    help.hidden = true;
    output.hidden = false;
    for (const part of [facets, years, head, concordance]) part.element.hidden = true;
    this.#save.replaceChildren();
    list.clear();
    this.#tellTerms('');
    this.#synonyms.hidden = true;
    this.#notice.replaceChildren(failureNotice(error, this.#texts, retry));
  }

  /** The list has grown to so many hits. */
  grown(shown: number, total: number): void {
    this.#parts.status.textContent = fill(this.#texts.shown, { shown, n: total });
  }

  /** Most archives have no synonyms, and load no script for them. */
  async #tellSynonyms(
    response: SearchResponse,
    state: SearchState,
    go: (state: SearchState) => void,
  ): Promise<void> {
    this.#synonyms.hidden = !response.synonyms;
    if (!response.synonyms) return;
    const { showSynonyms } = await import('../results/synonymChips.ts');
    showSynonyms(this.#synonyms, response, this.#texts, (synonyms) => go({ ...state, synonyms }));
  }

  #tellTerms(text: string): void {
    this.#understood.textContent = text;
    this.#understood.hidden = text === '';
  }
}
