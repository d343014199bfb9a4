/**
 * The search page: the address says what is asked, the engine answers, the parts show it. One way round:
 * a part asks for a new state → address → engine → answer → all parts.
 */
import type { LoadProgress, SearchClient, SearchResponse } from '../types.ts';
import { chips } from './chips.ts';
import { element } from './element.ts';
import { facetPanel } from './facetPanel.ts';
import { answerNotice, failureNotice, loadingNotice, understoodText } from './notices.ts';
import { PageHistory } from './pageHistory.ts';
import { fill, type PageTexts } from './pageTexts.ts';
import { resultHead } from './resultHead.ts';
import { moveByKeys } from './resultKeys.ts';
import { PAGE, resultList } from './resultList.ts';
import { announceCombobox, keepComposition } from './searchBox.ts';
import { focusOnSlash } from './slashKey.ts';
import { isAsking, requestOf, type SearchState } from './state.ts';
import { suggestUnder } from './suggestions.ts';
import { onTyping } from './typing.ts';

/** What looks like pinyin: Chinese is answered by the results themselves. */
const PINYIN = /^[a-z][a-z' ]*$/i;
/** Rest after scrolling before the place is kept, in milliseconds. */
const SCROLL_REST = 150;
/** A search that takes longer than this says that it is at work, in milliseconds. */
const SLOW = 250;

/**
 * Brings the page to life.
 * @param root holds the form, the texts and the places for the parts; see SearchPage.astro
 */
export function startSearchPage(root: HTMLElement, client: SearchClient): void {
  const find = <E extends HTMLElement>(name: string) => root.querySelector<E>(`[data-search-${name}]`)!;
  const texts = JSON.parse(find('texts').textContent) as PageTexts;
  const form = find<HTMLFormElement>('form');
  const input = find<HTMLInputElement>('input');
  const listbox = form.querySelector<HTMLElement>('[role=listbox]')!;
  const status = find('status');
  const help = find('help');
  const output = find('output');

  const pages = new PageHistory();
  let state = pages.state;
  let response: SearchResponse | undefined;
  /** Numbers the searches: an answer to any but the last is dropped. */
  let last = 0;

  const facets = facetPanel(texts, (change) => step(change(state)));
  const limits = chips(texts, step);
  const head = resultHead({
    texts,
    order: (sort) => step({ ...state, sort }),
    file: (format) => client.export(requestOf(state, 0, 0), format),
    fileName: () => `${texts.exportName} ${state.query}`,
    total: () => response?.total ?? 0,
  });
  const list = resultList({
    texts,
    cite: (hit) => client.cite(hit),
    more: async (offset, limit) => (await client.more(requestOf(state, offset, limit))).hits,
    grown(shown) {
      status.textContent = fill(texts.shown, { shown, n: response?.total ?? shown });
      keepPlace();
    },
  });
  const understood = element('p', { class: 'understood' });
  const said = element('div');
  const results = element('section', { class: 'results', 'aria-label': texts.results }, understood, said, head.element, list.element);
  output.replaceChildren(limits.element, element('div', { class: 'search-columns' }, facets.element, results));

  /** A deliberate step: an entry in the history. */
  function step(next: SearchState): void {
    state = next;
    pages.step(state);
    void run();
  }

  function typed(query: string): void {
    if (query === state.query) return;
    state = { ...state, query, loosen: false };
    pages.typed(state);
    void run();
  }

  async function run(place = { shown: PAGE, y: -1 }): Promise<void> {
    const own = ++last;
    const asked = state;
    limits.update(asked, response);
    head.update(asked.sort);
    if (!isAsking(asked)) return showNothingAsked();
    help.hidden = true;
    output.hidden = false;
    const slow = window.setTimeout(() => own === last && showWork(), SLOW);
    try {
      const answer = await client.search(requestOf(asked, 0, Math.max(place.shown, PAGE)));
      if (own !== last) return;
      show(answer, asked);
      if (place.y >= 0) window.scrollTo({ top: place.y, behavior: 'instant' });
    } catch (error) {
      if (own === last && (error as Error).name !== 'AbortError') showFailure();
    } finally {
      window.clearTimeout(slow);
      if (own === last) results.removeAttribute('aria-busy');
    }
  }

  function show(answer: SearchResponse, asked: SearchState): void {
    response = answer;
    const { total, hits } = answer;
    const count = fill(asked.query.trim() === '' ? texts.foundAll : texts.found, { n: total });
    status.textContent = count;
    said.replaceChildren(...[answerNotice(answer, asked, texts, step)].filter((one) => one !== undefined));
    understood.textContent = understoodText(answer.terms, texts);
    understood.hidden = understood.textContent === '';
    head.element.hidden = total === 0;
    results.classList.toggle('loosened', answer.match !== 'exact');
    list.show(hits, total);
    facets.element.hidden = false;
    facets.update(asked, answer);
    limits.update(asked, answer);
  }

  function showNothingAsked(): void {
    last++;
    response = undefined;
    status.textContent = '';
    said.replaceChildren();
    list.clear();
    help.hidden = false;
    output.hidden = true;
  }

  function showWork(): void {
    results.setAttribute('aria-busy', 'true');
    if (!response) {
      facets.element.hidden = true;
      head.element.hidden = true;
    }
    if (progress.state === 'loading') said.replaceChildren(loadingNotice(progress, texts));
    else status.textContent = texts.searching;
  }

  function showFailure(): void {
    status.textContent = '';
    head.element.hidden = true;
    facets.element.hidden = response === undefined;
    understood.hidden = true;
    list.clear();
    output.hidden = false;
    said.replaceChildren(failureNotice(texts, retry));
  }

  function retry(): void {
    input.focus();
    if (isAsking(state)) void run();
    else load();
  }

  let progress: LoadProgress = { state: 'idle', loaded: 0, total: 0 };
  client.onProgress((now) => {
    progress = now;
    const bar = said.querySelector('.loading');
    if (now.state === 'loading' && bar) bar.replaceWith(loadingNotice(now, texts));
    else if (now.state !== 'loading') bar?.remove();
  });

  /** Loads the search before anything is asked; what fails here is told on the page, with a way to try again. */
  function load(): void {
    client.load().then(
      () => isAsking(state) || said.replaceChildren(),
      () => isAsking(state) || showFailure(),
    );
  }

  function keepPlace(): void {
    if (response) pages.keep({ shown: list.links().length, y: Math.round(window.scrollY) });
  }

  announceCombobox(input, listbox);
  keepComposition(form, input);
  focusOnSlash(input);
  const typedNow = onTyping(input, typed);
  const box = suggestUnder(form, { input, listbox, client, wanted: (text) => PINYIN.test(text.trim()), leave: () => list.links()[0]?.focus() });
  moveByKeys(results, input, () => list.links());
  form.addEventListener('submit', (event) => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    box.close();
    typedNow();
    pages.settle();
  });
  input.addEventListener('focus', load, { once: true });
  if (document.activeElement === input) load();

  history.scrollRestoration = 'manual';
  let scrolled: number | undefined;
  window.addEventListener('scroll', () => {
    window.clearTimeout(scrolled);
    scrolled = window.setTimeout(keepPlace, SCROLL_REST);
  });
  window.addEventListener('pagehide', keepPlace);
  pages.onReturn(() => {
    window.clearTimeout(scrolled);
    state = pages.state;
    input.value = state.query;
    void run(pages.place ?? { shown: PAGE, y: 0 });
  });
  if (state.query !== '' || input.value === '') input.value = state.query;
  else typedNow();
  void run(pages.place);
}
