/**
 * Does work when the page has nothing else to do. Safari has no idle callbacks: there it is the next task.
 * @param work what nobody waits for yet
 */
export function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(work);
  else setTimeout(work);
}
