/** Renders pages in processes of their own, so that indexing and rendering share the cores. */
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeFolder } from '../../files/folder.ts';
import { ROOT } from '../astro/astroConfig.ts';
import { runChild } from '../base/child.ts';
import { writeJob, type RenderJob, type RenderOrder, type RenderPage } from './renderJob.ts';

const CHILD = fileURLToPath(new URL('renderChild.ts', import.meta.url));
/** Pages worth the start of a further process, which takes it some seconds to become fast. */
const PAGES_PER_PROCESS = 4000;
/** The same for one that shares its core with the index, until that is made. */
const PAGES_PER_GUEST = 30_000;
/** Heap of a rendering process, in MiB. */
const HEAP_MB = 2048;

/** A page whose route did not make its file: a programmer's mistake. */
export class PageMissing extends Error {}

/** A process that renders one job. */
export interface Renderer {
  render(job: RenderJob, onRendered: (count: number) => void): Promise<void>;
  /** Ends it, when there is nothing to render after all. */
  dismiss(): Promise<void>;
}

/**
 * Starts a rendering process, which loads the templates at once: that takes it as long as planning takes.
 * @param templates folder of the compiled templates
 * @param stop ends it at once
 */
export function startRenderer(templates: string, stop: AbortSignal): Renderer {
  const dismissed = new AbortController();
  let child: ChildProcess | undefined;
  let report: (count: number) => void = () => {};
  const ended = runChild(CHILD, [templates], {
    cwd: ROOT,
    heap: HEAP_MB,
    signal: AbortSignal.any([stop, dismissed.signal]),
    onStart: (started) => (child = started),
    onMessage: (message) => report((message as { rendered: number }).rendered),
  });
  // A failure is reported where the end is waited for.
  ended.catch(() => {});
  return {
    async render(job, onRendered) {
      report = onRendered;
      makeFolder(job.outDir);
      const path = `${job.outDir}.job`;
      writeJob(path, job);
      child?.send({ job: path } satisfies RenderOrder);
      await ended;
    },
    async dismiss() {
      dismissed.abort();
      await ended.catch(() => {});
    },
  };
}

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
