/** The search page in the browser's history: what is asked in the address, the place in the list beside it. */
import { searchOf, stateOf } from './address.ts';
import { isAsking, type SearchState } from './state.ts';

/** Where the reader is in the list. */
export interface HistoryPlace {
  /** Hits listed. */
  shown: number;
  /** Scroll position, in CSS pixels. */
  y: number;
}

/** The page’s entries in the history. */
export class PageHistory {
  /** Whether the entry on top came from typing, and is still being typed. */
  #typing = false;

  /** What the address asks for now. */
  get state(): SearchState {
    return stateOf(location.search);
  }

  /** The place kept with the entry on top; undefined for a new one. */
  get place(): HistoryPlace | undefined {
    const place = (history.state as { place?: HistoryPlace } | null)?.place;
    return typeof place?.shown === 'number' && typeof place.y === 'number' ? place : undefined;
  }

  /** Typing makes one entry however long it lasts, and none on a page where nothing was asked yet. */
  typed(state: SearchState): void {
    const isNew = !this.#typing && isAsking(this.state);
    this.#typing = true;
    this.#write(state, isNew ? 'pushState' : 'replaceState');
  }

  /** A deliberate step is an entry of its own. */
  step(state: SearchState): void {
    this.#typing = false;
    this.#write(state, 'pushState');
  }

  /** What has been typed is meant: typing further begins a new entry. */
  settle(): void {
    this.#typing = false;
  }

  /** Remembers the place with the entry on top. */
  keep(place: HistoryPlace): void {
    history.replaceState({ ...(history.state as object | null), place }, '');
  }

  /** Calls back when the reader goes back or forward. */
  onReturn(react: () => void): void {
    window.addEventListener('popstate', () => {
      this.#typing = false;
      react();
    });
  }

  #write(state: SearchState, method: 'pushState' | 'replaceState'): void {
    const search = searchOf(state);
    if (search === searchOf(this.state)) return;
    history[method](null, '', location.pathname + search);
  }
}
