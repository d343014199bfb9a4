/** Writing a page's drafts: all of them or none, and never over a file that is there. */
import {
  closeSync,
  copyFileSync,
  constants,
  existsSync,
  linkSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  rmdirSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from '../../files/folder.ts';
import { isGone, thisProcess } from '../../files/processOwner.ts';
import {
  isPlaced,
  isWhole,
  OWNER,
  pendingSets,
  PLAN,
  stagedFile,
  stagingFolder,
  type PendingSet,
  type Plan,
} from '../../articles/pendingSet.ts';

/** A file to be written, by its path below the content folder: an article's text, or a picture's bytes. */
export type NewFile = { path: string; text: string } | { path: string; bytes: Uint8Array };

/** Writes sets one after the other; the folder of its plans is made with the first. */
export interface SetWriter {
  /**
   * Writes a set of files. No reader sees any of them before all are in place (pendingSet.ts). What they will be is
   * written down first; putting them in place is synchronous, so that no signal that a handler catches can come between.
   * @throws when a file is there already or cannot be written; nothing of the set is left then
   */
  write(wanted: NewFile[]): void;
  /** Clears its folder away. */
  close(): void;
}

/** Writes one set. @throws as `SetWriter.write` */
export function writeSet(contentDir: string, wanted: NewFile[]): void {
  const writer = openSetWriter(contentDir);
  try {
    writer.write(wanted);
  } finally {
    writer.close();
  }
}

/** @param contentDir folder of the archive that the sets go into */
export function openSetWriter(contentDir: string): SetWriter {
  const folder = stagingFolder(contentDir, process.pid);
  let isMade = false;
  const make = () => {
    rmSync(folder, { recursive: true, force: true });
    makeFolder(folder);
    writeFileSync(join(folder, OWNER), JSON.stringify(thisProcess()));
    isMade = true;
  };
  const close = () => {
    if (isMade) rmSync(folder, { recursive: true, force: true });
    isMade = false;
  };
  return {
    write(wanted) {
      const files = withoutHeld(contentDir, wanted);
      if (files.length === 0) return;
      if (!isMade) make();
      try {
        writePlanned(contentDir, folder, files);
      } catch (error) {
        close();
        throw error;
      }
    },
    close,
  };
}

function writePlanned(contentDir: string, folder: string, files: NewFile[]): void {
  const plan: Plan = files.map((file) => ('text' in file ? file : file.path));
  files.forEach((file, index) => {
    if ('bytes' in file) writeFileSync(stagedFile(folder, index), file.bytes);
  });
  // On disk before it counts: after a power cut, a plan that is there says everything.
  writeFileSync(join(folder, `${PLAN}.part`), JSON.stringify(plan), { flush: true });
  renameSync(join(folder, `${PLAN}.part`), join(folder, PLAN));
  place(contentDir, folder, files);
  // From here on the set counts as written.
  unlinkSync(join(folder, PLAN));
  files.forEach((file, index) => {
    if ('bytes' in file) unlinkSync(stagedFile(folder, index));
  });
}

/** A picture that two articles show is written once; one that lies there with the same bytes stays. */
function withoutHeld(contentDir: string, files: NewFile[]): NewFile[] {
  const seen = new Set<string>();
  return files.filter((file) => {
    if ('text' in file) return true;
    const target = join(contentDir, file.path);
    const again = seen.has(target);
    seen.add(target);
    return !again && !(existsSync(target) && readFileSync(target).equals(file.bytes));
  });
}

function place(contentDir: string, folder: string, files: NewFile[]): void {
  const placed: string[] = [];
  try {
    for (const parent of new Set(files.map(({ path }) => dirname(path))))
      makeFolder(join(contentDir, parent));
    files.forEach((file, index) => {
      const target = join(contentDir, file.path);
      if ('text' in file) {
        const opened = openSync(target, 'wx');
        placed.push(target);
        try {
          writeFileSync(opened, file.text);
        } finally {
          closeSync(opened);
        }
      } else {
        linkNew(stagedFile(folder, index), target);
        placed.push(target);
      }
    });
  } catch (error) {
    for (const target of placed) unlinkSync(target);
    throw error;
  }
}

/** A hard link fails when the target exists; file systems without links get an exclusive copy. */
function linkNew(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    copyFileSync(from, to, constants.COPYFILE_EXCL);
  }
}

/**
 * Clears away what interrupted imports left behind. A set of which a part was placed is taken back, as far as the
 * placed files are still as the import wrote them; a whole set stays. Only files that an import makes are removed.
 * @returns how many interrupted imports there were
 */
export function clearLeftovers(contentDir: string): number {
  const left = leftovers(contentDir);
  for (const set of left) {
    if (!isWhole(set)) for (const file of set.files) if (isPlaced(file)) unlinkSync(file.target);
    removeStaged(set.folder);
  }
  return left.length;
}

/** What interrupted imports left. Folders with a plan that no import wrote are not ours. */
export function leftovers(contentDir: string): PendingSet[] {
  return pendingSets(contentDir).filter(
    ({ owner, foreign }) => !foreign && (owner.pid === process.pid || isGone(owner)),
  );
}

/** Files of a staging folder, by name. */
const STAGED = /^(?:\d+\.md|plan\.json(?:\.part)?|owner\.json)$/u;

function removeStaged(folder: string): void {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isFile() && STAGED.test(entry.name),
  );
  for (const { name } of entries) unlinkSync(join(folder, name));
  // Somebody else's files keep the folder.
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}

/** What a command tells when it has cleared leftovers, in Chinese. */
export function tellCleared(count: number): string {
  return `上次导入中断，已清理 ${count} 处残留；中断的那一页需要重新导入。`;
}

/** What a command tells that only looks, in Chinese. */
export function tellLeftovers(count: number): string {
  return `上次导入中断，留下 ${count} 处残留，其中的文章还不算在内；运行 npm run import 或 npm run build 时会清理。`;
}
