import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroInlineConfig, AstroIntegration } from 'astro';
import { CACHE_FOLDER } from '../base/cacheFolder.ts';
import { scriptFiles } from './scriptFiles.ts';
import type { Site } from '../../archive/schema.ts';

/** The folder of our own modules: `src`, or `lib` where they are compiled. */
export const SOURCE = fileURLToPath(new URL('../../', import.meta.url));

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** Folder of hashed files below the site's. */
export const ASSETS = '_assets';

/** Origin and base path of the site, from its address. Example: `https://a.org/gaoxin/` → `https://a.org`, `/gaoxin/`. */
export function placeOf(baseUrl: string): { origin: string; base: string } {
  const { origin, pathname } = new URL(baseUrl);
  return { origin, base: pathname.endsWith('/') ? pathname : `${pathname}/` };
}

/**
 * The one configuration of Astro, for compiling the templates and for `astro check`.
 * Lists are folders and articles are documents (`build.format: 'preserve'`); the public folder is copied by
 * the build itself, which knows what changed.
 */
export function astroConfig(
  site: Pick<Site, 'baseUrl'>,
  integrations: AstroIntegration[] = [],
): AstroInlineConfig {
  const { origin, base } = placeOf(site.baseUrl);
  return {
    root: ROOT,
    srcDir: join(SOURCE, 'site'),
    cacheDir: join(CACHE_FOLDER, 'astro'),
    site: origin,
    base,
    output: 'static',
    trailingSlash: 'ignore',
    prerenderConflictBehavior: 'error',
    build: { format: 'preserve', assets: ASSETS, inlineStylesheets: 'never' },
    devToolbar: { enabled: false },
    // Nothing becomes a `data:` address, and no script is put into a page: the policy allows neither (layouts/csp.ts).
    // The search's worker is a module: what few searches need stays in files of their own (format `es`).
    vite: {
      build: { assetsInlineLimit: 0 },
      worker: { format: 'es' },
      ssr: { noExternal: true },
      environments: {
        client: { build: { rolldownOptions: { output: { codeSplitting: { groups: scriptFiles() } } } } },
      },
    },
    integrations,
  };
}
