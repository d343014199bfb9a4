/** Writes files, and the folders above them. */
import { writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFolder } from '../../files/folder.ts';

/** A file to write. */
export interface WriteOrder {
  path: string;
  bytes: ArrayBuffer;
}

/** Makes a function that writes files one after the other; what it has made of folders it remembers. */
export function fileWriter(): (orders: readonly WriteOrder[]) => void {
  const made = new Set<string>();
  return (orders) => {
    for (const { path, bytes } of orders) {
      const parent = dirname(path);
      if (!made.has(parent)) makeFolder(parent);
      made.add(parent);
      writeFileSync(path, new Uint8Array(bytes));
    }
  };
}
