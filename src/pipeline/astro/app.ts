/** Astro's compiled bundle, loaded and asked as Astro's own prerenderer does (astro/dist/core/build/default-prerenderer.js). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import type { Site } from '../../archive/schema.ts';
import { placeOf } from './astroConfig.ts';
import { APP, TEMPLATES, type TemplatesFile } from './templates.ts';

/** What Astro's bundle exports, as far as it is used here: see astro/dist/core/build/app.js. */
export interface App {
  setInternals(internals: {
    pagesByKeys: Map<string, unknown>;
    entrySpecifierToBundleMap: Map<string, string>;
  }): void;
  setOptions(options: {
    settings: { scripts: never[] };
    logger: { options: { destination: unknown } };
  }): void;
  render(request: Request, options: { routeData: Route }): Promise<Response>;
  /** What `getStaticPaths` of the routes gave. */
  readonly routeCache: { clearAll(): void };
}

/** What makes pages: a template of src/site/pages. */
export interface Route {
  /** Its file is called index: a folder of the site, not a document. */
  isIndex: boolean;
}

/** A page that the bundle can render: its path without slashes at the ends, and the route that makes it. */
export interface RoutedPath {
  path: string;
  route: Route;
}

/** Loads a bundle. @param folder of the compiled templates */
export async function loadApp(folder: string): Promise<App> {
  const { entry, pages } = JSON.parse(readFileSync(join(folder, TEMPLATES), 'utf8')) as TemplatesFile;
  const { app } = (await import(pathToFileURL(join(folder, APP, entry)).href)) as { app: App };
  app.setInternals({ pagesByKeys: new Map(pages), entrySpecifierToBundleMap: new Map() });
  app.setOptions({
    settings: { scripts: [] },
    logger: {
      options: { destination: { write: (line: { message: string }) => console.error(line.message) } },
    },
  });
  return app;
}

/** Paths of the pages that the installed source has (src/site/pageSource.ts). */
export async function pathsOf(app: App): Promise<RoutedPath[]> {
  const paths = await new StaticPaths(app as never).getAll();
  return paths.map(({ pathname, route }) => ({
    path: pathname.replace(/^\/|\/$/g, ''),
    route: route as unknown as Route,
  }));
}

/** File of a path under `build.format: 'preserve'`. */
export function fileFor({ path, route: { isIndex } }: RoutedPath): string {
  if (isIndex) return path === '' ? 'index.html' : `${path}/index.html`;
  return `${path}.html`;
}

/**
 * Address under which Astro renders a path; no template asks for it.
 * Astro takes the base path off the decoded address, where it finds no encoded one (`/%E9%AB%98%E6%96%B0/`): such a
 * base is left out from the beginning.
 */
export function addressOf({ path, route: { isIndex } }: RoutedPath, site: Pick<Site, 'baseUrl'>): URL {
  const { origin, base } = placeOf(site.baseUrl);
  const before = base.includes('%') ? '/' : base;
  return new URL(`${before}${path}${isIndex ? (path === '' ? '' : '/') : '.html'}`, origin);
}
