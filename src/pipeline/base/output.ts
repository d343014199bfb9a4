import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from '../../files/folder.ts';
import { digest } from './digest.ts';

/** A file of the site that is not a rendered page. */
export interface Output {
  /** Path below the site's folder. */
  file: string;
  /** Digest of what it is made from. */
  key: string;
  content:
    | { text: string }
    | { textOf: () => string }
    | { copyOf: string }
    | { make: () => Promise<Uint8Array> }
    /** Writes the file itself: one that is too large to be held. */
    | { write: (path: string) => Promise<void> };
}

/** A file made here, keyed by its own text. */
export function textOutput(file: string, text: string): Output {
  return { file, key: digest(text), content: { text } };
}

/** A text file keyed by what its text is computed from, which is done only when the file is wanted. */
export function computedOutput(file: string, key: string, textOf: () => string): Output {
  return { file, key, content: { textOf } };
}

/** A copy of a file. @param bytes its content, when at hand */
export function copyOutput(file: string, path: string, bytes: Uint8Array = readFileSync(path)): Output {
  return { file, key: digest(bytes), content: { copyOf: path } };
}

/** Writes an output below a folder. */
export async function writeOutput(folder: string, { file, content }: Output): Promise<void> {
  const path = join(folder, file);
  makeFolder(dirname(path));
  if ('text' in content) writeFileSync(path, content.text);
  else if ('textOf' in content) writeFileSync(path, content.textOf());
  else if ('write' in content) await content.write(path);
  else if ('make' in content) writeFileSync(path, await content.make());
  else copyFileSync(content.copyOf, path);
}
