/** Pagefind in the page: a bundle is loaded when it is first wanted, and again after a failure. */
import { KeptPromise } from '../../codec/promiseCache.ts';

/** What is used of Pagefind's browser script. */
interface PagefindScript {
  createInstance(options: { basePath: string; baseUrl: string; noWorker: boolean }): Pagefind;
}

/** A bundle that can be asked. */
export interface Pagefind {
  /** Loads what every question needs. */
  init(): Promise<void>;
  search(query: string): Promise<{ results: PagefindResult[] }>;
}

/** A page that was found; its text is loaded when it is asked for. */
export interface PagefindResult {
  data(): Promise<PagefindPage>;
}

/** A page of a bundle. */
export interface PagefindPage {
  url: string;
  content: string;
  /** HTML whose only tags are `<mark>`. */
  excerpt: string;
  meta: Record<string, string>;
}

/**
 * Makes the way to a bundle.
 * @param folder of the bundle below the site's. Example: `pagefind/`
 * @param base the site's base path, with a slash at its end
 */
export function pagefindAt(folder: string, base: string): () => Promise<Pagefind> {
  const loading = new KeptPromise<Pagefind>();
  return () =>
    loading.get(async () => {
      const { createInstance } = (await import(
        /* @vite-ignore */ `${base}${folder}pagefind.js`
      )) as PagefindScript;
      // Some thousand pages need no worker, whose script is as large again.
      const bundle = createInstance({ basePath: base + folder, baseUrl: base, noWorker: true });
      await bundle.init();
      return bundle;
    });
}
