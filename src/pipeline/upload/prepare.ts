/** Makes a published site ready for a host: compressed companions, cache headers, lists of what to upload. */
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../../files/folder.ts';
import { fault } from '../../problems/fault.ts';
import { UserError } from '../../problems/userError.ts';
import { compareText } from '../../text/compare.ts';
import { inWorkspace } from '../build.ts';
import { earlierBuilds } from '../change.ts';
import { companionsPath } from '../publish/generation.ts';
import { rememberFolders } from '../publish/folderTimes.ts';
import { filesBelow } from '../base/filesBelow.ts';
import { isFolderEntry, isPathList, type Manifest } from '../base/manifest.ts';
import type { Progress } from '../base/progress.ts';
import { folderOf, liveGeneration } from '../publish/publish.ts';
import { settle } from '../publish/settle.ts';
import { readState, writeState } from '../base/stateFile.ts';
import { otherThan, workspaceOf, type Generation, type Workspace } from '../base/workspace.ts';
import { COMPANIONS, compress, isCompressible } from './compress.ts';
import { hostFiles } from './hosts/index.ts';
import type { SiteSize } from './limits.ts';
import { gonePages, movedPages } from './movedPages.ts';
import { policyOf } from './policy.ts';

/** There is no site to prepare. Told in Chinese. */
export class NothingPublished extends UserError {}

/** What was made ready for a host. */
export interface PreparedUpload {
  /** Files compressed now, and those whose companions were there already. */
  compressed: number;
  reused: number;
  /** Files to upload and to delete since the last upload. */
  changed: string[];
  removed: string[];
  /** How large the site is. */
  size: SiteSize;
  /** Folder of the lists and of header files that do not belong into the site. */
  folder: string;
}

/** Keys of files by path: what has companions, or what has been uploaded. */
type Keys = Record<string, string>;

/** What to upload and what to delete, beside the site. */
const LISTS = ['changed.txt', 'removed.txt'];

const uploadedPath = ({ state }: Workspace) => join(state, 'uploaded');

/**
 * Prepares the live site.
 * @param place where it is served: host name, and path
 * @param full list everything, as if nothing had been uploaded yet
 */
export async function prepareDeploy(
  outDir: string,
  place: { host: string; base: string },
  full: boolean,
  progress: Progress,
): Promise<PreparedUpload> {
  const workspace = workspaceOf(outDir);
  return inWorkspace(workspace, progress, async () => {
    const { generation, manifest } = published(workspace);
    const site = folderOf(workspace, generation);
    const counts = await compressSite(workspace, generation, manifest, progress);
    const folder = join(workspace.dir, 'deploy');
    makeFolder(folder);
    const sizes = Object.entries(manifest.files).map(([file, [, bytes]]) => [file, bytes] as const);
    const headers = hostFiles({
      ...place,
      moved: movedPages(site, sizes, place.base),
      gone: gonePages(site),
      policy: policyOf(site),
    });
    for (const { file, inSite, text } of headers) writeFileSync(join(inSite ? site : folder, file), text);
    const keys = keysOf(
      site,
      manifest,
      headers.flatMap(({ file, inSite, text }): [string, string][] => (inSite ? [[file, text]] : [])),
    );
    const before = full ? {} : checkedKeys(readState<unknown>(uploadedPath(workspace)));
    const changed = Object.keys(keys).filter((file) => keys[file] !== before[file]);
    const removed = Object.keys(before).filter((file) => keys[file] === undefined);
    const all = (files: string[]) =>
      files.flatMap((file) => [file, ...COMPANIONS.map((ending) => file + ending)]);
    const present = all(changed)
      .filter((file) => existsSync(join(site, file)))
      .sort(compareText);
    const [toUpload, toDelete] = LISTS.map((name) => join(folder, name)) as [string, string];
    writeFileSync(toUpload, lines(present));
    writeFileSync(toDelete, lines(all(removed).sort(compareText)));
    settle(folder, LISTS);
    writeState(join(workspace.state, 'uploading'), keys);
    // The companions and lists that came are no sign of files that went.
    rememberFolders(workspace, manifest);
    return { ...counts, changed: present, removed, size: sizeOf(site, Object.keys(keys)), folder };
  });
}

