/** Thread that writes a renderer's pages: making a small file takes the disk nearly as long as a page takes the renderer. */
import { writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { makeFolder } from '../../files/folder.ts';

/** A file to write. The thread is told many at once, and answers when they are there. */
export interface WriteOrder {
  path: string;
  bytes: ArrayBuffer;
}

const made = new Set<string>();

parentPort!.on('message', (orders: WriteOrder[]) => {
  for (const { path, bytes } of orders) {
    const parent = dirname(path);
    if (!made.has(parent)) makeFolder(parent);
    made.add(parent);
    writeFileSync(path, new Uint8Array(bytes));
  }
  parentPort!.postMessage(null);
});
