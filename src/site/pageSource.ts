/**
 * Where Astro routes get their pages from.
 *
 * The routes are bundled by Vite; the archive is read, and Markdown rendered, outside that bundle. Both meet
 * in one slot of `globalThis`: the process that runs Astro installs a source, the routes ask it.
 */

import type { Site } from '../archive/schema.ts';
import type { PictureOf } from '../markdown/picture.ts';

/** One page for a route: its props, and its body where it has one. Both are made when asked for, and not kept. */
export interface PageHandle<Props = unknown> {
  /** Plain JSON made by src/site/views. */
  load(): Props;
  /**
   * HTML of the Markdown file that the page renders; '' for a page without one.
   * @param pictureOf finds a picture of the text by its path as written
   */
  body(pictureOf?: PictureOf): string;
  /**
   * The same for a page that renders several.
   * @param index place in the page's `texts`
   */
  text(index: number, pictureOf?: PictureOf): string;
}

/** A page as `getStaticPaths` wants it. */
export interface PageEntry<Props = unknown> {
  params: Record<string, string | undefined>;
  props: PageHandle<Props>;
}

/** What the routes of a process ask for their pages. */
export interface PageSource {
  /** Settings of the archive, the same for all pages: a change of them makes every page new. */
  site: Site;
  /** Pages of a kind that are wanted in this run, in the order of the plan. */
  pagesOf(kind: string): PageEntry[];
}

const SLOT = Symbol.for('gaoxin-archive.pages');
type Slotted = { [SLOT]?: PageSource };

/** Makes a source known to the routes of this process. */
export function installPageSource(source: PageSource): void {
  (globalThis as Slotted)[SLOT] = source;
}

function installed(): PageSource {
  const source = (globalThis as Slotted)[SLOT];
  if (!source) throw new Error('no page source installed: Astro must be run through astro.config.mjs');
  return source;
}

/**
 * For `getStaticPaths` of a route with parameters.
 * @param kind as in the page's `kind`
 */
export function pagesOf<Props = unknown>(kind: string): PageEntry<Props>[] {
  return installed().pagesOf(kind) as PageEntry<Props>[];
}

/**
 * For a route without parameters (home, search, 404).
 * @throws when the page is not wanted: then Astro does not render the route at all
 */
export function singleton<Props = unknown>(kind: string): PageHandle<Props> {
  const entry = pagesOf<Props>(kind)[0];
  if (!entry) throw new Error(`the plan has no page of kind ${kind}`);
  return entry.props;
}

/** Settings of the archive (`site.yaml`): title, language, address. */
export function site(): Site {
  return installed().site;
}