/** Remembers that what was last prepared has been uploaded: the next lists count from there. */
export function markUploaded(outDir: string): void {
  const workspace = workspaceOf(outDir);
  const kept = readState<unknown>(join(workspace.state, 'uploading'));
  const keys = kept === undefined ? undefined : checkedKeys(kept);
  if (!keys) throw new NothingPublished(fault('upload-unprepared'));
  writeState(uploadedPath(workspace), keys);
}

/** Keys as they were kept; of paths that lead out of the site, and of anything else, none. */
function checkedKeys(value: unknown): Keys {
  return typeof value === 'object' && value !== null && isPathList(Object.keys(value)) ? (value as Keys) : {};
}

const lines = (files: string[]) => files.map((file) => `${file}\n`).join('');

function published(workspace: Workspace): { generation: Generation; manifest: Manifest } {
  const generation = liveGeneration(workspace);
  const { donorHolds: manifest, holes } = earlierBuilds(workspace);
  if (!generation || !manifest) throw new NothingPublished(fault('site-unbuilt', { folder: workspace.out }));
  if (holes > 0) throw new NothingPublished(fault('site-holes', { folder: workspace.out, count: holes }));
  return { generation, manifest };
}

async function compressSite(
  workspace: Workspace,
  generation: Generation,
  { files }: Manifest,
  progress: Progress,
): Promise<Pick<PreparedUpload, 'compressed' | 'reused'>> {
  const end = progress.begin('压缩');
  const [site, other] = [folderOf(workspace, generation), folderOf(workspace, otherThan(generation))];
  const [here, there] = [generation, otherThan(generation)].map((one) =>
    checkedKeys(readState<unknown>(companionsPath(workspace, one))),
  ) as [Keys, Keys];
  const wanted = Object.entries(files).filter(([file, [, bytes]]) => isCompressible(file, bytes));
  const isDone = (file: string) => COMPANIONS.every((ending) => existsSync(join(site, file + ending)));
  const missing = wanted.filter(([file, [key]]) => here[file] !== key || !isDone(file));
  const work = missing.map(([file, [key]]) => ({ file, ...(there[file] === key && { doneIn: other }) }));
  // Written first: a build must know that there may be companions, even after this was killed.
  writeState(companionsPath(workspace, generation), here);
  await compress(site, work, (done) => progress.tick('压缩', done, work.length));
  // What is said to be there must be on the disk first: after a power failure a host would serve empty companions.
  settle(
    site,
    work.flatMap(({ file }) => COMPANIONS.map((ending) => file + ending)),
  );
  writeState(
    companionsPath(workspace, generation),
    Object.fromEntries(wanted.map(([file, [key]]) => [file, key])),
  );
  end();
  return { compressed: work.length, reused: wanted.length - work.length };
}

/** Keys of all files of the site, those in folders that the manifest holds as a whole among them. */
function keysOf(site: string, { files }: Manifest, more: [string, string][]): Keys {
  const keys: Keys = {};
  for (const [entry, [key]] of Object.entries(files)) {
    if (!isFolderEntry(entry)) keys[entry] = key;
    else for (const file of filesBelow(join(site, entry))) keys[entry + file] = key;
  }
  return { ...keys, ...Object.fromEntries(more) };
}

function sizeOf(site: string, files: readonly string[]): SiteSize {
  const sizes = files.map((file) => statSync(join(site, file)).size);
  return {
    files: files.length,
    bytes: sizes.reduce((sum, bytes) => sum + bytes, 0),
    largest: sizes.reduce((most, bytes) => Math.max(most, bytes), 0),
  };
}
