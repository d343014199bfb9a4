/** What the user names on the command line → files to read. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../text/compare.ts';

export interface Inputs {
  /** Paths in order; `-` is standard input. */
  files: string[];
  /** What cannot be read, in Chinese. */
  faults: { name: string; error: string }[];
  /** Files of folders that are no text. */
  skipped: string[];
}

const TEXT = /\.(?:txt|text)$/iu;

/** Expands folders to the text files in them, sorted by path. */
export function expandInputs(names: string[]): Inputs {
  const inputs: Inputs = { files: [], faults: [], skipped: [] };
  for (const name of names) {
    if (name === '-') inputs.files.push(name);
    else {
      const stat = statSync(name, { throwIfNoEntry: false });
      if (!stat) inputs.faults.push({ name, error: '没有这个文件或文件夹' });
      else if (!stat.isDirectory()) inputs.files.push(name);
      else expandFolder(name, inputs);
    }
  }
  return inputs;
}

function expandFolder(folder: string, inputs: Inputs): void {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort(compareText);
  const texts = all.filter((file) => TEXT.test(file));
  inputs.files.push(...texts);
  inputs.skipped.push(...all.filter((file) => !TEXT.test(file)));
  if (texts.length === 0) inputs.faults.push({ name: folder, error: '文件夹里没有 .txt 文件' });
}
