/** Brings a generation of the site up to date, file by file, so that being killed at any moment loses nothing. */
import {
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  readdirSync,
  renameSync,
  rmSync,
  rmdirSync,
  statSync,
} from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { makeFolder } from '../../files/folder.ts';
import { filesBelow } from '../base/filesBelow.ts';
import { checkedManifest, isFolderEntry, isPathList, type Delta, type Manifest } from '../base/manifest.ts';
import { isUntouched as areFoldersUntouched } from './folderTimes.ts';
import { holesIn, sizeOf, without } from './holes.ts';
import { folderOf, statusOf } from './publish.ts';
import { settle, settleFolder } from './settle.ts';
import { readState, writeState } from '../base/stateFile.ts';
import { otherThan, type Generation, type Workspace } from '../base/workspace.ts';

const manifestPath = (workspace: Workspace, generation: Generation) =>
  join(workspace.state, `${generation}.manifest`);
/** Which files have compressed companions beside them: see deploy/prepare.ts. */
export const companionsPath = (workspace: Workspace, generation: Generation) =>
  join(workspace.state, `${generation}.compressed`);
const journalPath = (workspace: Workspace, generation: Generation) =>
  join(workspace.state, `${generation}.journal`);

/** What a generation holds for certain. */
export interface Held {
  /** Files that an interrupted build may have touched, and those that are missing, have a key that equals none. */
  manifest: Manifest;
  /** Files that are missing, or have another size than they were given. */
  holes: string[];
  /** Nothing has come between, and nobody touched a folder of it. */
  untouched: boolean;
}

/**
 * Reads what a generation holds.
 * @param verify looks at every file, though no folder was touched
 * @param stored its manifest, when it has been read already
 * @param isUntouched whether its folders are as they were remembered, when they have been looked at already
 * @returns undefined when nothing is known
 */
export function readHeld(
  workspace: Workspace,
  generation: Generation,
  verify = false,
  stored = readStored(workspace, generation),
  isUntouched = () => areFoldersUntouched(workspace, generation),
): Held | undefined {
  const folder = folderOf(workspace, generation);
  if (!stored || !existsSync(folder)) return undefined;
  const journal = journalPath(workspace, generation);
  const touched = existsSync(journal) ? readState<unknown>(journal) : [];
  if (!isPathList(touched)) return undefined;
  const isTrusted = !verify && touched.length === 0 && isUntouched();
  const expected = new Set(touched);
  const holes = isTrusted ? [] : holesIn(folder, stored).filter((entry) => !expected.has(entry));
  return { manifest: without(stored, [...touched, ...holes]), holes, untouched: isTrusted };
}

/** The manifest of a generation as it was written. */
export function readStored(workspace: Workspace, generation: Generation): Manifest | undefined {
  return checkedManifest(readState<unknown>(manifestPath(workspace, generation)));
}

/** Whether both generations have one manifest, as after every finished build: then it need be read only once. */
export function isShared(workspace: Workspace): boolean {
  const [a, b] = (['a', 'b'] as const).map((generation) =>
    statSync(manifestPath(workspace, generation), { throwIfNoEntry: false }),
  );
  const interrupted = (['a', 'b'] as const).some((generation) =>
    existsSync(journalPath(workspace, generation)),
  );
  return a !== undefined && a.ino === b?.ino && !interrupted;
}

/** Where a file comes from: a path beside the site to move or to link, or one anywhere to copy. */
export type FileSource = { move: string } | { link: string } | { copy: string };

/** What a generation shall hold: key by file. */
export interface PublishedSite extends Omit<Manifest, 'files'> {
  keys: ReadonlyMap<string, string>;
  /** For some pages, a digest of what their props are computed from. */
  inputs?: ReadonlyMap<string, string>;
}

/** What is to be done to a generation. */
export interface Update {
  site: PublishedSite;
  /** What it holds; a generation of which nothing is known is removed first. */
  before: Manifest | undefined;
  /** What leads from there to the site. */
  delta: Delta;
  /** Folders, each standing for the site's, that hold what was made now: a generation that is new takes them as they are. */
  staged?: readonly string[];
  /** Manifest of the other generation, when that already holds the same site. */
  twin?: Manifest;
}

/**
 * Makes a generation hold a site.
 * @param sourceOf where the file to put comes from
 * @returns the manifest, already stored
 */
export function bringUpToDate(
  workspace: Workspace,
  generation: Generation,
  update: Update,
  sourceOf: (file: string) => FileSource,
): Manifest {
  try {
    return change(workspace, generation, update, sourceOf);
  } catch (error) {
    // What it holds now is not known: the next build begins it from nothing, and is not stopped by the same thing.
    rmSync(manifestPath(workspace, generation), { force: true });
    throw error;
  }
}

