/** Plans the site and makes what is missing of it: pages, search index and other files at the same time. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import pLimit from 'p-limit';
import { fault } from '../../problems/fault.ts';
import { UserError } from '../../problems/userError.ts';
import type { Earlier } from '../change.ts';
import { entriesBelow } from '../base/filesBelow.ts';
import { folderOf } from '../publish/publish.ts';
import type { FileSource, PublishedSite } from '../publish/generation.ts';
import type { BuildOptions } from '../base/options.ts';
import { writeOutput, type Output } from '../base/output.ts';
import { assets, otherFiles } from './otherFiles.ts';
import { makeArticleIndex } from './articleIndex.ts';
import type { Content } from '../load/loadContent.ts';
import { makePageIndex } from './pageIndex.ts';
import { planPages, registriesDigest, type Known, type Plan, type PlannedPage } from '../plan/pages.ts';
import type { Prepared } from '../load/prepare.ts';
import type { Progress } from '../base/progress.ts';
import { startRenderer, type Renderer } from '../astro/renderer.ts';
import { renderPages } from './render.ts';
import type { RenderPage } from './renderJob.ts';
import { SEARCH_FOLDER } from '../../search/codec/manifest.ts';
import { makeSearch, planSearch, searchKeys, searchSources } from './search.ts';
import { isOwn, type Share } from '../base/shard.ts';
import { SpoolWriter } from '../base/spool.ts';
import type { TaskGroup } from '../base/taskGroup.ts';
import type { Workspace } from '../base/workspace.ts';

/** Pictures are resized side by side, one a core. */
const writing = pLimit(availableParallelism());

/** All that making the files depends on. */
export interface MakeContext extends Prepared {
  options: BuildOptions;
  workspace: Workspace;
  earlier: Pick<Earlier, 'donorHolds' | 'targetHolds'> & Partial<Pick<Earlier, 'donor'>>;
  /** Part of the work to do here. */
  share: Share;
  progress: Progress;
  /** All that is done side by side. */
  tasks: TaskGroup;
}

/** The whole site by key, and where the files made now are. */
export interface Made {
  site: PublishedSite;
  sources: ReadonlyMap<string, FileSource>;
  /** Folders in which those are; each stands for the site's. */
  folders: readonly string[];
}

/** Makes the files that no generation holds yet. */
export async function makeFiles(context: MakeContext): Promise<Made> {
  const { tasks, share, catalogue } = context;
  if (share.count > 1 && catalogue.archive.site.feeds.length > 0) throw new UserError(fault('feed-shard'));
  // The index takes longest, so it begins first; its work is done in threads.
  const searching = tasks.start(() => indexArticles(context));
  const rest = tasks.start((signal) => makePages(context, signal));
  // The first that fails is reported; the group waits for the other.
  const [searched, made] = await Promise.all([searching, rest]);
  // Rendered pages first: a new generation begins with the first of these trees.
  const keys = withAll(made.keys, searched.keys);
  const fed = await makeQueryFeeds(context, searched.folder, keys);
  const folders = [...made.folders.toReversed(), searched.folder, ...fed];
  return {
    site: {
      makers: context.makers,
      search: { code: context.code, state: searched.state },
      registries: registriesDigest(context.catalogue),
      inputs: made.inputs,
      keys,
    },
    sources: sourcesIn(folders, keys),
    folders,
  };
}

/**
 * Feeds of queries: they ask the finished index.
 * @returns the folder that they are in; none where there are none
 */
async function makeQueryFeeds(
  context: MakeContext,
  indexed: string,
  keys: Map<string, string>,
): Promise<string[]> {
  const { catalogue, workspace, earlier } = context;
  if (catalogue.archive.site.feeds.length === 0) return [];
  const { queryFeedOutputs, layered } = await import('./queryFeeds.ts');
  const { fileTransport } = await import('../../search/serve/node/fileTransport.ts');
  const before =
    earlier.donor &&
    earlier.donorHolds &&
    fileTransport(join(folderOf(workspace, earlier.donor), SEARCH_FOLDER));
  const outputs = await queryFeedOutputs(catalogue, () =>
    layered(fileTransport(join(indexed, SEARCH_FOLDER)), before || undefined),
  );
  const folder = join(workspace.tmp, 'queries');
  for (const output of outputs) {
    addOnce(keys, output.file, output.key);
    if (isWanted(context, output.file, output.key)) await writeOutput(folder, output);
  }
  return existsSync(folder) ? [folder] : [];
}

/** Pages and the other files, but for the index. */
async function makePages(
  context: MakeContext,
  stop: AbortSignal,
): Promise<{ keys: Map<string, string>; inputs: Map<string, string>; folders: string[] }> {
  try {
    const endPlan = context.progress.begin('排版计划');
    const plan = await planAll(context);
    const compiled = await context.compiled;
    const outputs = [
      ...assets(compiled.templates),
      ...otherFiles({
        ...context,
        contentDir: context.options.contentDir,
        others: plan.others,
        earlier: {
          state: join(context.workspace.state, 'bulk'),
          heldFile: (file) => heldFile(context, file),
        },
      }),
    ];
    const { keys } = plan;
    for (const { file, key } of outputs) addOnce(keys, file, key);
    endPlan();
    const staging = join(context.workspace.tmp, 'site');
    const missing = outputs.filter(({ file, key }) => isWanted(context, file, key));
    const start = () => startRenderer(compiled, stop);
    // Rendering ends last, so it begins before the others are written: it has a process of its own.
    const rendering = context.tasks.start(async () => render(context, plan, await context.renderer, start));
    const written = context.tasks.start((stopped) => writeAll(staging, missing, stopped));
    const [rendered] = await Promise.all([rendering, written]);
    return { keys, inputs: plan.inputs, folders: [staging, ...rendered] };
  } finally {
    await context.renderer.then((renderer) => renderer.dismiss()).catch(() => {});
  }
}

