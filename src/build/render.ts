/** Renders pages in processes of their own, so that indexing and rendering share the cores. */
import { existsSync, mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from './astroConfig.ts';
import { runChild } from './child.ts';
import { writeJob, type RenderJob, type RenderPage } from './renderJob.ts';

const CHILD = fileURLToPath(new URL('renderChild.ts', import.meta.url));
/** Pages worth the start of a further process (about a second). */
const PAGES_PER_PROCESS = 4000;
/** Heap of a rendering process, in MiB. */
const HEAP_MB = 2048;

/** A page whose route did not make its file: a programmer's mistake. */
export class PageMissing extends Error {}

/**
 * Renders pages.
 * @param job all pages; `outDir` is a folder to make one folder a process in
 * @param onRendered number of pages rendered so far
 * @param stop ends rendering at once, with an error
 * @returns the folders that hold the result, one a process
 * @throws {PageMissing} when Astro made no file for a page of the plan
 */
export async function renderPages(
  job: RenderJob,
  onRendered: (count: number) => void,
  stop?: AbortSignal,
): Promise<string[]> {
  const parts = split(job.pages, processesFor(job.pages.length));
  const counts = parts.map(() => 0);
  const folders = parts.map((_, index) => join(job.outDir, String(index)));
  const failed = new AbortController();
  const signal = AbortSignal.any([failed.signal, ...(stop ? [stop] : [])]);
  const ends = await Promise.allSettled(
    parts.map(async (pages, index) => {
      const report = (count: number) => {
        counts[index] = count;
        onRendered(counts.reduce((sum, one) => sum + one, 0));
      };
      await renderPart({ ...job, pages, outDir: folders[index]! }, report, signal).catch((error: unknown) => {
        failed.abort();
        throw error;
      });
    }),
  );
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  parts.forEach((pages, index) => assertMade(folders[index]!, pages));
  return folders;
}

/** Indexing takes a core and more; rendering gets half of them, rounded up. */
function processesFor(pages: number): number {
  return Math.max(1, Math.min(Math.ceil(availableParallelism() / 2), Math.floor(pages / PAGES_PER_PROCESS)));
}

/** Deals pages out in turn, so that kinds of page are spread evenly. */
function split(pages: RenderPage[], count: number): RenderPage[][] {
  return Array.from({ length: count }, (_, part) => pages.filter((_page, index) => index % count === part));
}

async function renderPart(
  job: RenderJob,
  onRendered: (count: number) => void,
  signal: AbortSignal,
): Promise<void> {
  mkdirSync(job.outDir, { recursive: true });
  const path = `${job.outDir}.job`;
  writeJob(path, job);
  const onMessage = (message: unknown) => onRendered((message as { rendered: number }).rendered);
  await runChild(CHILD, [path], { cwd: ROOT, heap: HEAP_MB, signal, onMessage });
}

function assertMade(folder: string, pages: RenderPage[]): void {
  const missing = pages.filter(({ file }) => !existsSync(join(folder, file)));
  if (missing.length === 0) return;
  const kinds = [...new Set(missing.map(({ kind }) => kind))].join(', ');
  throw new PageMissing(
    `src/pages makes no file for pages of kind ${kinds}: ${missing
      .slice(0, 3)
      .map(({ file }) => file)
      .join(', ')}`,
  );
}
