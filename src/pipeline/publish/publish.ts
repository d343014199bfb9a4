/**
 * Makes a generation the live one: by one rename of a symbolic link, or, on file systems without links, by
 * two renames of folders.
 */
import {
  existsSync,
  lstatSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  rmdirSync,
  symlinkSync,
  writeFileSync,
  type Stats,
} from 'node:fs';
import { fault } from '../../problems/fault.ts';
import { UserError } from '../../problems/userError.ts';
import { basename, dirname, join } from 'node:path';
import { settleFolder } from './settle.ts';
import { otherThan, type Generation, type Workspace } from '../base/workspace.ts';

/** The output folder is not ours to replace. Told in Chinese. */
export class ForeignOutput extends UserError {}

/** @returns the generation that is being served, if one is */
export function liveGeneration(workspace: Workspace): Generation | undefined {
  const { out, dir } = workspace;
  if (isFolder(out) && existsSync(workspace.folderMark)) return movedOut(workspace);
  try {
    const target = readlinkSync(out);
    return (['a', 'b'] as const).find(
      (generation) => target === join(basename(dir), generation) || target === join(dir, generation),
    );
  } catch {
    return undefined;
  }
}

/** Where links are missing, the live generation is the one whose folder stands in the place of the output. */
function movedOut({ dir }: Workspace): Generation | undefined {
  const [a, b] = [existsSync(join(dir, 'a')), existsSync(join(dir, 'b'))];
  return a ? (b ? undefined : 'b') : 'a';
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Folder in which a generation is now. */
export function folderOf(workspace: Workspace, generation: Generation): string {
  return isFolder(workspace.out) && liveGeneration(workspace) === generation
    ? workspace.out
    : join(workspace.dir, generation);
}

/**
 * Refuses an output folder with somebody else's files in it. An empty folder, and one of ours, are fine.
 * @throws {ForeignOutput}
 */
export function assertReplaceable(workspace: Workspace): void {
  const { out } = workspace;
  const status = lstatSync(out, { throwIfNoEntry: false });
  if (!status || liveGeneration(workspace) || (status.isSymbolicLink() && !existsSync(out))) return;
  if (status.isDirectory() && readdirSync(out).length === 0) return;
  throw new ForeignOutput(fault('output-foreign', { folder: out }));
}

/** How file systems and Windows say that they have no symbolic links, or none for this user. */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL']);

/**
 * Points the output at a generation.
 * @param link makes a symbolic link; fails where the file system has none
 */
export function makeLive(
  workspace: Workspace,
  generation: Generation,
  link: (target: string, path: string) => void = linkFolder,
): void {
  const { out, dir } = workspace;
  if (liveGeneration(workspace) === generation) return;
  const fresh = join(dir, 'live.new');
  rmSync(fresh, { force: true });
  try {
    if (!existsSync(workspace.folderMark)) link(join(basename(dir), generation), fresh);
  } catch (error) {
    // A full disk has links all the same.
    if (!NO_LINKS.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    writeFileSync(workspace.folderMark, '');
  }
  if (existsSync(workspace.folderMark)) return changeFolders(workspace, generation);
  if (isFolder(out)) rmdirSync(out);
  renameSync(fresh, out);
  // On the disk before the other generation is touched, which was served until now.
  settleFolder(dirname(out));
}

function linkFolder(target: string, path: string): void {
  symlinkSync(target, path, 'dir');
}

/** Between the two renames nothing is served: the closest that such a file system gives. */
function changeFolders({ out, dir }: Workspace, generation: Generation): void {
  if (isFolder(out)) {
    if (readdirSync(out).length === 0) rmdirSync(out);
    else renameSync(out, join(dir, otherThan(generation)));
  }
  renameSync(join(dir, generation), out);
  settleFolder(dirname(out));
}

/** What stands at a path; nothing, too, where a file stands in the way to it. */
export function statusOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
    throw error;
  }
}
