/** Writing a page's drafts: all of them or none, and never over a file that is there. */
import {
  copyFileSync,
  constants,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** A file to be written. */
export interface NewFile {
  /** Path below the content folder. */
  path: string;
  text: string;
}

const FOLDER = /^\.import-(\d+)$/u;
const PLAN = 'plan.json';

/**
 * Writes a set of files. They are staged in a hidden folder of the same file system and then linked into place; the
 * linking is synchronous, so that no signal that a handler catches can come between.
 * @throws when a file is there already or cannot be written; nothing of the set is left then
 */
export function writeSet(contentDir: string, files: NewFile[]): void {
  if (files.length === 0) return;
  const folder = join(contentDir, `.import-${process.pid}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  try {
    files.forEach(({ text }, index) => writeFileSync(join(folder, `${index}.md`), text));
    writeFileSync(join(folder, `${PLAN}.part`), JSON.stringify(files.map(({ path }) => path)));
    renameSync(join(folder, `${PLAN}.part`), join(folder, PLAN));
    place(contentDir, folder, files);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function place(contentDir: string, folder: string, files: NewFile[]): void {
  const placed: string[] = [];
  try {
    files.forEach(({ path }, index) => {
      const target = join(contentDir, path);
      mkdirSync(dirname(target), { recursive: true });
      linkNew(join(folder, `${index}.md`), target);
      placed.push(target);
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
 * placed files are still as the import wrote them.
 * @returns how many interrupted imports there were
 */
export function clearLeftovers(contentDir: string): number {
  const folders = (existsSync(contentDir) ? readdirSync(contentDir) : []).filter((name) => isLeftover(name));
  for (const name of folders) {
    takeBack(contentDir, join(contentDir, name));
    rmSync(join(contentDir, name), { recursive: true, force: true });
  }
  return folders.length;
}

function isLeftover(name: string): boolean {
  const pid = Number(FOLDER.exec(name)?.[1] ?? NaN);
  return Number.isInteger(pid) && (pid === process.pid || !isRunning(pid));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function takeBack(contentDir: string, folder: string): void {
  if (!existsSync(join(folder, PLAN))) return;
  const paths = JSON.parse(readFileSync(join(folder, PLAN), 'utf8')) as string[];
  const targets = paths.map((path, index) => ({
    target: join(contentDir, path),
    staged: join(folder, `${index}.md`),
  }));
  if (targets.every(({ target }) => existsSync(target))) return;
  for (const { target, staged } of targets) {
    if (existsSync(target) && readFileSync(target).equals(readFileSync(staged))) unlinkSync(target);
  }
}
