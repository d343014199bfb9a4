/** When each folder of the site last changed: a file that comes or goes, by whoever's hand, changes its folder's time. */
import { lstatSync, readdirSync, readFileSync, type Dirent } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Manifest } from '../base/manifest.ts';
import { readState, writeState } from '../base/stateFile.ts';
import type { Generation, Workspace } from '../base/workspace.ts';
import { folderOf } from './publish.ts';

/** By path below the site's folder; `.` for that itself. */
type Times = Record<string, string>;

const pathOf = ({ state }: Workspace) => join(state, 'folders');

/**
 * Remembers the folders of both generations as they are now, whole.
 * @param entries what both hold
 */
export function rememberFolders(workspace: Workspace, { files }: Pick<Manifest, 'files'>): void {
  const [a, b] = (['a', 'b'] as const).map((generation) => {
    const folder = folderOf(workspace, generation);
    return Object.fromEntries(
      foldersOf(folder, files).map((inner) => [inner, timeOf(join(folder, inner)) ?? '']),
    );
  });
  writeState(pathOf(workspace), { boot: bootId(), a, b });
}

/** Whether every folder of a generation is as it was remembered, on a system that has run since. */
export function isUntouched(workspace: Workspace, generation: Generation): boolean {
  const known = readState<Partial<Record<Generation, Times>> & { boot?: unknown }>(pathOf(workspace));
  const times = known?.boot === bootId() ? known[generation] : undefined;
  // Anybody may have put the file there.
  if (typeof times !== 'object' || times === null) return false;
  const folder = folderOf(workspace, generation);
  return Object.entries(times).every(([inner, time]) => time !== '' && timeOf(join(folder, inner)) === time);
}

function foldersOf(site: string, files: Manifest['files']): string[] {
  const folders = new Set(['.']);
  for (const entry in files) {
    if (entry.endsWith('/')) for (const inner of below(site, entry.slice(0, -1))) folders.add(inner);
    for (let folder = dirname(entry); !folders.has(folder); folder = dirname(folder)) folders.add(folder);
  }
  return [...folders];
}

/** A folder and all below it. */
function below(site: string, folder: string): string[] {
  const entries: Dirent[] = readdirSync(join(site, folder), { withFileTypes: true });
  const inner = entries.filter((entry) => entry.isDirectory());
  return [folder, ...inner.flatMap(({ name }) => below(site, `${folder}/${name}`))];
}

function timeOf(path: string): string | undefined {
  try {
    return lstatSync(path, { bigint: true, throwIfNoEntry: false })?.mtimeNs.toString();
  } catch {
    // A file stands in the way to it.
    return undefined;
  }
}

/** Names the time since the system started: what was not yet on disk when the power went is gone after it. '' where unknown. */
function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return '';
  }
}
