/**
 * The `pagefind.js` of a bundle that is cut into parts: Pagefind's own interface, over all parts. It starts Pagefind on
 * the first part and merges the others into it (`mergeIndex`), so that whoever imports it need not know of parts.
 */

/** The script. @param folders of the parts, each ending in `/`; the first holds Pagefind's own scripts */
export function joiningScript([first, ...others]: readonly string[]): string {
  return `// Written by gaoxin-archive. Pagefind's interface over the parts of this bundle.
import { createInstance as createOne } from './${first!}pagefind.js';

const HERE = new URL('.', import.meta.url);
// As Pagefind has it: addresses of the page's own host are paths.
const ROOT = HERE.origin === globalThis.location?.origin ? HERE.pathname : HERE.href;
const OTHERS = ${JSON.stringify(others)}.map((folder) => ROOT + folder);

export function createInstance({ basePath, ...given } = {}) {
  let settings = given;
  let joined;
  const join = () => (joined ??= start());
  async function start() {
    const one = createOne(settings);
    await one.init();
    await Promise.all(OTHERS.map((path) => one.mergeIndex(path, settings)));
    return one;
  }
  return {
    // What is set before the first use holds for all parts.
    async options(more) {
      const { basePath, ...own } = more;
      settings = { ...settings, ...own };
      if (joined) await (await joined).options(own);
    },
    init: async () => void (await join()),
    async destroy() {
      const one = joined;
      joined = undefined;
      if (one) await (await one).destroy();
    },
    mergeIndex: async (path, options) => (await join()).mergeIndex(path, options),
    search: async (term, options) => (await join()).search(term, options),
    debouncedSearch: async (term, options, wait) => (await join()).debouncedSearch(term, options, wait),
    preload: async (term, options) => (await join()).preload(term, options),
    filters: async () => (await join()).filters(),
  };
}

const shared = createInstance();
export const { options, init, destroy, mergeIndex, search, debouncedSearch, preload, filters } = shared;
`;
}
