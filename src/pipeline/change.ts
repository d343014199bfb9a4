/** What a build does where something has changed: load → catalogue → plan → render ∥ index ∥ feeds → publish. */
import { join } from 'node:path';
import { explain } from './plan/explain.ts';
import {
  bringUpToDate,
  isShared,
  readHeld,
  readStored,
  type FileSource,
  type PublishedSite,
} from './publish/generation.ts';
import { rememberFolders } from './publish/folderTimes.ts';
import { makeFiles } from './produce/make.ts';
import { bytesOf, deltaOf, type Manifest } from './base/manifest.ts';
import type { BuildOptions } from './base/options.ts';
import { prepare } from './load/prepare.ts';
import type { Progress } from './base/progress.ts';
import type { TaskGroup } from './base/taskGroup.ts';
import { folderOf, liveGeneration, makeLive } from './publish/publish.ts';
import type { ContentScan } from './load/scan.ts';
import { ContentChanged } from './load/steady.ts';
import { WHOLE } from './base/shard.ts';
import { factsDigest, rememberBuild, type LastBuild } from './load/unchanged.ts';
import { otherThan, type Generation, type Workspace } from './base/workspace.ts';
import { nothingToDo, type BuildResult } from './result.ts';

/** What is known of the two generations. */
export interface Earlier {
  /** Generation that is, or was last, served, and what it holds. */
  donor: Generation;
  donorHolds: Manifest | undefined;
  /** Generation to make now, and what it holds. */
  target: Generation;
  targetHolds: Manifest | undefined;
  /** Files that one of them has lost. */
  holes: number;
  /** Nobody touched a folder of either since the last build. */
  untouched: boolean;
}

/** What the look at the archive told. */
export interface Looked {
  scanned: ContentScan;
  /** Digest of the code. */
  code: string;
  /** Digest of the state of all files; undefined when one was touched too recently to tell. */
  inputs: string | undefined;
  /** What the last build left, if that may be used. */
  last: LastBuild | undefined;
  /** Whether the content is still what it was when reading it began. */
  isSteady: () => boolean;
}

/** Builds and publishes what has changed since the last build. */
export async function buildChanges(
  options: BuildOptions,
  workspace: Workspace,
  { scanned, code, inputs, last, isSteady }: Looked,
  { progress, tasks }: { progress: Progress; tasks: TaskGroup },
): Promise<BuildResult> {
  const { problems, prepared } = await prepare(options, workspace, scanned, code, { progress, tasks });
  if (!prepared) return { ok: false, problems, made: 0, reused: 0, removed: 0, bytes: 0 };
  const facts = factsDigest(prepared, options.contentDir);
  if (last?.facts === facts) {
    rememberBuild(workspace, { ...last, inputs: inputs ?? '' });
    return nothingToDo(last);
  }
  const earlier = earlierBuilds(workspace, { ...options, liveUntouched: last !== undefined });
  tellHoles(earlier, progress);
  const made = await makeFiles({ ...prepared, options, workspace, earlier, share: WHOLE, progress, tasks });
  // What was read early and what was read late would be of two archives; and a page may hold what no file holds now.
  if (!isSteady()) throw new ContentChanged();
  const end = progress.begin('发布');
  if (options.explain) tellReasons(earlier, made.site, progress);
  const { manifest, ...counts } = publish(workspace, earlier, made.site, made.sources, made.folders);
  const { target: generation } = earlier;
  rememberBuild(workspace, {
    inputs: inputs ?? '',
    facts,
    generation,
    warnings: problems,
    files: Object.keys(manifest.files).length,
    bytes: counts.bytes,
  });
  end();
  return { ok: true, problems, ...counts };
}

/**
 * Reads what the two generations hold.
 * @param how `force`: as if they held nothing; `verify`: every file is looked at; `liveUntouched`: the folders of the
 * live one have been looked at already, and are as they were left
 */
export function earlierBuilds(
  workspace: Workspace,
  {
    force = false,
    verify = false,
    liveUntouched = false,
  }: Partial<Pick<BuildOptions, 'force' | 'verify'> & { liveUntouched: boolean }> = {},
): Earlier {
  const live = liveGeneration(workspace);
  const target = live ? otherThan(live) : 'a';
  const donor = otherThan(target);
  if (force)
    return { donor, donorHolds: undefined, target, targetHolds: undefined, holes: 0, untouched: false };
  const stored = readStored(workspace, donor);
  const donorHeld = readHeld(workspace, donor, verify, stored, liveUntouched ? () => true : undefined);
  const targetHeld = readHeld(
    workspace,
    target,
    verify,
    isShared(workspace) ? stored : readStored(workspace, target),
  );
  return {
    donor,
    donorHolds: donorHeld?.manifest,
    target,
    targetHolds: targetHeld?.manifest,
    holes: new Set([...(donorHeld?.holes ?? []), ...(targetHeld?.holes ?? [])]).size,
    untouched: (donorHeld?.untouched ?? false) && (targetHeld?.untouched ?? false),
  };
}

function tellHoles({ holes }: Earlier, progress: Progress): void {
  if (holes > 0) progress.say(`网站里有 ${holes} 个文件不见了，或被改动过；这次补好。`);
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
  { donor, donorHolds, target, targetHolds, untouched }: Omit<Earlier, 'holes'>,
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
  const changes = [delta, donorDelta].flatMap((one) => [...one.put, ...one.remove]);
  rememberFolders(workspace, manifest, untouched ? changes : undefined);
  return { manifest, made: put.length, reused: kept, removed: remove.length, bytes: bytesOf(manifest) };
}
