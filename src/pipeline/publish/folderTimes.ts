/** When each folder of the site last changed: a file that comes or goes, by whoever's hand, changes its folder's time. */
import { existsSync, lstatSync, readdirSync, readFileSync, type Dirent } from 'node:fs';
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
 * @param manifest what both hold
 * @param changed where no folder had been touched before: entries of it that came, went or changed since, alone to be
 * looked at
 */
export function rememberFolders(
  workspace: Workspace,
  { files }: Pick<Manifest, 'files'>,
  changed?: readonly string[],
): void {
  const known = changed && readTimes(workspace);
  const [a, b] = (['a', 'b'] as const).map((generation) => {
    const folder = folderOf(workspace, generation);
    const before = known?.[generation];
    return before && changed
      ? changedTimes(folder, before, changed)
      : timesOf(folder, foldersOf(folder, files));
  });
  writeState(pathOf(workspace), { boot: bootId(), a, b });
}

const timesOf = (site: string, folders: readonly string[]): Times =>
  Object.fromEntries(folders.map((inner) => [inner, timeOf(join(site, inner)) ?? '']));

/** The times once some entries have changed: of their own folders, and of those that came or went with them. */
function changedTimes(site: string, before: Times, entries: readonly string[]): Times {
  const touched = new Set<string>(['.']);
  for (const entry of entries) {
    const own = entry.endsWith('/') ? entry.slice(0, -1) : undefined;
    if (own !== undefined) {
      for (const inner in before) if (inner === own || inner.startsWith(entry)) touched.add(inner);
      if (existsSync(join(site, own))) for (const inner of below(site, own)) touched.add(inner);
    }
    for (let folder = dirname(entry); !touched.has(folder); folder = dirname(folder)) touched.add(folder);
  }
  const times = { ...before };
  for (const inner of touched) {
    const time = timeOf(join(site, inner));
    if (time === undefined) delete times[inner];
    else times[inner] = time;
  }
  return times;
}

type Known = Partial<Record<Generation, Times>>;

/** What is remembered of a system that has run since. */
function readTimes(workspace: Workspace): Known | undefined {
  const known = readState<Known & { boot?: unknown }>(pathOf(workspace));
  // Anybody may have put the file there.
  const isTimes = (times: unknown) => times === undefined || (typeof times === 'object' && times !== null);
  return known?.boot === bootId() && isTimes(known.a) && isTimes(known.b) ? known : undefined;
}

/** Whether every folder of a generation is as it was remembered, on a system that has run since. */
export function isUntouched(workspace: Workspace, generation: Generation): boolean {
  const times = readTimes(workspace)?.[generation];
  if (!times) return false;
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
