/** Reading offline: an archive may have a service worker (`offline: true` in site.yaml); by default it has none. */

/** Name under which the worker keeps files; raised when what it keeps changes its form. */
export const OFFLINE_CACHE = 'gaoxin-archive-1';

/**
 * Registers the worker, or takes away one that the archive had earlier, with what it kept.
 * @param wanted the archive's setting
 */
export async function keepOffline(wanted: boolean): Promise<void> {
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (!workers) return;
  const scope = new URL(import.meta.env.BASE_URL.replace(/\/?$/, '/'), location.origin).href;
  if (wanted) return void (await workers.register(`${scope}sw.js`, { scope }));
  const own = (await workers.getRegistrations()).filter((registration) => registration.scope === scope);
  if (own.length === 0) return;
  await Promise.all(own.map((registration) => registration.unregister()));
  await caches.delete(OFFLINE_CACHE);
}
