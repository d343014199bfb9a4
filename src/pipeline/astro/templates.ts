/**
 * The templates, compiled by Astro once and kept: starting Vite costs more than rendering a thousand pages.
 *
 * `astro build` compiles all routes into a bundle (`.prerender`), renders every path with it, and deletes it.
 * Here it only compiles; `renderChild.ts` renders with the bundle as Astro's own prerenderer would. This leans
 * on Astro's inside (version pinned in package.json); tests/build/templates.test.ts compares the two byte by byte.
 */
import { fileURLToPath } from 'node:url';
import type { Site } from '../../archive/schema.ts';
import { placeOf } from './astroConfig.ts';
import { runChild } from '../base/child.ts';
import { digest } from '../base/digest.ts';
import { keptFolder } from '../base/keptFolder.ts';

/** Folder of the bundle, below that of the templates; beside it lie the hashed assets. */
export const APP = 'app';
/** File that tells the entry of the bundle, and the style sheets of each route. */
export const TEMPLATES = 'templates.json';

/** What is kept of a compilation beside the bundle. */
export interface TemplatesFile {
  entry: string;
  /** Astro's data of each route, by its own key. */
  pages: [key: string, data: unknown][];
}

/** Module that compiles, in a process of its own: see there. */
export const COMPILE_CHILD = fileURLToPath(new URL('compileChild.ts', import.meta.url));
/** Compilations to keep, each 1.5 MB: of some archives with an address each, and of the code before and after a change. */
const KEPT = 24;

/** Compiles into a folder. */
export type Compile = (folder: string, site: Site, signal: AbortSignal) => Promise<void>;

/** Compiles in a process that ends with it. */
const compileOnce: Compile = (folder, site, signal) =>
  runChild(COMPILE_CHILD, [folder, JSON.stringify(site)], { cwd: folder, signal });

/**
 * Compiles the templates, or finds them compiled.
 * @param code digest of the code
 * @param force compile again
 * @param compile how
 * @returns folder with the bundle and the hashed assets
 */
export async function compiledTemplates(
  site: Site,
  code: string,
  force: boolean,
  signal: AbortSignal,
  compile: Compile = compileOnce,
): Promise<string> {
  const { origin, base } = placeOf(site.baseUrl);
  return keptFolder({ kind: 'templates', key: digest(code, origin, base), count: KEPT }, force, (draft) =>
    compile(draft, site, signal),
  );
}
