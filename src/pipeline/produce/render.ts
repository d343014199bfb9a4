/** Renders pages in processes of their own, so that indexing and rendering share the cores. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Renderer } from '../astro/renderer.ts';
import type { RenderJob, RenderPage } from './renderJob.ts';

/** Pages worth the start of a further process, which takes it some seconds to become fast. */
const PAGES_PER_PROCESS = 4000;
/** The same for one that shares its core with the index, until that is made. */
const PAGES_PER_GUEST = 30_000;

/** A page whose route did not make its file: a programmer's mistake. */
export class PageMissing extends Error {}

/**
 * Renders pages.
 * @param job all pages; `outDir` is a folder to make one folder a process in
 * @param first process that has been started already
 * @param start starts a further one
 * @param onRendered number of pages rendered so far
 * @returns the folders that hold the result, one a process
 * @throws {PageMissing} when Astro made no file for a page of the plan
 */
export async function renderPages(
  job: RenderJob,
  first: Renderer,
  start: () => Renderer,
  onRendered: (count: number) => void,
): Promise<string[]> {
  const parts = split(job.pages, processesFor(job.pages.length));
  const counts = parts.map(() => 0);
  const folders = parts.map((_, index) => join(job.outDir, String(index)));
  const renderers = parts.map((_, index) => (index === 0 ? first : start()));
  let fault: unknown;
  await Promise.all(
    parts.map(async (pages, index) => {
      const report = (count: number) => {
        counts[index] = count;
        onRendered(counts.reduce((sum, one) => sum + one, 0));
      };
      try {
        await renderers[index]!.render({ ...job, pages, outDir: folders[index]! }, report);
      } catch (error) {
        // The others end with errors of their own, which say nothing.
        fault ??= error;
        for (const renderer of renderers) void renderer.dismiss();
      }
    }),
  );
  if (fault) throw fault;
  parts.forEach((pages, index) => assertMade(folders[index]!, pages));
  return folders;
}

/** Indexing takes a core and more; rendering gets half of them, rounded up, and for very much the others as well. */
function processesFor(pages: number): number {
  const cores = availableParallelism();
  const own = Math.min(Math.ceil(cores / 2), Math.floor(pages / PAGES_PER_PROCESS));
  return Math.max(1, own, Math.min(cores, Math.floor(pages / PAGES_PER_GUEST)));
}

/** Deals pages out in turn, so that kinds of page are spread evenly. */
function split(pages: RenderPage[], count: number): RenderPage[][] {
  return Array.from({ length: count }, (_, part) => pages.filter((_page, index) => index % count === part));
}

function assertMade(folder: string, pages: RenderPage[]): void {
  const missing = pages.filter(({ file }) => !existsSync(join(folder, file)));
  if (missing.length === 0) return;
  const kinds = [...new Set(missing.map(({ kind }) => kind))].join(', ');
  throw new PageMissing(
    `src/site/pages makes no file for pages of kind ${kinds}: ${missing
      .slice(0, 3)
      .map(({ file }) => file)
      .join(', ')}`,
  );
}
