/** One build: look → load → catalogue → plan → render ∥ index ∥ feeds → publish. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../problems/problem.ts';
import { codeDigest } from './base/digest.ts';
import { explain } from './plan/explain.ts';
import {
  bringUpToDate,
  isShared,
  readManifest,
  type FileSource,
  type PublishedSite,
} from './publish/generation.ts';
import { takeLock } from './base/lock.ts';
import { makeFiles } from './produce/make.ts';
import { bytesOf, deltaOf, type Manifest } from './base/manifest.ts';
import type { BuildOptions } from './base/options.ts';
import { prepare } from './load/prepare.ts';
import type { Progress } from './base/progress.ts';
import { TaskGroup } from './base/taskGroup.ts';
import { assertReplaceable, folderOf, liveGeneration, makeLive } from './publish/publish.ts';
import { scanContent } from './load/scan.ts';
import { WHOLE } from './base/shard.ts';
import {
  factsDigest,
  inputsDigest,
  lastBuildOf,
  rememberBuild,
  topOf,
  type LastBuild,
} from './load/unchanged.ts';
import { otherThan, workspaceOf, type Generation, type Workspace } from './base/workspace.ts';

/** How a build ended. */
export interface BuildResult {
  /** False when there were errors: then nothing was published. */
  ok: boolean;
  /** Every problem of the content. */
  problems: Problem[];
  /** Files made, reused from earlier builds, and removed; a bundle of the search index counts as one. */
  made: number;
  reused: number;
  removed: number;
  bytes: number;
}

/** What is known of the two generations. */
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
  return inWorkspace(workspace, progress, (tasks) => buildLocked(options, workspace, { progress, tasks }));
}

/**
 * Does work alone in a workspace, with an empty folder for what is in the making.
 * @param work gets the group of all that is done side by side; what is left of it when the work ends is stopped
 */
export async function inWorkspace<T>(
  workspace: Workspace,
  progress: Progress,
  work: (tasks: TaskGroup) => Promise<T>,
): Promise<T> {
  const release = await takeLock(workspace.lock, ({ pid, host }) =>
    progress.say(
      `另一次构建（进程 ${pid}，主机 ${host}）正在写 ${workspace.out}，等它结束……如果它早已中断，请删去 ${workspace.lock}`,
    ),
  );
  const tasks = new TaskGroup();
  try {
    clear(workspace.scratch);
    mkdirSync(workspace.tmp, { recursive: true });
    return await work(tasks);
  } finally {
    await tasks.close();
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

async function buildLocked(
  options: BuildOptions,
  workspace: Workspace,
  { progress, tasks }: { progress: Progress; tasks: TaskGroup },
): Promise<BuildResult> {
  const endScan = progress.begin('查看');
  const code = codeDigest();
  const scanned = scanContent(options.contentDir);
  const inputs = inputsDigest(options.contentDir, scanned.files, code);
  const last = options.force || options.compact ? undefined : lastBuildOf(workspace);
  endScan();
  if (last && inputs && last.inputs === inputs) return nothingToDo(last);

  const { problems, prepared } = await prepare(options, workspace, scanned, code, { progress, tasks });
  if (!prepared) return { ok: false, problems, made: 0, reused: 0, removed: 0, bytes: 0 };
  const facts = factsDigest(prepared, options.contentDir);
  if (last?.facts === facts) {
    rememberBuild(workspace, { ...last, inputs: inputs ?? '' });
    return nothingToDo(last);
  }
  const earlier = earlierBuilds(workspace, options.force);
  const made = await makeFiles({ ...prepared, options, workspace, earlier, share: WHOLE, progress, tasks });
  const end = progress.begin('发布');
  if (options.explain) tellReasons(earlier, made.site, progress);
  const { manifest, ...counts } = publish(workspace, earlier, made.site, made.sources, made.folders);
  const { target: generation } = earlier;
  rememberBuild(workspace, {
    inputs: inputs ?? '',
    facts,
    generation,
    top: topOf(workspace, generation),
    warnings: problems,
    files: Object.keys(manifest.files).length,
    bytes: counts.bytes,
  });
  end();
  return { ok: true, problems, ...counts };
}

function nothingToDo({ warnings, files, bytes }: LastBuild): BuildResult {
  return { ok: true, problems: warnings, made: 0, reused: files, removed: 0, bytes };
}

/** Reads what the two generations hold. @param force as if they held nothing */
export function earlierBuilds(workspace: Workspace, force: boolean): Earlier {
  const live = liveGeneration(workspace);
  const target = live ? otherThan(live) : 'a';
  const donor = otherThan(target);
  if (force) return { donor, donorHolds: undefined, target, targetHolds: undefined };
  const donorHolds = readManifest(workspace, donor);
  const targetHolds = readManifest(workspace, target, isShared(workspace) ? donorHolds : undefined);
  return { donor, donorHolds, target, targetHolds };
}

function tellReasons(
  { donorHolds, targetHolds }: Earlier,
  { makers, keys }: PublishedSite,
  progress: Progress,
): void {
  const before = donorHolds ?? targetHolds;
  for (const line of explain(before, makers, deltaOf(before, keys).put, keys)) progress.say(line);
}

/**
 * Puts a site in place: in the generation that is not served, which then becomes the live one.
 * @param sources where new files are; all others are in one of the generations
 * @param staged the folders with those that may be moved
 */
export function publish(
  workspace: Workspace,
  { donor, donorHolds, target, targetHolds }: Earlier,
  site: PublishedSite,
  sources: ReadonlyMap<string, FileSource>,
  staged: readonly string[] = [],
) {
  const delta = deltaOf(targetHolds, site.keys);
  // After a finished build both hold the same, and the longest comparison is made once.
  const donorDelta = donorHolds === targetHolds ? delta : deltaOf(donorHolds, site.keys);
  const { put, remove, kept } = donorHolds ? donorDelta : delta;
  const linkFrom = (generation: Generation, file: string): FileSource => ({
    link: join(folderOf(workspace, generation), file),
  });
  const manifest = bringUpToDate(
    workspace,
    target,
    { site, before: targetHolds, delta, staged },
    (file) => sources.get(file) ?? linkFrom(donor, file),
  );
  makeLive(workspace, target);
  // The generation served so far is brought level at once, so that the next build has little to do.
  bringUpToDate(workspace, donor, { site, before: donorHolds, delta: donorDelta, twin: manifest }, (file) =>
    linkFrom(target, file),
  );
  return { manifest, made: put.length, reused: kept, removed: remove.length, bytes: bytesOf(manifest) };
}
