/** Reading offline: an archive may have a service worker (`offline: true` in site.yaml); by default it has none. */
import { allowOwnScripts } from '../search/serve/trustedScripts.ts';

/**
 * Registers the worker, or takes away one that the archive had earlier, with what it kept.
 * @param wanted the archive's setting
 */
export async function keepOffline(wanted: boolean): Promise<void> {
  // Absent where the site is not served over HTTPS.
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (!workers) return;
  const scope = new URL(import.meta.env.BASE_URL.replace(/\/?$/, '/'), location.origin).href;
  await (wanted ? register(workers, scope) : unregister(workers, scope));
}

async function register(workers: ServiceWorkerContainer, scope: string): Promise<void> {
  const isFirst = !workers.controller;
  allowOwnScripts();
  await workers.register(`${scope}sw.js`, { scope });
  if (!isFirst) return;
  const { active } = await workers.ready;
  active?.postMessage([location.href, ...performance.getEntriesByType('resource').map(({ name }) => name)]);
}

async function unregister(workers: ServiceWorkerContainer, scope: string): Promise<void> {
  const own = (await workers.getRegistrations()).filter((registration) => registration.scope === scope);
  await Promise.all(own.map((registration) => registration.unregister()));
  // The worker goes on for the page that is open, and keeps what that loads: the next page clears it away.
  await caches.delete(`offline ${scope}`);
}