/** Writes files; none that has not begun when the build is stopped. */
async function writeAll(folder: string, outputs: readonly Output[], stop: AbortSignal): Promise<void> {
  await writing.map(outputs, async (output) => {
    stop.throwIfAborted();
    await writeOutput(folder, output);
  });
}

function withAll(keys: Map<string, string>, more: readonly [string, string][]): Map<string, string> {
  for (const [file, key] of more) keys.set(file, key);
  return keys;
}

function addOnce(keys: Map<string, string>, file: string, key: string): void {
  if (keys.has(file)) throw new UserError(fault('output-twice', { file }));
  keys.set(file, key);
}

/** A file of the site as it is served, and its key. */
function heldFile({ workspace, earlier: { donor, donorHolds } }: MakeContext, file: string) {
  const key = donorHolds?.files[file]?.[0];
  return donor && key ? { path: join(folderOf(workspace, donor), file), key } : undefined;
}

/** Whether a file must be made here: no generation holds it, and it falls to this machine. */
function isWanted(
  { earlier: { donorHolds, targetHolds }, share }: MakeContext,
  file: string,
  key: string,
): boolean {
  return donorHolds?.files[file]?.[0] !== key && targetHolds?.files[file]?.[0] !== key && isOwn(share, file);
}

async function planAll(context: MakeContext): Promise<Plan> {
  const { catalogue, makers, workspace } = context;
  const spool = new SpoolWriter(join(workspace.tmp, 'props'));
  const known: Known = {
    makers,
    before: context.earlier.donorHolds ?? context.earlier.targetHolds,
    isWanted: (file, key) => isWanted(context, file, key),
  };
  const plan = await planPages(catalogue, known, spool);
  spool.close();
  return plan;
}

async function render(
  { options, content, catalogue, workspace, progress }: MakeContext,
  plan: Plan,
  first: Renderer,
  start: () => Renderer,
): Promise<string[]> {
  if (plan.wanted.length === 0) return [];
  const end = progress.begin('排版');
  const folders = await renderPages(
    {
      site: catalogue.archive.site,
      contentDir: resolve(options.contentDir),
      props: join(workspace.tmp, 'props'),
      bodies: content.spools,
      outDir: join(workspace.tmp, 'pages'),
      pages: plan.wanted.map((page) => placed(page, content.places)),
    },
    first,
    start,
    (done) => progress.tick('排版', done, plan.wanted.length),
  );
  end();
  return folders;
}

/** A page with the places where its texts wait. */
function placed(page: PlannedPage, places: Content['places']): RenderPage {
  const bodyPlace = page.body && places.get(page.body);
  const textPlaces = page.texts?.map((file) => places.get(file) ?? null);
  return { ...page, ...(bodyPlace && { bodyPlace }), ...(textPlaces && { textPlaces }) };
}

async function indexArticles({
  options,
  content,
  catalogue,
  earlier,
  code,
  share,
  workspace,
  progress,
}: MakeContext) {
  const end = progress.begin('索引');
  const { donorHolds } = earlier;
  const previous = donorHolds?.search?.code === code ? donorHolds.search.state : undefined;
  const plan = planSearch(catalogue, previous, options.compact);
  const folder = join(workspace.tmp, 'index');
  const carried = { catalogue, code, carried: donorHolds, share, outDir: folder };
  const exact = makeSearch({
    plan,
    catalogue,
    content,
    contentDir: options.contentDir,
    outDir: folder,
    share,
    onProgress: (done, total) => progress.tick('索引', done, total),
  });
  const [, byPagefind] = await allOrNone([exact, indexWithPagefind(carried, content, options)]);
  end();
  return { folder, state: plan.state, keys: [...searchKeys(plan, code, folder), ...byPagefind] };
}

/** Waits for all, even when one fails: nothing may still be writing when the build ends. */
async function allOrNone<A, B>(work: [Promise<A>, Promise<B>]): Promise<[A, B]> {
  await Promise.allSettled(work);
  return Promise.all(work);
}

/** Pagefind's bundles, one after the other: its service is one process. */
async function indexWithPagefind(
  carried: Parameters<typeof makePageIndex>[0],
  content: Content,
  { contentDir }: BuildOptions,
): Promise<[string, string][]> {
  const pages = await makePageIndex(carried);
  const articles = await makeArticleIndex({
    ...carried,
    sources: searchSources(carried.catalogue, content, contentDir),
    freeMemory: process.availableMemory(),
  });
  return [...pages, ...articles];
}

/**
 * Where everything is that was made: files, and folders that the site takes as a whole.
 * @param folders each stands for the site's
 */
function sourcesIn(folders: string[], keys: ReadonlyMap<string, string>): Map<string, FileSource> {
  return new Map(
    folders.flatMap((folder) =>
      entriesBelow(folder, (path) => keys.has(path)).map((path): [string, FileSource] => [
        path,
        { move: join(folder, path) },
      ]),
    ),
  );
}
