/**
 * Tells that something below some folders may have changed; what it is, the reader of the files finds out.
 *
 * Events of file systems differ in what they name and in which of them are lost, so each counts only as a hint.
 * Folders are watched one by one (the recursive watch of Linux is made of the same) and listed again when one comes
 * or goes, because a folder that came with its files has told of none of them.
 */
import { existsSync, readdirSync, statSync, watch as watchFolder, type FSWatcher } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';

/** What to watch, and whom to tell. */
export interface WatchOptions {
  /** Folders to watch with all below; they may come and go. */
  roots: readonly string[];
  /** Looks every so many milliseconds instead of waiting for events, which network drives do not send. */
  poll?: number | undefined;
  /** Called with a path at which something may have changed; often in a burst. */
  onHint: (path: string) => void;
  /** Called when events cannot be had and looking every so many milliseconds begins instead. */
  onPolling: (every: number) => void;
}

/** A watch that goes on until it is closed. */
export interface Watch {
  close(): void;
}

/** Often enough to be useful where nothing else works. */
const POLL_MS = 1000;
/** The system has no more watches to give (Linux: fs.inotify.max_user_watches). */
const EXHAUSTED = ['ENOSPC', 'EMFILE'];

/** Begins to watch. */
export function watch({ roots, poll, onHint, onPolling }: WatchOptions): Watch {
  const full = roots.map((root) => resolve(root));
  const watched = new Map<string, FSWatcher>();
  let timer = poll === undefined ? undefined : startPolling(poll);

  function startPolling(every: number): NodeJS.Timeout {
    return setInterval(() => full.forEach(onHint), every);
  }

  function drop(folder: string): void {
    for (const [path, watcher] of watched) {
      if (path !== folder && !path.startsWith(folder + sep)) continue;
      watcher.close();
      watched.delete(path);
    }
  }

  function attach(folder: string): void {
    try {
      const watcher = watchFolder(folder, (_event, name) =>
        hint(name === null ? folder : join(folder, name)),
      );
      watcher.on('error', () => hint(folder));
      watched.set(folder, watcher);
    } catch (error) {
      if (timer || !EXHAUSTED.includes((error as NodeJS.ErrnoException).code ?? '')) return;
      for (const path of [...watched.keys()]) drop(path);
      timer = startPolling(POLL_MS);
      onPolling(POLL_MS);
    }
  }

  /** @returns whether there were folders not watched yet */
  function attachNew(): boolean {
    const fresh = [...new Set(full.flatMap(foldersOf))].filter((folder) => !watched.has(folder));
    for (const folder of fresh) if (!timer) attach(folder);
    return fresh.length > 0;
  }

  function hint(path: string): void {
    if (!full.some((root) => isOneWithin(root, path))) return;
    onHint(path);
    if (timer) return;
    // A folder that went and came again is another, although its name is the same.
    if (watched.has(path)) drop(path);
    if ((isFolder(path) || !existsSync(path)) && attachNew()) onHint(path);
  }

  if (!timer) attachNew();
  return {
    close() {
      clearInterval(timer);
      for (const watcher of watched.values()) watcher.close();
      watched.clear();
    },
  };
}

/** The folder with all below, and the nearest one above that is there, to see the folder come and go. */
function foldersOf(root: string): string[] {
  let above = dirname(root);
  while (!existsSync(above)) above = dirname(above);
  return [above, ...below(root)];
}

function below(folder: string): string[] {
  try {
    const names = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !entry.name.startsWith('.') && !entry.isFile())
      .map(({ name }) => join(folder, name));
    return [folder, ...names.filter(isFolder).flatMap(below)];
  } catch {
    // Gone meanwhile: the folder above tells.
    return [];
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Whether one of the two paths is the other or lies below it. */
function isOneWithin(a: string, b: string): boolean {
  return a === b || a.startsWith(b + sep) || b.startsWith(a + sep);
}
