/**
 * How a build makes the search index.
 *
 * ```ts
 * const plan = planBundles(state, entries, { compact });        // pure; `state` = plan.state of the last build
 * await writeSearch({ plan, sources, names, outDir });          // bundles that are not `kept`, names, manifest
 * // carry over `search/<name>` of the last site for every bundle with `kept`; store plan.state (plain JSON)
 * ```
 * A shard of a build calls `writeBundles` with the bundles that are its own, and whoever assembles the parts
 * calls `writeManifest`. Everything lies in `search/` below the site's folder. `search/<bundle name>/…` never
 * changes once written, its name being a digest of what it was made from; `search/manifest.json` does.
 */
import { once } from 'node:events';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { SEARCH_FOLDER, SEARCH_FORMAT, type SearchManifest } from '../codec/manifest.ts';
import type { SearchNames } from '../codec/names.ts';
import { packNames } from './packNames.ts';
import type { PlannedBundle, SearchPlan } from './planSegments.ts';
import type { SearchSource } from '../documents/document.ts';

export { planBundles } from './planSegments.ts';
export type { PlanEntry, PlannedBundle, PlanOptions, SearchPlan, SearchState } from './planSegments.ts';
export type { SearchNames } from '../codec/names.ts';
export type { SearchSource } from '../documents/document.ts';

export interface WriteSearchOptions {
  plan: SearchPlan;
  /**
   * Yields the articles with these ids, in this order. Called once for each bundle, possibly for several at
   * the same time; the rendered bodies are held one batch at a time.
   */
  sources: (ids: readonly string[]) => AsyncIterable<SearchSource>;
  /** Names that facets, suggestions and field prefixes use. */
  names: SearchNames;
  /** The site's folder. */
  outDir: string;
  /** Called with the number of articles indexed so far, and how many there are. */
  onProgress?: (done: number, total: number) => void;
}

/** Writes everything of the index that is not `kept`: bundles, names and manifest. */
export async function writeSearch(options: WriteSearchOptions): Promise<void> {
  await writeBundles(
    options,
    options.plan.bundles.filter(({ kept }) => !kept).map(({ name }) => name),
  );
  await writeManifest(options);
}

/**
 * Writes some of the plan's bundles, each in a thread of its own; `concurrency` of them at a time.
 * A bundle appears under its name only once it is whole.
 * @param names of the bundles to write
 */
export async function writeBundles(
  { plan, sources, outDir, onProgress }: Omit<WriteSearchOptions, 'names'>,
  names: readonly string[],
  concurrency = 2,
): Promise<void> {
  const waiting = plan.bundles.filter(({ name }) => names.includes(name));
  const total = waiting.reduce((sum, { ids }) => sum + ids.length, 0);
  let done = 0;
  const report = (count: number) => onProgress?.((done += count), total);
  const next = async (): Promise<void> => {
    for (let bundle = waiting.shift(); bundle; bundle = waiting.shift())
      await writeBundle(bundle, sources, join(outDir, SEARCH_FOLDER), report);
  };
  await Promise.all(Array.from({ length: concurrency }, next));
}

/** Articles handed to a thread at a time. */
const BATCH = 64;

async function writeBundle(
  { name, ids }: PlannedBundle,
  sources: WriteSearchOptions['sources'],
  parent: string,
  report: (count: number) => void,
): Promise<void> {
  const folder = join(parent, `.${name}`);
  await rm(folder, { recursive: true, force: true });
  await mkdir(parent, { recursive: true });
  const thread = new Worker(new URL('./segmentThread.ts', import.meta.url), { workerData: { folder } });
  try {
    for await (const batch of batches(sources(ids), BATCH)) {
      await ask(thread, batch);
      report(batch.length);
    }
    await ask(thread, null);
  } finally {
    await thread.terminate();
  }
  await rm(join(parent, name), { recursive: true, force: true });
  await rename(folder, join(parent, name));
}

async function ask(thread: Worker, batch: SearchSource[] | null): Promise<void> {
  const answer = once(thread, 'message') as Promise<[{ error?: string }]>;
  thread.postMessage(batch);
  const [{ error }] = await answer;
  if (error !== undefined) throw new Error(error);
}

async function* batches<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length === size) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

/** Writes the names and the manifest, which makes the bundles count. */
export async function writeManifest({
  plan,
  names,
  outDir,
}: Pick<WriteSearchOptions, 'plan' | 'names' | 'outDir'>): Promise<void> {
  const folder = join(outDir, SEARCH_FOLDER);
  await mkdir(folder, { recursive: true });
  const packed = packNames(names);
  const manifest: SearchManifest = {
    format: SEARCH_FORMAT,
    bundles: plan.bundles.map(({ name, ids, tombstones, places }) => ({
      name,
      records: ids.length,
      tombstones,
      places,
    })),
    names: packed.file,
    total: plan.total,
  };
  await writeFile(join(folder, packed.file), packed.bytes);
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest)}\n`);
}
