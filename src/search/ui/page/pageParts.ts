/** The parts of the search page, each told what the reader does with it. */
import { chips } from '../limits/chips.ts';
import { facetPanel } from '../limits/facetPanel.ts';
import { concordanceView, type ConcordanceOptions } from '../results/concordanceView.ts';
import { resultHead, type ResultHeadOptions } from '../results/resultHead.ts';
import type { ResultList } from '../results/resultList.ts';
import type { WordList } from '../results/wordList.ts';
import { yearChart } from '../results/yearChart.ts';
import type { PageTexts } from './pageTexts.ts';
import { SearchView } from './searchView.ts';
import type { SitePages } from './sitePages.ts';
import { withoutYears, withValue, type SearchState } from './state.ts';

/** What the parts need of the page. */
export interface PartsOptions {
  /** A place of SearchPage.astro by its name. */
  find<E extends HTMLElement>(name: string): E;
  texts: PageTexts;
  list: ResultList;
  pages: SitePages;
  words: WordList | undefined;
  /** Takes a step from the state there is. */
  change(next: (state: SearchState) => SearchState): void;
  authorsInView(): void;
  head: Pick<ResultHeadOptions, 'file' | 'fileName' | 'total'>;
  /** Every place of the words. */
  places: ConcordanceOptions['ask'];
}

/** Makes them, and the view that shows and hides them. */
export function searchView(options: PartsOptions): SearchView {
  const { find, texts, list, pages, words, change, authorsInView, head, places } = options;
  return new SearchView(texts, {
    status: find('status'),
    help: find('help'),
    saved: find('saved'),
    output: find('output'),
    facets: facetPanel(texts, { step: change, authorsInView }),
    chips: chips(texts, (state) => change(() => state)),
    years: yearChart(texts, {
      choose: (year, on) => change((state) => withValue(state, 'year', year, on)),
      span: (from, to) => change((state) => ({ ...withoutYears(state), from, to })),
    }),
    head: resultHead({ texts, order: (sort) => change((state) => ({ ...state, sort })), ...head }),
    concordance: concordanceView({ texts, ask: places }),
    list,
    pages: pages.element,
    ...(words && { words: words.element }),
  });
}
