/**
 * Folder under which the site is served, in a browser: the one that it was built for, unless the page says where it
 * lies itself (`data-base`, relative to the page): a copy made by `npm run build -- --relative`.
 */
export function siteBase(): string {
  // A worker has no document; whoever starts it tells it where the site lies.
  const base = globalThis.document?.documentElement.dataset['base'];
  return base === undefined ? import.meta.env.BASE_URL : new URL(base, location.href).pathname;
}
