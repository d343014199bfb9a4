/** What the user names on the command line → files to read. */
import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../../text/compare.ts';

export interface Inputs {
  /** Paths in order; `-` is standard input. */
  files: string[];
  /** What cannot be read, in Chinese. */
  faults: { name: string; error: string }[];
  /** Files that are left out, and why, in Chinese. */
  skipped: { name: string; reason: string }[];
}

const TEXT = /\.(?:txt|text)$/iu;

/** Expands folders to the text files in them, sorted by path; a file or folder that is named twice is read once. */
export function expandInputs(names: string[]): Inputs {
  const inputs: Inputs = { files: [], faults: [], skipped: [] };
  const seen = new Set<string>();
  for (const name of names) {
    if (name === '-') inputs.files.push(name);
    else {
      const stat = statSync(name, { throwIfNoEntry: false });
      if (!stat) inputs.faults.push({ name, error: '没有这个文件或文件夹 — 核对路径' });
      else if (stat.isDirectory()) expandFolder(name, inputs, seen);
      else addFile(name, inputs, seen);
    }
  }
  return inputs;
}

function addFile(name: string, inputs: Inputs, seen: Set<string>): void {
  if (isNew(name, seen)) inputs.files.push(name);
  else inputs.skipped.push({ name, reason: '与前面的文件是同一个' });
}

function expandFolder(folder: string, inputs: Inputs, seen: Set<string>): void {
  if (!isNew(folder, seen)) return;
  const all = filesBelow(folder, seen).sort(compareText);
  const texts = all.filter((file) => TEXT.test(file));
  for (const file of texts) addFile(file, inputs, seen);
  for (const name of all.filter((file) => !TEXT.test(file)))
    inputs.skipped.push({ name, reason: '文件夹里只读 .txt 文件' });
  if (texts.length === 0) inputs.faults.push({ name: folder, error: '文件夹里没有 .txt 文件' });
}

/** Files at any depth; links are followed, each folder once, so that a link to a folder above it does no harm. */
function filesBelow(folder: string, seen: Set<string>): string[] {
  return readdirSync(folder).flatMap((entry) => {
    const path = join(folder, entry);
    const stat = entry.startsWith('.') ? undefined : statSync(path, { throwIfNoEntry: false });
    if (stat?.isDirectory()) return isNew(path, seen) ? filesBelow(path, seen) : [];
    return stat?.isFile() ? [path] : [];
  });
}

/** @returns false when the same file or folder was met before, under this name or another */
function isNew(path: string, seen: Set<string>): boolean {
  const real = realpathSync(path);
  if (seen.has(real)) return false;
  seen.add(real);
  return true;
}
