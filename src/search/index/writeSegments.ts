/**
 * How a build makes the search index.
 *
 * ```ts
 * const plan = planSegments(state, entries, { compact });        // pure; `state` = plan.state of the last build
 * await writeSearch({ plan, sources, vocabulary, outDir });     // segments that are not `kept`, vocabulary, manifest
 * // carry over `search/<name>` of the last site for every segment with `kept`; store plan.state (plain JSON)
 * ```
 * A shard of a build calls `writeSegments` with the segments that are its own, and whoever assembles the parts
 * calls `writeManifest`. Everything lies in `search/` below the site's folder. `search/<segment name>/…` never
 * changes once written, its name being a digest of what it was made from; `search/manifest.json` does.
 */
import { once } from 'node:events';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { MANIFEST_FILE } from '../codec/fileNames.ts';
import { SEARCH_FOLDER, encodeManifest } from '../codec/manifest.ts';
import type { Layout } from '../codec/packs.ts';
import type { QueryVocabulary } from '../codec/vocabulary.ts';
import { packReadings } from './packReadings.ts';
import { packVocabulary } from './packVocabulary.ts';
import type { PlannedSegment, SearchPlan } from './planSegments.ts';
import type { SearchSource } from '../documents/document.ts';

export { planSegments } from './planSegments.ts';
export type { PlanEntry, PlanOptions, SearchPlan, PlannedBefore } from './planSegments.ts';
export type { QueryVocabulary } from '../codec/vocabulary.ts';
export type { SearchSource } from '../documents/document.ts';

/** What writing an index needs. */
export interface WriteSearchOptions {
  plan: SearchPlan;
  /**
   * Yields the articles with these ids, in this order. Called once for each segment, possibly for several at
   * the same time; the rendered bodies are held one batch at a time.
   */
  sources: (ids: readonly string[]) => AsyncIterable<SearchSource>;
  /** Names that facets, suggestions and field prefixes use. */
  vocabulary: QueryVocabulary;
  /** The site's folder. */
  outDir: string;
  /** Called with the number of articles indexed so far, and how many there are. */
  onProgress?: (done: number, total: number) => void;
}

/** Writes everything of the index that is not `kept`: segments, vocabulary and manifest. */
export async function writeSearch(options: WriteSearchOptions): Promise<void> {
  await writeSegments(
    options,
    options.plan.segments.filter(({ kept }) => !kept).map(({ name }) => name),
  );
  await writeManifest(options);
}

/**
 * Writes some of the plan's segments, all but small ones in a thread of their own; `concurrency` of them at a time.
 * A segment appears under its name only once it is whole.
 * @param names of the segments to write
 */
export async function writeSegments(
  { plan, sources, outDir, onProgress }: Omit<WriteSearchOptions, 'vocabulary'>,
  names: readonly string[],
  concurrency = 2,
): Promise<void> {
  const waiting = plan.segments.filter(({ name }) => names.includes(name));
  const total = waiting.reduce((sum, { ids }) => sum + ids.length, 0);
  let done = 0;
  const report = (count: number) => onProgress?.((done += count), total);
  const next = async (): Promise<void> => {
    for (let segment = waiting.shift(); segment; segment = waiting.shift())
      await writeSegment(segment, plan.state.layout, sources, join(outDir, SEARCH_FOLDER), report);
  };
  await Promise.all(Array.from({ length: concurrency }, next));
}

/** Articles handed over at a time. */
const BATCH = 64;
/** Articles worth the start of a thread: it loads what this one has loaded, which takes as long as writing some hundred. */
const THREAD_FROM = 100;

/** What writes one segment: takes its articles in batches, then ends it. */
interface Writing {
  add(batch: SearchSource[]): Promise<void>;
  finish(): Promise<void>;
  /** Gives up what is left of it. */
  end(): Promise<unknown>;
}

async function writeSegment(
  { name, ids }: PlannedSegment,
  layout: Layout,
  sources: WriteSearchOptions['sources'],
  parent: string,
  report: (count: number) => void,
): Promise<void> {
  const folder = join(parent, `.${name}`);
  await rm(folder, { recursive: true, force: true });
  await mkdir(parent, { recursive: true });
  const writing = await (ids.length < THREAD_FROM ? writingHere : writingInThread)(folder, layout);
  try {
    for await (const batch of batches(sources(ids), BATCH)) {
      await writing.add(batch);
      report(batch.length);
    }
    await writing.finish();
  } finally {
    await writing.end();
  }
  await rm(join(parent, name), { recursive: true, force: true });
  await rename(folder, join(parent, name));
}

async function writingHere(folder: string, layout: Layout): Promise<Writing> {
  // Large archives never need it here.
  const { SegmentWriter } = await import('./segmentWriter.ts');
  const writer = new SegmentWriter(folder, layout);
  return {
    add: async (batch) => writer.add(batch),
    finish: async () => writer.finish(),
    end: async () => {},
  };
}

function writingInThread(folder: string, layout: Layout): Promise<Writing> {
  const thread = new Worker(new URL('./segmentThread.ts', import.meta.url), {
    workerData: { folder, layout },
  });
  return Promise.resolve({
    add: (batch) => ask(thread, batch),
    finish: () => ask(thread, null),
    end: () => thread.terminate(),
  });
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

/** Writes the vocabulary and the manifest, which makes the segments count. */
export async function writeManifest({
  plan,
  vocabulary,
  outDir,
}: Pick<WriteSearchOptions, 'plan' | 'vocabulary' | 'outDir'>): Promise<void> {
  const folder = join(outDir, SEARCH_FOLDER);
  await mkdir(folder, { recursive: true });
  const packed = packVocabulary(vocabulary);
  const readings = packReadings();
  const manifest = encodeManifest({
    segments: plan.segments.map(({ name, ids, tombstones, places }) => ({
      name,
      records: ids.length,
      tombstones,
      places,
    })),
    layout: plan.state.layout,
    vocabulary: packed.file,
    readings: readings.file,
    total: plan.total,
  });
  for (const { file, bytes } of [packed, readings]) await writeFile(join(folder, file), bytes);
  await writeFile(join(folder, MANIFEST_FILE), manifest);
}
