import { fill } from '../page/pageTexts.ts';
import { clearMarks, markWords, wordsToMark } from './highlight.ts';

/**
 * Marks the searched words, goes to the first and shows the bar that says so.
 * @param bar holds a status line (texts in its data), prefixes that mean zones, and buttons `previous`, `next`, `clear`
 */
export function showSearchedWords(article: HTMLElement, bar: HTMLElement, query: string): void {
  const places = markWords(
    article,
    wordsToMark(query, (bar.dataset['zonePrefixes'] ?? '').split(' ').filter(Boolean)),
  );
  const status = bar.querySelector<HTMLElement>('[role=status]')!;
  const { marked, none } = status.dataset;
  bar.hidden = false;
  status.textContent = places.length > 0 ? fill(marked!, { n: places.length }) : none!;
  const button = (name: string) => bar.querySelector<HTMLButtonElement>(`[data-${name}]`)!;
  let current = 0;
  const goTo = (index: number) => {
    places[current]?.removeAttribute('data-current');
    current = (index + places.length) % places.length;
    places[current]!.dataset['current'] = '';
    places[current]!.scrollIntoView({ block: 'center' });
  };
  for (const [name, step] of [
    ['previous', -1],
    ['next', 1],
  ] as const) {
    button(name).hidden = places.length < 2;
    button(name).addEventListener('click', () => goTo(current + step));
  }
  button('clear').addEventListener('click', () => {
    clearMarks(article);
    bar.hidden = true;
    history.replaceState(history.state, '', withoutQuery(location.href));
    document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
  });
  if (places.length > 0 && isFirstVisit()) {
    if (isInView(places[0]!)) places[0]!.dataset['current'] = '';
    else goTo(0);
  }
}

/** The address without the searched words. */
function withoutQuery(address: string): string {
  const url = new URL(address);
  url.searchParams.delete('q');
  return url.href;
}

/** Coming back or reloading, the browser restores the reader's place; an address with `#` names its own. */
function isFirstVisit(): boolean {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return location.hash === '' && (navigation?.type ?? 'navigate') === 'navigate';
}

function isInView(place: HTMLElement): boolean {
  const { top, bottom } = place.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
}
