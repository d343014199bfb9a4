import { basename, dirname, join, resolve } from 'node:path';

/** One of the two folders that take turns in being the site. */
export type Generation = 'a' | 'b';

/** Files and folders of one output: beside the site, on the same file system, so that renames are atomic. */
export interface Workspace {
  /** What the user asked for; a symbolic link to the live generation. */
  out: string;
  /** Holds everything below. Example: `.dist` beside `dist`. */
  dir: string;
  lock: string;
  state: string;
  /** Holds one folder for each running build. */
  scratch: string;
  /** Folder of this process's build: what a killed build still writes is out of the way. */
  tmp: string;
  /** Stands here when the file system has no symbolic links, and the site is a folder, not a link. */
  folderMark: string;
}

/** @param out folder of the site, as the user named it */
export function workspaceOf(out: string): Workspace {
  const full = resolve(out);
  const dir = join(dirname(full), `.${basename(full)}`);
  return {
    out: full,
    dir,
    lock: join(dir, 'lock'),
    state: join(dir, 'state'),
    scratch: join(dir, 'tmp'),
    tmp: join(dir, 'tmp', String(process.pid)),
    folderMark: join(dir, 'no-links'),
  };
}

/** The other of the two. */
export function otherThan(generation: Generation): Generation {
  return generation === 'a' ? 'b' : 'a';
}
