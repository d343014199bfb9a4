/** One build: scan → load → catalogue → plan → render ∥ search ∥ feeds → publish. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../articles/problem.ts';
import { buildCatalogue, type Catalogue } from '../catalogue/catalogue.ts';
import { codeDigest, digest } from './digest.ts';
import { explain } from './explain.ts';
import { bringUpToDate, readManifest, type Site } from './generation.ts';
import { readPictures, type PictureCache, type Pictures } from './images.ts';
import { loadContent, type Content } from './loadContent.ts';
import { takeLock } from './lock.ts';
import { makeFiles, type Made } from './make.ts';
import { deltaOf, type Manifest } from './manifest.ts';
import type { BuildOptions } from './options.ts';
import type { Progress } from './progress.ts';
import { assertReplaceable, liveGeneration, makeLive } from './publish.ts';
import { scan, type Scan } from './scan.ts';
import { readState, writeState } from './stateFile.ts';
import { inputsDigest, lastBuildOf, rememberBuild } from './unchanged.ts';
import { otherThan, workspaceOf, type Generation, type Workspace } from './workspace.ts';

/** How a build ended. */
export interface BuildResult {
  /** False when there were errors: then nothing was published. */
  ok: boolean;
  /** Every problem of the content. */
  problems: Problem[];
  made: number;
  reused: number;
  removed: number;
  bytes: number;
}

/** What a build knows of earlier ones. */
export interface Earlier {
  /** Generation that is, or was last, served, and what it holds. */
  donor: Generation;
  donorHolds: Manifest | undefined;
  /** Generation to make now, and what it holds. */
  target: Generation;
  targetHolds: Manifest | undefined;
}

/**
 * Builds an archive's site and publishes it.
 * @throws {ForeignOutput} when the output folder is not ours
 */
export async function build(options: BuildOptions, progress: Progress): Promise<BuildResult> {
  const workspace = workspaceOf(options.outDir);
  assertReplaceable(workspace);
  const release = await takeLock(workspace.lock, ({ pid, host }) =>
    progress.say(`另一次构建（进程 ${pid}，主机 ${host}）正在写 ${options.outDir}，等它结束……如果它早已中断，请删去 ${workspace.lock}`),
  );
  try {
    clear(workspace.scratch);
    mkdirSync(workspace.tmp, { recursive: true });
    return await buildLocked(options, workspace, progress);
  } finally {
    clear(workspace.scratch);
    release();
  }
}

/** Removes what builds leave; a process of a killed build may still be writing there for a moment. */
function clear(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    // The next build clears it.
  }
}

async function buildLocked(options: BuildOptions, workspace: Workspace, progress: Progress): Promise<BuildResult> {
  const endScan = progress.begin('查看');
  const code = codeDigest();
  const files = scan(options.contentDir);
  const inputs = inputsDigest(options.contentDir, files, code);
  const last = options.force || options.compact ? undefined : lastBuildOf(workspace, inputs);
  endScan();
  if (last) return { ok: true, problems: last.warnings, made: 0, reused: last.files, removed: 0, bytes: last.bytes };

  const endLoad = progress.begin('读稿');
  const content = await loadContent({
    contentDir: options.contentDir,
    files,
    cache: join(workspace.state, 'articles'),
    code,
    force: options.force,
    tmp: workspace.tmp,
    onLoaded: (done, total) => progress.tick('读稿', done, total),
  });
  endLoad();
  const pictures = await loadPictures(options, workspace, files, content);
  content.problems.push(...pictures.problems);
  if (content.problems.some(({ severity }) => severity === 'error')) {
    return { ok: false, problems: content.problems, made: 0, reused: 0, removed: 0, bytes: 0 };
  }

  const endCatalogue = progress.begin('编目');
  const catalogue = buildCatalogue(content.archive, content.records, pictures.found);
  endCatalogue();
  const earlier = earlierBuilds(workspace, options.force);
  const made = await makeFiles({ options, workspace, content, catalogue, pictures, earlier, code, makers: makersOf(code, catalogue), progress });
  return publish({ options, workspace, content, earlier, made, inputs, progress });
}

async function loadPictures({ contentDir, force }: BuildOptions, workspace: Workspace, files: Scan, { records }: Content): Promise<Pictures> {
  const path = join(workspace.state, 'pictures');
  const pictures = await readPictures(contentDir, records, files, (force ? undefined : readState<PictureCache>(path)) ?? {});
  writeState(path, pictures.cache);
  return pictures;
}

/** Digest of what every page depends on. */
function makersOf(code: string, { archive }: Catalogue): string {
  return digest(code, JSON.stringify(archive.site));
}

function earlierBuilds(workspace: Workspace, force: boolean): Earlier {
  const live = liveGeneration(workspace);
  const target = live ? otherThan(live) : 'a';
  const donor = otherThan(target);
  const holds = (generation: Generation) => (force ? undefined : readManifest(workspace, generation));
  return { donor, donorHolds: holds(donor), target, targetHolds: holds(target) };
}

interface Publishing {
  options: BuildOptions;
  workspace: Workspace;
  content: Content;
  earlier: Earlier;
  made: Made;
  inputs: string | undefined;
  progress: Progress;
}

function publish({ options, workspace, content, earlier, made, inputs, progress }: Publishing): BuildResult {
  const { donor, donorHolds, target, targetHolds } = earlier;
  const end = progress.begin('发布');
  const { put, remove, kept } = deltaOf(donorHolds ?? targetHolds, made.site.keys);
  if (options.explain) for (const line of explain(donorHolds ?? targetHolds, made.site.makers, put, made.site.keys)) progress.say(line);
  const link = (from: Generation) => (file: string) => ({ link: join(workspace.generation(from), file) });
  const manifest = bringUpToDate(workspace, target, { site: made.site, before: targetHolds }, (file) => made.sources.get(file) ?? link(donor)(file));
  makeLive(workspace, target);
  // The generation served so far is brought level at once, so that the next build has little to do.
  bringUpToDate(workspace, donor, { site: made.site, before: donorHolds }, link(target));
  if (inputs) rememberBuild(workspace, inputs, target, manifest, content.problems);
  end();
  const bytes = Object.values(manifest.files).reduce((sum, entry) => sum + entry[1], 0);
  return { ok: true, problems: content.problems, made: put.length, reused: kept, removed: remove.length, bytes };
}

export type { Site };