function change(
  workspace: Workspace,
  generation: Generation,
  { site, before, delta, staged = [], twin }: Update,
  sourceOf: (file: string) => FileSource,
): Manifest {
  const folder = folderOf(workspace, generation);
  if (!before) {
    rmSync(manifestPath(workspace, generation), { force: true });
    rmSync(companionsPath(workspace, generation), { force: true });
    rmSync(folder, { recursive: true, force: true });
    for (const tree of staged) adopt(tree, folder);
  }
  const journal = journalPath(workspace, generation);
  writeState(journal, [...delta.put, ...delta.remove]);
  // A disk may keep names in another order than they came in: the journal's stands before anything is done.
  settleFolder(dirname(journal));
  if (existsSync(companionsPath(workspace, generation)))
    dropCompanions(folder, [...delta.put, ...delta.remove]);
  for (const file of delta.remove) removeFile(folder, file);
  const place = placer(folder);
  for (const file of delta.put) {
    const source = sourceOf(file);
    if (before || !('move' in source)) place(file, source);
  }
  // Of links to the other generation's files, too, the names must be on the disk before the manifest's.
  settle(folder, delta.put);
  const manifest = twin ?? manifestOf(site, before, delta, folder);
  if (twin) shareManifest(workspace, generation);
  else writeState(manifestPath(workspace, generation), manifest);
  settleFolder(dirname(journal));
  rmSync(journal, { force: true });
  return manifest;
}

function manifestOf(
  { keys, inputs, ...rest }: PublishedSite,
  before: Manifest | undefined,
  { put, kept }: Delta,
  folder: string,
): Manifest {
  const made = new Set(put);
  const files: Manifest['files'] = {};
  for (const [file, key] of keys) {
    const held = kept > 0 && !made.has(file) ? before!.files[file]! : undefined;
    const bytes = held?.[1] ?? sizeOf(folder, file) ?? 0;
    const from = inputs?.get(file);
    // Entries that say the same are kept: a hundred thousand new ones would be garbage by the next line.
    if (held?.[2] === from && held) files[file] = held;
    else files[file] = from === undefined ? [key, bytes] : [key, bytes, from];
  }
  return { ...rest, files };
}

/** The other generation's manifest holds for this one too. */
function shareManifest(workspace: Workspace, generation: Generation): void {
  const draft = `${manifestPath(workspace, generation)}.new`;
  rmSync(draft, { force: true });
  linkSync(manifestPath(workspace, otherThan(generation)), draft);
  renameSync(draft, manifestPath(workspace, generation));
}

/** Files are replaced by new ones, never written into: the other generation may share their inodes. */
function placer(folder: string): (file: string, source: FileSource) => void {
  const made = new Set<string>();
  return (file, source) => {
    const path = join(folder, file);
    const parent = dirname(path);
    if (!made.has(parent)) {
      makeSiteFolder(folder, parent);
      made.add(parent);
    }
    if (isFolderEntry(file)) placeFolder(path, source);
    else if ('move' in source) renameSync(source.move, path);
    else if ('link' in source) linkOver(source.link, path);
    else {
      rmSync(path, { force: true });
      copyFileSync(source.copy, path);
    }
  };
}

/** Makes a folder of the site; a file in its way is of an earlier site that nothing is known of any more. */
function makeSiteFolder(folder: string, path: string): void {
  try {
    makeFolder(path);
  } catch (error) {
    if (!['EEXIST', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    const parts = relative(folder, path).split(sep);
    const onTheWay = parts.map((_, index) => join(folder, ...parts.slice(0, index + 1)));
    const inTheWay = onTheWay.find((one) => !lstatSync(one, { throwIfNoEntry: false })?.isDirectory());
    if (inTheWay === undefined) throw error;
    rmSync(inTheWay, { force: true });
    makeFolder(path);
  }
}

/** Moves a tree into another; what is not there yet moves as a whole. */
function adopt(from: string, to: string): void {
  if (!existsSync(from)) return;
  if (!existsSync(to)) return renameSync(from, to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [inner, place] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) adopt(inner, place);
    else renameSync(inner, place);
  }
}

/** What an interrupted build left of the folder goes first: folders are not replaced by a rename as files are. */
function placeFolder(path: string, source: FileSource): void {
  rmSync(path, { recursive: true, force: true });
  if ('move' in source) return renameSync(source.move, path);
  const place = placer(path);
  const from = 'link' in source ? source.link : source.copy;
  for (const file of filesBelow(from)) {
    const inner = join(from, file);
    place(file, 'link' in source ? { link: inner } : { copy: inner });
  }
}

/** Compressed companions (see deploy/) of files that change would be those of the old ones. */
function dropCompanions(folder: string, files: string[]): void {
  for (const file of files)
    for (const ending of ['.gz', '.br']) rmSync(join(folder, file + ending), { force: true });
}

function linkOver(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    rmSync(to);
    linkSync(from, to);
  }
}

/** Removes a file, or a folder that counts as one, and the folders it leaves empty. */
function removeFile(folder: string, file: string): void {
  const path = join(folder, file);
  const isFolder = statusOf(path)?.isDirectory();
  // An interrupted build may have put in its place already what comes after it: a folder for a file, or the reverse.
  if (isFolder === isFolderEntry(file)) rmSync(path, { recursive: isFolder, force: true });
  for (let parent = dirname(file); parent !== '.'; parent = dirname(parent)) {
    try {
      rmdirSync(join(folder, parent));
    } catch {
      return;
    }
  }
}
