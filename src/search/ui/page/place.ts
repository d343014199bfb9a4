/** Rest after scrolling before the place is kept, in milliseconds. */
const REST = 150;

/**
 * Keeps the reader's place in the list while scrolling and when leaving; the page restores it itself, since
 * its content comes later than the browser's own restoring.
 * @returns a way to drop a place that is about to be kept: going back, it would be kept with the wrong entry
 */
export function keepPlaceOf(keep: () => void): () => void {
  let timer: number | undefined;
  history.scrollRestoration = 'manual';
  window.addEventListener('scroll', () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(keep, REST);
  });
  window.addEventListener('pagehide', keep);
  return () => window.clearTimeout(timer);
}
